CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`subscription_id` text,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`edition` text NOT NULL,
	`part` integer NOT NULL,
	`day` text,
	`papers` integer NOT NULL,
	`min_upvotes` integer NOT NULL,
	`content` text,
	`thread_id` text,
	`state` text NOT NULL,
	`priority` integer NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`planned_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`sending_at` integer,
	`message_id` text,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_edition` ON `deliveries` (`subscription_id`,`edition`,`part`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `deliveries_place` ON `deliveries` (`platform`,`channel`);--> statement-breakpoint
CREATE TABLE `listings` (
	`source` text NOT NULL,
	`day` text NOT NULL,
	`paper_id` text NOT NULL,
	`position` integer NOT NULL,
	`first_seen_at` integer NOT NULL,
	`vanished_at` integer,
	PRIMARY KEY(`source`, `day`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `listings_paper` ON `listings` (`paper_id`);--> statement-breakpoint
CREATE TABLE `lists` (
	`source` text NOT NULL,
	`day` text NOT NULL,
	`fetched_at` integer NOT NULL,
	`papers` integer NOT NULL,
	PRIMARY KEY(`source`, `day`)
);
--> statement-breakpoint
CREATE TABLE `papers` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`abstract` text NOT NULL,
	`authors` text NOT NULL,
	`published_at` integer,
	`upvotes` integer NOT NULL,
	`comments` integer NOT NULL,
	`submitted_by` text,
	`organization` text,
	`thumbnail_url` text,
	`media_urls` text NOT NULL,
	`ai_summary` text,
	`ai_model` text,
	`keywords` text NOT NULL,
	`repo_url` text,
	`repo_stars` integer,
	`project_url` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_id_unique` ON `papers` (`id`);--> statement-breakpoint
CREATE INDEX `papers_published` ON `papers` (`published_at`);--> statement-breakpoint
CREATE TABLE `playground_messages` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`key` text NOT NULL,
	`thread_seq` integer,
	`html` text NOT NULL,
	`posted_at` integer NOT NULL,
	`edited_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `playground_messages_key` ON `playground_messages` (`key`);--> statement-breakpoint
CREATE TABLE `playground_reactions` (
	`message_seq` integer NOT NULL,
	`emoji` text NOT NULL,
	`visitor` text NOT NULL,
	PRIMARY KEY(`message_seq`, `emoji`, `visitor`),
	FOREIGN KEY (`message_seq`) REFERENCES `playground_messages`(`seq`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `post_papers` (
	`platform` text NOT NULL,
	`channel` text NOT NULL,
	`message_id` text NOT NULL,
	`paper_id` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`platform`, `channel`, `message_id`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `post_papers_paper` ON `post_papers` (`paper_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`message_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`posted_at` integer NOT NULL,
	`shown` text NOT NULL,
	`gone_at` integer,
	PRIMARY KEY(`platform`, `channel`, `message_id`),
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `posts_posted` ON `posts` (`posted_at`);--> statement-breakpoint
CREATE TABLE `sources` (
	`name` text PRIMARY KEY NOT NULL,
	`answered_at` integer,
	`failing_since` integer,
	`failure` text
);
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`name` text NOT NULL,
	`hour` integer NOT NULL,
	`minute` integer NOT NULL,
	`weekdays` text NOT NULL,
	`timezone` text NOT NULL,
	`papers` integer NOT NULL,
	`min_upvotes` integer NOT NULL,
	`next_run_at` integer NOT NULL,
	`stopped_at` integer,
	`stop_reason` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_channel` ON `subscriptions` (`platform`,`channel`,`name`);--> statement-breakpoint
CREATE INDEX `subscriptions_due` ON `subscriptions` (`next_run_at`);--> statement-breakpoint
CREATE TABLE `vote_marks` (
	`voter` text NOT NULL,
	`paper_id` text NOT NULL,
	`origin` text NOT NULL,
	`emoji` text NOT NULL,
	`active` integer NOT NULL,
	`voted_at` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`voter`, `paper_id`, `origin`, `emoji`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `vote_marks_paper` ON `vote_marks` (`paper_id`,`active`);--> statement-breakpoint
CREATE INDEX `vote_marks_origin` ON `vote_marks` (`origin`);