CREATE TABLE `held_words` (
	`chat` text PRIMARY KEY NOT NULL,
	`ticket` integer NOT NULL,
	`message` text NOT NULL,
	`question` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `room_cases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`room` integer NOT NULL,
	`ticket` integer NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `room_cases_room` ON `room_cases` (`room`,`id`);--> statement-breakpoint
ALTER TABLE `rooms` ADD `handed_at` integer;