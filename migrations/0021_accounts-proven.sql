CREATE TABLE `wrong_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`locked_until` integer,
	`locks` integer DEFAULT 0 NOT NULL,
	`forget_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `wrong_attempts_forget` ON `wrong_attempts` (`forget_at`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `must_change_password` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `browser_generation` integer DEFAULT 0 NOT NULL;