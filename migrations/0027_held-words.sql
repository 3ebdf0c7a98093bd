PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_held_words` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chat` text NOT NULL,
	`ticket` integer NOT NULL,
	`message` text NOT NULL,
	`question` text NOT NULL,
	`at` integer NOT NULL,
	`became` text,
	`answered_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_held_words`("chat", "ticket", "message", "question", "at", "became", "answered_at") SELECT "chat", "ticket", "message", "question", "at", "became", "answered_at" FROM `held_words`;--> statement-breakpoint
DROP TABLE `held_words`;--> statement-breakpoint
ALTER TABLE `__new_held_words` RENAME TO `held_words`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `held_words_chat` ON `held_words` (`chat`,`id`);