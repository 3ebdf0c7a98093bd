CREATE TABLE `adoptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`main_group` integer,
	`room` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`group_jid` text,
	`typed_at` integer,
	`typed_by` integer,
	`group_name` text,
	`members` integer,
	FOREIGN KEY (`main_group`) REFERENCES `main_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`typed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoptions_code` ON `adoptions` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `adoptions_main_group` ON `adoptions` (`main_group`);--> statement-breakpoint
CREATE UNIQUE INDEX `adoptions_room` ON `adoptions` (`room`);--> statement-breakpoint
CREATE INDEX `adoptions_group` ON `adoptions` (`group_jid`);--> statement-breakpoint
CREATE TABLE `bindings` (
	`agent` integer PRIMARY KEY NOT NULL,
	`sender` integer NOT NULL,
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`agent`) REFERENCES `agents`(`person`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sender`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bindings_sender` ON `bindings` (`sender`);--> statement-breakpoint
CREATE TABLE `group_checks` (
	`group_jid` text PRIMARY KEY NOT NULL,
	`next_at` integer NOT NULL,
	`gone` integer DEFAULT 0 NOT NULL,
	`unanswered` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `group_checks_next` ON `group_checks` (`next_at`);--> statement-breakpoint
CREATE TABLE `group_strangers` (
	`group_jid` text NOT NULL,
	`key` text NOT NULL,
	`lid` text,
	`phone` text,
	`seen_at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`group_jid`, `key`)
);
--> statement-breakpoint
-- Codes of before have run out: the panel offers a new one.
INSERT INTO `adoptions` (`code`, `main_group`, `created_at`, `expires_at`) SELECT `adopt_code`, `id`, `created_at`, `created_at` FROM `main_groups` WHERE `adopt_code` IS NOT NULL AND `removed_at` IS NULL;--> statement-breakpoint
DROP INDEX `main_groups_adopt_code`;--> statement-breakpoint
ALTER TABLE `main_groups` DROP COLUMN `adopt_code`;