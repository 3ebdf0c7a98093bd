CREATE TABLE `former_names` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`person` integer,
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `former_names_name` ON `former_names` (`kind`,`name`);--> statement-breakpoint
CREATE INDEX `former_names_person` ON `former_names` (`person`);--> statement-breakpoint
-- Agents who were removed or renamed before this table: the audit log names them.
INSERT INTO `former_names` (`kind`, `name`, `person`)
SELECT DISTINCT 'agent', json_extract(`facts`, '$.agentName'), json_extract(`facts`, '$.agent')
FROM `audit`
WHERE `action` GLOB 'agent.*' AND json_valid(`facts`)
  AND json_extract(`facts`, '$.agentName') <> ''
  AND json_extract(`facts`, '$.agent') IN (SELECT `id` FROM `persons`)
  AND NOT EXISTS (
    SELECT 1 FROM `agents`
    WHERE `person` = json_extract(`facts`, '$.agent') AND `name` = json_extract(`facts`, '$.agentName')
  );
