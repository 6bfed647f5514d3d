CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`voter` text NOT NULL,
	`values` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_at` ON `drafts` (`at`);--> statement-breakpoint
CREATE TABLE `people` (
	`voter` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `changes_place`;--> statement-breakpoint
CREATE INDEX `changes_place` ON `changes` (`platform`,`workspace`,`channel`,`at`);--> statement-breakpoint
DROP INDEX `subscriptions_channel`;--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_channel` ON `subscriptions` (`platform`,`workspace`,`channel`,`name`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_rooms` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`link_cards` integer DEFAULT false NOT NULL,
	`moderated` integer DEFAULT false NOT NULL,
	`language` text,
	`greeted_at` integer,
	PRIMARY KEY(`platform`, `workspace`, `channel`)
);
--> statement-breakpoint
INSERT INTO `__new_rooms`("platform", "workspace", "channel", "link_cards", "moderated", "language", "greeted_at") SELECT "platform", "workspace", "channel", "link_cards", "moderated", "language", "greeted_at" FROM `rooms`;--> statement-breakpoint
DROP TABLE `rooms`;--> statement-breakpoint
ALTER TABLE `__new_rooms` RENAME TO `rooms`;--> statement-breakpoint
PRAGMA foreign_keys=ON;