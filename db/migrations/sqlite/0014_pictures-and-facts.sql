ALTER TABLE `papers` ADD `submitter_name` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `models` integer;--> statement-breakpoint
ALTER TABLE `papers` ADD `datasets` integer;--> statement-breakpoint
ALTER TABLE `papers` ADD `spaces` integer;--> statement-breakpoint
ALTER TABLE `papers` ADD `uses_read_at` integer;--> statement-breakpoint
ALTER TABLE `papers` ADD `version` integer;--> statement-breakpoint
ALTER TABLE `papers` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `pictures` integer DEFAULT true NOT NULL;