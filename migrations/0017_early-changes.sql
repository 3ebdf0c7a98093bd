CREATE TABLE `early_changes` (
	`inbox` integer PRIMARY KEY NOT NULL,
	`chat` text NOT NULL,
	`sender` integer,
	`target` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `early_changes_target` ON `early_changes` (`target`);