CREATE TABLE `recovery_codes` (
	`account` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`account`, `hash`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`account` integer PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `language` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `last_login_at` integer;--> statement-breakpoint
ALTER TABLE `audit` ADD `user` text;--> statement-breakpoint
CREATE INDEX `audit_account` ON `audit` (`account`,`id`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`,`id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
ALTER TABLE `logins` ADD `account` integer REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `logins` ADD `seen_at` integer;--> statement-breakpoint
CREATE INDEX `logins_account` ON `logins` (`account`);