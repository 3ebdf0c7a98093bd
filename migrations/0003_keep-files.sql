CREATE TABLE `entry_files` (
	`entry` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`entry`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `media_files`(`hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entry_files_hash` ON `entry_files` (`hash`);--> statement-breakpoint
CREATE TABLE `media_files` (
	`hash` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`mime_type` text,
	`extension` text,
	`kept_at` integer NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `media_files_used` ON `media_files` (`used_at`);