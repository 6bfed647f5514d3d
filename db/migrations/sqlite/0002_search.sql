CREATE VIRTUAL TABLE papers_fts USING fts5(
	title, keywords, authors, abstract,
	content='papers', content_rowid='seq', tokenize='porter unicode61'
);
--> statement-breakpoint
INSERT INTO papers_fts(papers_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER papers_fts_insert AFTER INSERT ON papers BEGIN
	INSERT INTO papers_fts(rowid, title, keywords, authors, abstract)
	VALUES (new.seq, new.title, new.keywords, new.authors, new.abstract);
END;
--> statement-breakpoint
CREATE TRIGGER papers_fts_delete AFTER DELETE ON papers BEGIN
	INSERT INTO papers_fts(papers_fts, rowid, title, keywords, authors, abstract)
	VALUES ('delete', old.seq, old.title, old.keywords, old.authors, old.abstract);
END;
--> statement-breakpoint
CREATE TRIGGER papers_fts_update AFTER UPDATE OF title, keywords, authors, abstract ON papers
WHEN old.title IS NOT new.title OR old.keywords IS NOT new.keywords
	OR old.authors IS NOT new.authors OR old.abstract IS NOT new.abstract
BEGIN
	INSERT INTO papers_fts(papers_fts, rowid, title, keywords, authors, abstract)
	VALUES ('delete', old.seq, old.title, old.keywords, old.authors, old.abstract);
	INSERT INTO papers_fts(rowid, title, keywords, authors, abstract)
	VALUES (new.seq, new.title, new.keywords, new.authors, new.abstract);
END;
