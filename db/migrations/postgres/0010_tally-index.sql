DROP INDEX "vote_marks_paper";--> statement-breakpoint
CREATE INDEX "vote_marks_tally" ON "vote_marks" USING btree ("active","paper_id","voter","voted_at");