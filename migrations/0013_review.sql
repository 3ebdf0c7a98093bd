CREATE TABLE `arrival_failures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`message` blob,
	`chat` text,
	`sender` text,
	`stage` text NOT NULL,
	`error` text NOT NULL,
	`attempts` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`discarded_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arrival_failures_key` ON `arrival_failures` (`key`);--> statement-breakpoint
CREATE TABLE `job_failures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`error` text NOT NULL,
	`attempts` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`discarded_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_failures_name_unique` ON `job_failures` (`name`);--> statement-breakpoint
CREATE TABLE `rolling_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	`told_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rolling_messages_once` ON `rolling_messages` (`key`,`chat`);--> statement-breakpoint
ALTER TABLE `inbox` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `parked_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `discarded_at` integer;--> statement-breakpoint
ALTER TABLE `steps` ADD `discarded_at` integer;--> statement-breakpoint
CREATE INDEX `steps_failed` ON `steps` (`id`) WHERE state = 'failed';