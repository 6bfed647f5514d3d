ALTER TABLE `playground_messages` ADD `title` text;--> statement-breakpoint
ALTER TABLE `playground_messages` ADD `tags` text;--> statement-breakpoint
ALTER TABLE `playground_messages` ADD `visitor` text;