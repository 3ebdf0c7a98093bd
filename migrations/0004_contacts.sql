CREATE TABLE `contact_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact` integer NOT NULL,
	`account` integer,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`edited_at` integer,
	FOREIGN KEY (`contact`) REFERENCES `contacts`(`person`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `contact_notes_contact` ON `contact_notes` (`contact`,`id`);--> statement-breakpoint
CREATE INDEX `contact_notes_account` ON `contact_notes` (`account`);--> statement-breakpoint
CREATE TABLE `contact_tags` (
	`contact` integer NOT NULL,
	`tag` integer NOT NULL,
	PRIMARY KEY(`contact`, `tag`),
	FOREIGN KEY (`contact`) REFERENCES `contacts`(`person`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`tag`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_tags_tag` ON `contact_tags` (`tag`,`contact`);--> statement-breakpoint
CREATE TABLE `contact_values` (
	`contact` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`contact`, `field`),
	FOREIGN KEY (`contact`) REFERENCES `contacts`(`person`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_values_field` ON `contact_values` (`field`,`contact`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `contacts` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `ticket_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `last_activity_at` integer;--> statement-breakpoint
CREATE INDEX `contacts_by_name` ON `contacts` (`sort_name`,`person`);--> statement-breakpoint
CREATE INDEX `contacts_by_tickets` ON `contacts` (`ticket_count`,`person`);--> statement-breakpoint
CREATE INDEX `contacts_by_activity` ON `contacts` (`last_activity_at`,`person`);