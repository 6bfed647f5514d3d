CREATE TABLE `tips` (
	`voter` text NOT NULL,
	`tip` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`voter`, `tip`)
);
