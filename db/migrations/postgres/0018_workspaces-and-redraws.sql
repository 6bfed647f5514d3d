CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "submissions_submitted";--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_pkey";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "workspace" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_pk" PRIMARY KEY("voter","workspace");--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "redraw_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "saved" ADD COLUMN "workspace" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tips" ADD COLUMN "workspace" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD COLUMN "workspace" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "deliveries_redraw" ON "deliveries" USING btree ("redraw_at") WHERE redraw_at is not null;--> statement-breakpoint
CREATE INDEX "submissions_submitted" ON "submissions" USING btree ("platform","workspace","channel","submitted_at");--> statement-breakpoint
ALTER TABLE "discussions" DROP CONSTRAINT "discussions_pk";
--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_pk" PRIMARY KEY("platform","workspace","channel","paper_id");--> statement-breakpoint
ALTER TABLE "submissions" DROP CONSTRAINT "submissions_pk";
--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_pk" PRIMARY KEY("platform","workspace","channel","paper_id");