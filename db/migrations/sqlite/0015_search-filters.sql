DROP INDEX `papers_published`;--> statement-breakpoint
CREATE INDEX `papers_newest` ON `papers` (`published_at`,`seq`,`upvotes`,`repo_stars`);--> statement-breakpoint
CREATE INDEX `papers_with_code` ON `papers` (`published_at`,`seq`,`upvotes`,`repo_stars`) WHERE "papers"."repo_url" is not null;--> statement-breakpoint
CREATE INDEX `papers_organization` ON `papers` (`organization`,`seq`) WHERE "papers"."organization" is not null;--> statement-breakpoint
CREATE INDEX `listings_day` ON `listings` (`day`,`paper_id`);--> statement-breakpoint
ALTER TABLE search_postings ADD positions blob;
--> statement-breakpoint
CREATE TABLE search_categories (
	category text NOT NULL,
	paper integer NOT NULL,
	PRIMARY KEY (category, paper)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO search_categories (category, paper)
SELECT DISTINCT lower(value), seq FROM papers, json_each(papers.categories);
--> statement-breakpoint
INSERT INTO search_categories (category, paper) SELECT '', seq FROM papers WHERE categories = '[]';
--> statement-breakpoint
CREATE TRIGGER search_categories_insert AFTER INSERT ON papers BEGIN
	INSERT INTO search_categories (category, paper)
	SELECT DISTINCT lower(value), new.seq FROM json_each(new.categories);
	INSERT INTO search_categories (category, paper) SELECT '', new.seq WHERE new.categories = '[]';
END;
--> statement-breakpoint
CREATE TRIGGER search_categories_delete AFTER DELETE ON papers BEGIN
	DELETE FROM search_categories WHERE paper = old.seq
	AND category IN (SELECT lower(value) FROM json_each(old.categories) UNION ALL SELECT '');
END;
--> statement-breakpoint
CREATE TRIGGER search_categories_update AFTER UPDATE OF categories ON papers
WHEN old.categories IS NOT new.categories
BEGIN
	DELETE FROM search_categories WHERE paper = old.seq
	AND category IN (SELECT lower(value) FROM json_each(old.categories) UNION ALL SELECT '');
	INSERT INTO search_categories (category, paper)
	SELECT DISTINCT lower(value), new.seq FROM json_each(new.categories);
	INSERT INTO search_categories (category, paper) SELECT '', new.seq WHERE new.categories = '[]';
END;
