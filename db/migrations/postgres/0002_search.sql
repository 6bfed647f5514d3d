CREATE FUNCTION paper_words(title text, keywords jsonb, authors jsonb, abstract text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', keywords), 'B')
		|| setweight(to_tsvector('simple', authors), 'C') || setweight(to_tsvector('english', abstract), 'D')
$$;
--> statement-breakpoint
CREATE INDEX papers_words ON papers USING gin (paper_words(title, keywords, authors, abstract));
