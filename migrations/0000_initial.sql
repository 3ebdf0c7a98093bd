CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_user_unique` ON `accounts` (`user`);--> statement-breakpoint
CREATE TABLE `agents` (
	`person` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`presence` text DEFAULT 'online' NOT NULL,
	`rooms_wanted` integer NOT NULL,
	`registered_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account` integer,
	`action` text NOT NULL,
	`facts` text NOT NULL,
	`address` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cards` (
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`ticket` integer NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`chat`, `message`),
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cards_ticket` ON `cards` (`ticket`);--> statement-breakpoint
CREATE INDEX `cards_message` ON `cards` (`message`);--> statement-breakpoint
CREATE TABLE `claim_questions` (
	`chat` text NOT NULL,
	`person` integer NOT NULL,
	`ticket` integer NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`chat`, `person`),
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`person` integer PRIMARY KEY NOT NULL,
	`name` text,
	`blocked` integer DEFAULT false NOT NULL,
	`closed_notice` text,
	`expires_in_seconds` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket` integer NOT NULL,
	`side` text NOT NULL,
	`author` integer,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	`text` text,
	`edited_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entries_ticket` ON `entries` (`ticket`,`id`);--> statement-breakpoint
CREATE TABLE `group_cache` (
	`group` text PRIMARY KEY NOT NULL,
	`metadata` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ignored` (
	`what` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chat` text NOT NULL,
	`sender` integer,
	`message` text NOT NULL,
	`from_me` integer NOT NULL,
	`received_at` integer NOT NULL,
	`arrival` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`error` text,
	FOREIGN KEY (`sender`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_once` ON `inbox` (`chat`,CASE WHEN "sender" IS NULL THEN 0 ELSE "sender" END,`message`);--> statement-breakpoint
CREATE INDEX `inbox_pending` ON `inbox` (`id`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `inbox_message` ON `inbox` (`message`);--> statement-breakpoint
CREATE INDEX `inbox_troubled` ON `inbox` (`state`) WHERE state IN ('held', 'parked');--> statement-breakpoint
CREATE TABLE `journal` (
	`hash` text PRIMARY KEY NOT NULL,
	`stanza_key` text NOT NULL,
	`stanza` blob,
	`plaintext` blob NOT NULL,
	`at` integer NOT NULL,
	`stored_at` integer
);
--> statement-breakpoint
CREATE INDEX `journal_stanza` ON `journal` (`stanza_key`);--> statement-breakpoint
CREATE INDEX `journal_open` ON `journal` (`at`) WHERE stored_at IS NULL;--> statement-breakpoint
CREATE TABLE `lease` (
	`id` integer PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`token` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `links` (
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`entry` integer NOT NULL,
	`author` integer,
	`role` text NOT NULL,
	`part` integer DEFAULT 0 NOT NULL,
	`secret` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`chat`, `message`),
	FOREIGN KEY (`entry`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `links_entry` ON `links` (`entry`);--> statement-breakpoint
CREATE INDEX `links_message` ON `links` (`message`);--> statement-breakpoint
CREATE TABLE `logins` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `logins_expires` ON `logins` (`expires_at`);--> statement-breakpoint
CREATE TABLE `main_group_agents` (
	`main_group` integer NOT NULL,
	`agent` integer NOT NULL,
	PRIMARY KEY(`main_group`, `agent`),
	FOREIGN KEY (`main_group`) REFERENCES `main_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `main_group_agents_agent` ON `main_group_agents` (`agent`);--> statement-breakpoint
CREATE TABLE `main_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`jid` text,
	`form` text DEFAULT 'lid' NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`problem` text,
	`adopt_code` text,
	`remind_after_minutes` integer DEFAULT 5 NOT NULL,
	`report_after_minutes` integer DEFAULT 10 NOT NULL,
	`hours` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "main_groups_ready_has_jid" CHECK("main_groups"."state" <> 'ready' OR "main_groups"."jid" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `main_groups_jid` ON `main_groups` (`jid`);--> statement-breakpoint
CREATE UNIQUE INDEX `main_groups_adopt_code` ON `main_groups` (`adopt_code`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`bytes` blob NOT NULL,
	`content` text NOT NULL,
	`entry` integer,
	`ticket` integer,
	`state` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`delivered_at` integer,
	`read_at` integer,
	FOREIGN KEY (`entry`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message` ON `outbox` (`message`);--> statement-breakpoint
CREATE INDEX `outbox_pending` ON `outbox` (`chat`,`id`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `outbox_entry` ON `outbox` (`entry`);--> statement-breakpoint
CREATE INDEX `outbox_dead` ON `outbox` (`id`) WHERE state = 'dead';--> statement-breakpoint
CREATE TABLE `pending_claims` (
	`person` integer PRIMARY KEY NOT NULL,
	`ticket` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`lid` text,
	`phone` text,
	`phone_identity` text,
	`push_name` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_lid` ON `persons` (`lid`);--> statement-breakpoint
CREATE UNIQUE INDEX `persons_phone_identity` ON `persons` (`phone_identity`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`agent` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`chat`, `message`),
	FOREIGN KEY (`agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agent` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`jid` text,
	`form` text DEFAULT 'lid' NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`problem` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rooms_ready_has_jid" CHECK("rooms"."state" <> 'ready' OR "rooms"."jid" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_jid` ON `rooms` (`jid`);--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_agent_ordinal` ON `rooms` (`agent`,`ordinal`);--> statement-breakpoint
CREATE TABLE `said` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `secrets` (
	`type` text NOT NULL,
	`id` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`type`, `id`)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`step` text NOT NULL,
	`main_group` integer,
	`room` integer,
	`person` integer,
	`state` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`outcome` text,
	`detail` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`done_at` integer,
	FOREIGN KEY (`main_group`) REFERENCES `main_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `steps_subject` ON `steps` (`subject`,`id`);--> statement-breakpoint
CREATE INDEX `steps_open` ON `steps` (`id`) WHERE state IN ('pending', 'running');--> statement-breakpoint
CREATE TABLE `ticket_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket` integer NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor` integer,
	`facts` text NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ticket_events_ticket` ON `ticket_events` (`ticket`,`id`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact` integer NOT NULL,
	`state` text NOT NULL,
	`area` text,
	`main_group` integer,
	`agent` integer,
	`room` integer,
	`opened_at` integer NOT NULL,
	`gather_until` integer,
	`gather_by` integer,
	`waiting_since` integer,
	`claimed_at` integer,
	`closed_at` integer,
	`close_reason` text,
	`closed_by` integer,
	`last_agent` integer,
	`mood` text DEFAULT 'neutral' NOT NULL,
	`urgent` integer DEFAULT false NOT NULL,
	`asks_for_person` integer DEFAULT false NOT NULL,
	`unanswered_since` integer,
	`last_message_at` integer NOT NULL,
	FOREIGN KEY (`contact`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`main_group`) REFERENCES `main_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`last_agent`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tickets_state_facts" CHECK(("tickets"."state" = 'intake' AND "tickets"."agent" IS NULL AND "tickets"."room" IS NULL AND "tickets"."closed_at" IS NULL AND "tickets"."gather_until" IS NOT NULL)
       OR ("tickets"."state" = 'waiting' AND "tickets"."agent" IS NULL AND "tickets"."room" IS NULL AND "tickets"."closed_at" IS NULL AND "tickets"."waiting_since" IS NOT NULL AND "tickets"."main_group" IS NOT NULL)
       OR ("tickets"."state" = 'in_progress' AND "tickets"."agent" IS NOT NULL AND "tickets"."room" IS NOT NULL AND "tickets"."claimed_at" IS NOT NULL AND "tickets"."closed_at" IS NULL)
       OR ("tickets"."state" = 'closed' AND "tickets"."room" IS NULL AND "tickets"."closed_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_live_per_contact` ON `tickets` (`contact`) WHERE state <> 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_live_per_room` ON `tickets` (`room`) WHERE state = 'in_progress';--> statement-breakpoint
CREATE INDEX `tickets_state_opened` ON `tickets` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `tickets_contact` ON `tickets` (`contact`,`number`);--> statement-breakpoint
CREATE INDEX `tickets_agent` ON `tickets` (`agent`,`state`);