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
	term text COLLATE "C" NOT NULL,
	data bytea NOT NULL,
	PRIMARY KEY (segment, term)
);
--> statement-breakpoint
CREATE TABLE search_papers (
	segment integer NOT NULL,
	chunk integer NOT NULL,
	seqs bytea NOT NULL,
	lengths bytea NOT NULL,
	vectors bytea,
	basis integer NOT NULL,
	PRIMARY KEY (segment, chunk)
);
--> statement-breakpoint
CREATE TABLE search_words (word text COLLATE "C" PRIMARY KEY NOT NULL, papers integer NOT NULL);
--> statement-breakpoint
CREATE TABLE search_basis (
	basis integer NOT NULL,
	term text COLLATE "C" NOT NULL,
	data bytea NOT NULL,
	PRIMARY KEY (basis, term)
);
--> statement-breakpoint
INSERT INTO search_queue (paper) SELECT seq FROM papers;
--> statement-breakpoint
CREATE FUNCTION search_enqueue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO search_queue (paper) VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD.seq ELSE NEW.seq END)
	ON CONFLICT (paper) DO UPDATE SET change = search_queue.change + 1;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_queue_change AFTER INSERT OR DELETE ON papers
FOR EACH ROW EXECUTE FUNCTION search_enqueue();
--> statement-breakpoint
CREATE TRIGGER search_queue_update AFTER UPDATE ON papers FOR EACH ROW
WHEN (
	(old.title, old.abstract, old.keywords, old.authors, old.organization, old.published_at)
	IS DISTINCT FROM (new.title, new.abstract, new.keywords, new.authors, new.organization, new.published_at)
)
EXECUTE FUNCTION search_enqueue();
--> statement-breakpoint
CREATE TABLE search_acronyms (
	acronym text COLLATE "C" NOT NULL,
	expansion text COLLATE "C" NOT NULL,
	papers integer NOT NULL,
	PRIMARY KEY (acronym, expansion)
);
--> statement-breakpoint
CREATE INDEX search_acronyms_expansion ON search_acronyms (expansion);

--> statement-breakpoint
CREATE TABLE search_embeddings (
	paper integer NOT NULL,
	model text NOT NULL,
	data bytea NOT NULL,
	PRIMARY KEY (paper, model)
);
