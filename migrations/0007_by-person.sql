CREATE INDEX `entries_author` ON `entries` (`author`);--> statement-breakpoint
CREATE INDEX `inbox_sender` ON `inbox` (`sender`);--> statement-breakpoint
CREATE INDEX `links_author` ON `links` (`author`);--> statement-breakpoint
CREATE INDEX `outbox_ticket` ON `outbox` (`ticket`);--> statement-breakpoint
CREATE INDEX `ticket_events_actor` ON `ticket_events` (`actor`);