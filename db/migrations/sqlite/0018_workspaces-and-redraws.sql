CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_submissions` (
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
	PRIMARY KEY(`platform`, `workspace`, `channel`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_submissions`("platform", "workspace", "channel", "paper_id", "note", "submitted_by", "submitted_at", "state", "decided_by", "decided_at") SELECT "platform", "workspace", "channel", "paper_id", "note", "submitted_by", "submitted_at", "state", "decided_by", "decided_at" FROM `submissions`;--> statement-breakpoint
DROP TABLE `submissions`;--> statement-breakpoint
ALTER TABLE `__new_submissions` RENAME TO `submissions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `submissions_submitted` ON `submissions` (`platform`,`workspace`,`channel`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `__new_people` (
	`voter` text NOT NULL,
	`workspace` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`voter`, `workspace`)
);
--> statement-breakpoint
INSERT INTO `__new_people`("voter", "workspace", "name", "seen_at") SELECT "voter", '', "name", "seen_at" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `redraw_at` integer;--> statement-breakpoint
CREATE INDEX `deliveries_redraw` ON `deliveries` (`redraw_at`) WHERE redraw_at is not null;--> statement-breakpoint
ALTER TABLE `saved` ADD `workspace` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `tips` ADD `workspace` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `vote_marks` ADD `workspace` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_discussions` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`paper_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `workspace`, `channel`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_discussions`("platform", "workspace", "channel", "paper_id", "thread_id", "opened_by", "opened_at") SELECT "platform", "workspace", "channel", "paper_id", "thread_id", "opened_by", "opened_at" FROM `discussions`;--> statement-breakpoint
DROP TABLE `discussions`;--> statement-breakpoint
ALTER TABLE `__new_discussions` RENAME TO `discussions`;--> statement-breakpoint
CREATE INDEX `discussions_thread` ON `discussions` (`platform`,`thread_id`);--> statement-breakpoint
CREATE INDEX `discussions_paper` ON `discussions` (`paper_id`);