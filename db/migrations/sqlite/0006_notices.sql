CREATE TABLE `alerts` (
	`key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`told_at` integer
);
--> statement-breakpoint
CREATE INDEX `alerts_untold` ON `alerts` (`told_at`,`at`);--> statement-breakpoint
CREATE TABLE `forgotten` (
	`voter` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `deliveries` ADD `notice` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `recipient` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `blocked_at` integer;