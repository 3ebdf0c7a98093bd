CREATE TABLE `alert_messages` (
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`cause` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`chat`, `message`)
);
--> statement-breakpoint
CREATE INDEX `alert_messages_cause` ON `alert_messages` (`chat`,`cause`,`created_at`);--> statement-breakpoint
CREATE TABLE `alert_tickets` (
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`cause` text NOT NULL,
	`ticket` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`chat`, `message`, `cause`, `ticket`),
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alert_tickets_ticket` ON `alert_tickets` (`ticket`);--> statement-breakpoint
ALTER TABLE `cards` ADD `shows` text;