CREATE TABLE `former_accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user` text NOT NULL,
	`name` text NOT NULL,
	`removed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `former_accounts_user` ON `former_accounts` (`user`,`removed_at`);