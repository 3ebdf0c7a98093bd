CREATE TABLE `bulk_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job` integer NOT NULL,
	`ticket` integer NOT NULL,
	`stamp` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`why` text,
	`facts` text,
	`before` text,
	`entry` integer,
	`farewell` text,
	`main_group` integer,
	`at` integer,
	FOREIGN KEY (`job`) REFERENCES `bulk_jobs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_items_once` ON `bulk_items` (`job`,`ticket`);--> statement-breakpoint
CREATE INDEX `bulk_items_state` ON `bulk_items` (`job`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `bulk_items_farewell` ON `bulk_items` (`job`,`id`) WHERE farewell = 'due';--> statement-breakpoint
CREATE INDEX `bulk_items_sent` ON `bulk_items` (`at`) WHERE entry IS NOT NULL;--> statement-breakpoint
CREATE TABLE `bulk_jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`user` text NOT NULL,
	`account` integer,
	`address` text,
	`act` text NOT NULL,
	`ask` text NOT NULL,
	`asked` text NOT NULL,
	`targets` text NOT NULL,
	`total` integer NOT NULL,
	`state` text DEFAULT 'running' NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`skipped` integer DEFAULT 0 NOT NULL,
	`undoes` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_jobs_key` ON `bulk_jobs` (`user`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_jobs_undoes` ON `bulk_jobs` (`undoes`);--> statement-breakpoint
CREATE INDEX `bulk_jobs_running` ON `bulk_jobs` (`id`) WHERE state = 'running';