CREATE TABLE `reactions` (
	`entry` integer NOT NULL,
	`side` text NOT NULL,
	`author` integer,
	`emoji` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entry`, `side`),
	FOREIGN KEY (`entry`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reactions_author` ON `reactions` (`author`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`color` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_folded` ON `tags` (`folded`);--> statement-breakpoint
CREATE TABLE `ticket_tags` (
	`ticket` integer NOT NULL,
	`tag` integer NOT NULL,
	PRIMARY KEY(`ticket`, `tag`),
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_tags_tag` ON `ticket_tags` (`tag`,`ticket`);--> statement-breakpoint
ALTER TABLE `entries` ADD `panel_user` text;--> statement-breakpoint
ALTER TABLE `entries` ADD `original_text` text;--> statement-breakpoint
ALTER TABLE `entries` ADD `quote` integer;--> statement-breakpoint
CREATE INDEX `tickets_by_opening` ON `tickets` (`opened_at`,`number`,`state`,`area`,`main_group`,`last_agent`,`contact`,`mood`,`urgent`,`waiting_since`,`unanswered_since`);--> statement-breakpoint
CREATE INDEX `tickets_by_activity` ON `tickets` (`last_message_at`,`number`,`opened_at`,`state`,`area`,`main_group`,`last_agent`,`contact`,`mood`,`urgent`,`waiting_since`,`unanswered_since`);--> statement-breakpoint
CREATE INDEX `tickets_by_end` ON `tickets` (`closed_at`,`number`,`opened_at`,`state`,`area`,`main_group`,`last_agent`,`contact`,`mood`,`urgent`,`waiting_since`,`unanswered_since`);