CREATE TABLE `mail_addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`voter` text NOT NULL,
	`workspace` text NOT NULL,
	`address` text NOT NULL,
	`key` text NOT NULL,
	`code_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`confirmed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_addresses_voter` ON `mail_addresses` (`voter`);--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `paused_until` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `personal` integer DEFAULT false NOT NULL;