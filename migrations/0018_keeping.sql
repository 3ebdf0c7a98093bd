ALTER TABLE `persons` ADD `wrote_in_group` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `words_forgotten_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `files_forgotten_at` integer;--> statement-breakpoint
CREATE INDEX `tickets_with_words` ON `tickets` (`closed_at`) WHERE state = 'closed' AND words_forgotten_at IS NULL;--> statement-breakpoint
CREATE INDEX `tickets_with_files` ON `tickets` (`closed_at`) WHERE state = 'closed' AND files_forgotten_at IS NULL;