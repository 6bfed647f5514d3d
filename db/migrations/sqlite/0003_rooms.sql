CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`voter` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `changes_place` ON `changes` (`platform`,`channel`,`at`);--> statement-breakpoint
CREATE TABLE `departures` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`left_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `workspace`)
);
--> statement-breakpoint
CREATE TABLE `discussion_replies` (
	`platform` text NOT NULL,
	`thread_id` text NOT NULL,
	`message_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `thread_id`, `message_id`)
);
--> statement-breakpoint
CREATE TABLE `discussions` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`paper_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `channel`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `discussions_thread` ON `discussions` (`platform`,`thread_id`);--> statement-breakpoint
CREATE INDEX `discussions_paper` ON `discussions` (`paper_id`);--> statement-breakpoint
CREATE TABLE `roles` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`voter` text NOT NULL,
	`role` text NOT NULL,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `workspace`, `voter`)
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`link_cards` integer DEFAULT false NOT NULL,
	`moderated` integer DEFAULT false NOT NULL,
	`language` text,
	`greeted_at` integer,
	PRIMARY KEY(`platform`, `channel`)
);
--> statement-breakpoint
CREATE TABLE `saved` (
	`voter` text NOT NULL,
	`paper_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`voter`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`paper_id` text NOT NULL,
	`note` text,
	`submitted_by` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	PRIMARY KEY(`platform`, `channel`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submissions_submitted` ON `submissions` (`platform`,`channel`,`submitted_at`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `terms` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `categories` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `sources` text DEFAULT '["huggingface"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `filter` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `layout` text DEFAULT 'digest' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `cadence` text DEFAULT 'day' NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `silent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `announce` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `language` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `paused_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `told_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `updated_by` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `updated_at` integer;