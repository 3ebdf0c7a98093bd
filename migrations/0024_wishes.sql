CREATE TABLE `wishes` (
	`account` integer NOT NULL,
	`key` text NOT NULL,
	`asked` text NOT NULL,
	`done` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account`, `key`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wishes_at` ON `wishes` (`at`);