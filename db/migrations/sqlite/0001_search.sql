CREATE TABLE search_state (id integer PRIMARY KEY NOT NULL, version integer NOT NULL, data text NOT NULL);
--> statement-breakpoint
CREATE TABLE search_queue (
	paper integer PRIMARY KEY NOT NULL,
	change integer DEFAULT 1 NOT NULL,
	done integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE search_postings (
	segment integer NOT NULL,
	term text NOT NULL,
	data blob NOT NULL,
	PRIMARY KEY (segment, term)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE search_papers (
	segment integer NOT NULL,
	chunk integer NOT NULL,
	seqs blob NOT NULL,
	lengths blob NOT NULL,
	vectors blob,
	basis integer NOT NULL,
	PRIMARY KEY (segment, chunk)
);
--> statement-breakpoint
CREATE TABLE search_words (word text PRIMARY KEY NOT NULL, papers integer NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE search_basis (
	basis integer NOT NULL,
	term text NOT NULL,
	data blob NOT NULL,
	PRIMARY KEY (basis, term)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO search_queue (paper) SELECT seq FROM papers;
--> statement-breakpoint
CREATE TRIGGER search_queue_insert AFTER INSERT ON papers BEGIN
	INSERT INTO search_queue (paper) VALUES (new.seq)
	ON CONFLICT (paper) DO UPDATE SET change = change + 1;
END;
--> statement-breakpoint
CREATE TRIGGER search_queue_delete AFTER DELETE ON papers BEGIN
	INSERT INTO search_queue (paper) VALUES (old.seq)
	ON CONFLICT (paper) DO UPDATE SET change = change + 1;
END;
--> statement-breakpoint
CREATE TRIGGER search_queue_update
AFTER UPDATE OF title, abstract, keywords, authors, organization, published_at ON papers
WHEN old.title IS NOT new.title OR old.abstract IS NOT new.abstract OR old.keywords IS NOT new.keywords
	OR old.authors IS NOT new.authors OR old.organization IS NOT new.organization
	OR old.published_at IS NOT new.published_at
BEGIN
	INSERT INTO search_queue (paper) VALUES (new.seq)
	ON CONFLICT (paper) DO UPDATE SET change = change + 1;
END;
--> statement-breakpoint
CREATE TABLE search_acronyms (
	acronym text NOT NULL,
	expansion text NOT NULL,
	papers integer NOT NULL,
	PRIMARY KEY (acronym, expansion)
);
--> statement-breakpoint
CREATE INDEX search_acronyms_expansion ON search_acronyms (expansion);

--> statement-breakpoint
CREATE TABLE search_embeddings (
	paper integer NOT NULL,
	model text NOT NULL,
	data blob NOT NULL,
	PRIMARY KEY (paper, model)
);
