CREATE TABLE `__new_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subscription_id` text,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`edition` text,
	`part` integer,
	`request` text,
	`day` text,
	`papers` integer,
	`min_upvotes` integer,
	`terms` text,
	`content` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`notice` text,
	`topic` text,
	`recipient` text,
	`digest_id` text,
	`paper_id` text,
	`thread_id` text,
	`state` text NOT NULL,
	`priority` integer NOT NULL,
	`attempts` integer NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
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
INSERT INTO `__new_deliveries` SELECT
	`id`,
	`kind`,
	`subscription_id`,
	`platform`,
	`workspace`,
	`channel`,
	CASE WHEN `kind` IN ('digest', 'reply') THEN CASE WHEN `edition` LIKE '% on request%' THEN substr(`edition`, 1, instr(`edition`, ' on request') - 1) ELSE `edition` END END,
	CASE WHEN `kind` IN ('digest', 'reply') THEN `part` END,
	CASE
		WHEN `kind` = 'digest' AND `edition` LIKE '% on request' OR `kind` = 'discussion' AND `edition` NOT LIKE '% at %' THEN 'first'
		WHEN `kind` = 'digest' AND `edition` LIKE '% on request at %' OR `kind` = 'discussion' THEN 'again'
	END,
	`day`,
	CASE WHEN `kind` = 'digest' THEN `papers` END,
	CASE WHEN `kind` = 'digest' THEN `min_upvotes` END,
	`terms`,
	`content`,
	0,
	`notice`,
	CASE WHEN `kind` = 'notice' THEN `edition` END,
	`recipient`,
	CASE WHEN `kind` = 'reply' THEN (
		SELECT `digest`.`id` FROM `deliveries` AS `digest`
		WHERE `digest`.`subscription_id` IS `old`.`subscription_id` AND `digest`.`edition` = `old`.`edition` AND `digest`.`part` = 0
			AND `digest`.`platform` = `old`.`platform` AND `digest`.`workspace` = `old`.`workspace` AND `digest`.`channel` = `old`.`channel`
		LIMIT 1
	) END,
	CASE WHEN `kind` IN ('reply', 'discussion') THEN json_extract(`content`, '$.paperIds[0]') END,
	`thread_id`,
	`state`,
	`priority`,
	`attempts`,
	`failures`,
	`due_at`,
	`planned_at`,
	`lease_owner`,
	`lease_until`,
	`sending_at`,
	`message_id`,
	`sent_at`,
	`error`
FROM (
	SELECT *, CASE
		WHEN `notice` IS NOT NULL THEN 'notice'
		WHEN json_extract(`content`, '$.kind') = 'discussion' THEN 'discussion'
		WHEN `part` = 0 THEN 'digest'
		ELSE 'reply'
	END AS `kind` FROM `deliveries`
) AS `old`;--> statement-breakpoint
DROP TABLE `deliveries`;--> statement-breakpoint
ALTER TABLE `__new_deliveries` RENAME TO `deliveries`;--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_edition` ON `deliveries` (`subscription_id`,`edition`,`part`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `deliveries_waiting` ON `deliveries` (`platform`,`priority`,`due_at`,`part`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `deliveries_lane` ON `deliveries` (`platform`,`workspace`,`priority`,`due_at`,`part`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `deliveries_place` ON `deliveries` (`platform`,`channel`);--> statement-breakpoint
UPDATE `posts` SET `shown` = json_object(
	'votes', json((SELECT json_group_object(`key`, `value`) FROM json_each(`posts`.`shown`) WHERE `key` NOT LIKE '% replies')),
	'replies', json((SELECT json_group_object(substr(`key`, 1, length(`key`) - 8), `value`) FROM json_each(`posts`.`shown`) WHERE `key` LIKE '% replies'))
);
