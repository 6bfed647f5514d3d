CREATE TABLE "changes" (
	"seq" serial PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"voter" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"what" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "departures" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"left_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "departures_pk" PRIMARY KEY("platform","workspace")
);
--> statement-breakpoint
CREATE TABLE "discussion_replies" (
	"platform" text NOT NULL,
	"thread_id" text NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "discussion_replies_pk" PRIMARY KEY("platform","thread_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "discussions" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"paper_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "discussions_pk" PRIMARY KEY("platform","channel","paper_id")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"voter" text NOT NULL,
	"role" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roles_pk" PRIMARY KEY("platform","workspace","voter")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"link_cards" boolean DEFAULT false NOT NULL,
	"moderated" boolean DEFAULT false NOT NULL,
	"language" text,
	"greeted_at" timestamp (3) with time zone,
	CONSTRAINT "rooms_pk" PRIMARY KEY("platform","channel")
);
--> statement-breakpoint
CREATE TABLE "saved" (
	"voter" text NOT NULL,
	"paper_id" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_pk" PRIMARY KEY("voter","paper_id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"paper_id" text NOT NULL,
	"note" text,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "submissions_pk" PRIMARY KEY("platform","channel","paper_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "terms" jsonb;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "categories" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "sources" jsonb DEFAULT '["huggingface"]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "filter" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "layout" text DEFAULT 'digest' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cadence" text DEFAULT 'day' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "silent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "announce" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "updated_by" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "updated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved" ADD CONSTRAINT "saved_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_place" ON "changes" USING btree ("platform","channel","at");--> statement-breakpoint
CREATE INDEX "discussions_thread" ON "discussions" USING btree ("platform","thread_id");--> statement-breakpoint
CREATE INDEX "discussions_paper" ON "discussions" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "submissions_submitted" ON "submissions" USING btree ("platform","channel","submitted_at");