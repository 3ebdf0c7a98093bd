-- A CHECK cannot be changed: the table is written anew (tickets alone; what was said stays where it is). Foreign keys are off
-- while migrations run, see store/migrate.ts. The triggers, which go with the old table, and the counter of ticket numbers are kept.
CREATE TABLE `__new_tickets` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact` integer NOT NULL,
	`state` text NOT NULL,
	`area` text,
	`main_group` integer,
	`agent` integer,
	`room` integer,
	`panel_user` text,
	`opened_at` integer NOT NULL,
	`gather_until` integer,
	`gather_by` integer,
	`waiting_since` integer,
	`claimed_at` integer,
	`closed_at` integer,
	`close_reason` text,
	`closed_by` integer,
	`last_agent` integer,
	`last_panel_user` text,
	`origin` text DEFAULT 'organic' NOT NULL,
	`transfers` integer DEFAULT 0 NOT NULL,
	`mood` text DEFAULT 'neutral' NOT NULL,
	`urgent` integer DEFAULT false NOT NULL,
	`asks_for_person` integer DEFAULT false NOT NULL,
	`unanswered_since` integer,
	`last_message_at` integer NOT NULL,
	FOREIGN KEY (`contact`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`main_group`) REFERENCES `main_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_user`) REFERENCES `accounts`(`user`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`last_agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tickets_state_facts" CHECK(("__new_tickets"."state" = 'intake' AND "__new_tickets"."agent" IS NULL AND "__new_tickets"."room" IS NULL AND "__new_tickets"."panel_user" IS NULL AND "__new_tickets"."closed_at" IS NULL AND "__new_tickets"."gather_until" IS NOT NULL)
       OR ("__new_tickets"."state" = 'waiting' AND "__new_tickets"."agent" IS NULL AND "__new_tickets"."room" IS NULL AND "__new_tickets"."panel_user" IS NULL AND "__new_tickets"."closed_at" IS NULL AND "__new_tickets"."waiting_since" IS NOT NULL AND "__new_tickets"."main_group" IS NOT NULL)
       OR ("__new_tickets"."state" = 'in_progress' AND "__new_tickets"."agent" IS NOT NULL AND "__new_tickets"."room" IS NOT NULL AND "__new_tickets"."panel_user" IS NULL AND "__new_tickets"."claimed_at" IS NOT NULL AND "__new_tickets"."closed_at" IS NULL)
       OR ("__new_tickets"."state" = 'in_progress' AND "__new_tickets"."agent" IS NULL AND "__new_tickets"."room" IS NULL AND "__new_tickets"."panel_user" IS NOT NULL AND "__new_tickets"."claimed_at" IS NOT NULL AND "__new_tickets"."closed_at" IS NULL)
       OR ("__new_tickets"."state" = 'closed' AND "__new_tickets"."room" IS NULL AND "__new_tickets"."panel_user" IS NULL AND "__new_tickets"."closed_at" IS NOT NULL))
);
--> statement-breakpoint
INSERT INTO `__new_tickets`("number", "contact", "state", "area", "main_group", "agent", "room", "panel_user", "opened_at", "gather_until", "gather_by", "waiting_since", "claimed_at", "closed_at", "close_reason", "closed_by", "last_agent", "last_panel_user", "origin", "transfers", "mood", "urgent", "asks_for_person", "unanswered_since", "last_message_at") SELECT "number", "contact", "state", "area", "main_group", "agent", "room", NULL, "opened_at", "gather_until", "gather_by", "waiting_since", "claimed_at", "closed_at", "close_reason", "closed_by", "last_agent", NULL, 'organic', (SELECT count(*) FROM `ticket_events` WHERE `ticket` = `number` AND `event` IN ('transferred', 'requeued')), "mood", "urgent", "asks_for_person", "unanswered_since", "last_message_at" FROM `tickets`;--> statement-breakpoint
UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM sqlite_sequence WHERE name IN ('tickets', '__new_tickets')) WHERE name = '__new_tickets';--> statement-breakpoint
DROP TABLE `tickets`;--> statement-breakpoint
ALTER TABLE `__new_tickets` RENAME TO `tickets`;--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_live_per_contact` ON `tickets` (`contact`) WHERE state <> 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_live_per_room` ON `tickets` (`room`) WHERE state = 'in_progress';--> statement-breakpoint
CREATE INDEX `tickets_state_opened` ON `tickets` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `tickets_contact` ON `tickets` (`contact`,`number`);--> statement-breakpoint
CREATE INDEX `tickets_agent` ON `tickets` (`agent`,`state`);--> statement-breakpoint
CREATE INDEX `tickets_panel_user` ON `tickets` (`panel_user`) WHERE panel_user IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_by_opening` ON `tickets` (`opened_at`,`number`,`state`,`area`,`main_group`,`last_agent`,`last_panel_user`,`origin`,`transfers`,`contact`,`mood`,`urgent`,`waiting_since`,`unanswered_since`);--> statement-breakpoint
CREATE INDEX `tickets_by_activity` ON `tickets` (`last_message_at`,`number`,`opened_at`,`state`,`area`,`main_group`,`last_agent`,`last_panel_user`,`origin`,`transfers`,`contact`,`mood`,`urgent`,`waiting_since`,`unanswered_since`);--> statement-breakpoint
CREATE INDEX `tickets_by_end` ON `tickets` (`closed_at`,`number`,`opened_at`,`state`,`area`,`main_group`,`last_agent`,`last_panel_user`,`origin`,`transfers`,`contact`,`mood`,`urgent`,`waiting_since`,`unanswered_since`);--> statement-breakpoint
CREATE TRIGGER contacts_ticket_opened AFTER INSERT ON tickets BEGIN
  UPDATE contacts SET ticket_count = ticket_count + 1, last_activity_at = max(coalesce(last_activity_at, 0), NEW.last_message_at)
  WHERE person = NEW.contact;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_ticket_spoken AFTER UPDATE OF last_message_at ON tickets
WHEN OLD.last_message_at <> NEW.last_message_at BEGIN
  UPDATE contacts SET last_activity_at = max(coalesce(last_activity_at, 0), NEW.last_message_at) WHERE person = NEW.contact;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_ticket_moved AFTER UPDATE OF contact ON tickets WHEN OLD.contact <> NEW.contact BEGIN
  UPDATE contacts SET
    ticket_count = (SELECT count(*) FROM tickets WHERE contact = person),
    last_activity_at = (SELECT max(last_message_at) FROM tickets WHERE contact = person)
  WHERE person IN (OLD.contact, NEW.contact);
END;
