DROP INDEX "papers_published";--> statement-breakpoint
CREATE INDEX "listings_day" ON "listings" USING btree ("day","paper_id");--> statement-breakpoint
CREATE INDEX "papers_newest" ON "papers" USING btree ("published_at","seq","upvotes","repo_stars");--> statement-breakpoint
CREATE INDEX "papers_with_code" ON "papers" USING btree ("published_at","seq","upvotes","repo_stars") WHERE "papers"."repo_url" is not null;--> statement-breakpoint
CREATE INDEX "papers_organization" ON "papers" USING btree ("organization","seq") WHERE "papers"."organization" is not null;--> statement-breakpoint
ALTER TABLE search_postings ADD positions bytea;
--> statement-breakpoint
CREATE TABLE search_categories (
	category text COLLATE "C" NOT NULL,
	paper integer NOT NULL,
	PRIMARY KEY (category, paper)
);
--> statement-breakpoint
CREATE FUNCTION search_list_categories(seq integer, categories jsonb) RETURNS void LANGUAGE sql AS $$
	INSERT INTO search_categories (category, paper)
	SELECT lower(value), seq FROM jsonb_array_elements_text(categories)
	UNION SELECT '', seq WHERE categories = '[]'
	ON CONFLICT DO NOTHING;
$$;
--> statement-breakpoint
SELECT search_list_categories(seq, categories) FROM papers;
--> statement-breakpoint
CREATE FUNCTION search_update_categories() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		DELETE FROM search_categories WHERE paper = OLD.seq
		AND category IN (SELECT lower(value) FROM jsonb_array_elements_text(OLD.categories) UNION ALL SELECT '');
	END IF;
	IF TG_OP <> 'DELETE' THEN PERFORM search_list_categories(NEW.seq, NEW.categories); END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_categories_change AFTER INSERT OR DELETE ON papers
FOR EACH ROW EXECUTE FUNCTION search_update_categories();
--> statement-breakpoint
CREATE TRIGGER search_categories_update AFTER UPDATE ON papers FOR EACH ROW
WHEN (old.categories IS DISTINCT FROM new.categories)
EXECUTE FUNCTION search_update_categories();
