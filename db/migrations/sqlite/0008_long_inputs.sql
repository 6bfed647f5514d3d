CREATE TABLE `long_inputs` (
	`key` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `long_inputs_at` ON `long_inputs` (`at`);