CREATE TABLE `archive_months` (
	`month` text PRIMARY KEY NOT NULL,
	`next_page` integer NOT NULL,
	`read_at` integer
);
