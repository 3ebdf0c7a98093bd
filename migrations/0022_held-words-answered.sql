ALTER TABLE `held_words` ADD `became` text;--> statement-breakpoint
ALTER TABLE `held_words` ADD `answered_at` integer;