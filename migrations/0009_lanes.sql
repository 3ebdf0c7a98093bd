ALTER TABLE `outbox` ADD `lane` integer DEFAULT 20 NOT NULL;--> statement-breakpoint
-- What waits over the upgrade: repeated words are conversation, our own texts to clients are automatic.
UPDATE `outbox` SET `lane` = 10 WHERE state = 'pending' AND `entry` IS NOT NULL;--> statement-breakpoint
UPDATE `outbox` SET `lane` = 40 WHERE state = 'pending' AND `entry` IS NULL AND `chat` LIKE 'p:%';--> statement-breakpoint
DROP INDEX `outbox_pending`;--> statement-breakpoint
CREATE INDEX `outbox_pending` ON `outbox` (`chat`,`id`,`lane`) WHERE state = 'pending';
