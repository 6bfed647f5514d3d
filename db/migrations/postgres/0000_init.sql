CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"subscription_id" text,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"edition" text NOT NULL,
	"part" integer NOT NULL,
	"day" text,
	"papers" integer NOT NULL,
	"min_upvotes" integer NOT NULL,
	"content" jsonb,
	"thread_id" text,
	"state" text NOT NULL,
	"priority" integer NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"sending_at" timestamp (3) with time zone,
	"message_id" text,
	"sent_at" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"source" text NOT NULL,
	"day" text NOT NULL,
	"paper_id" text NOT NULL,
	"position" integer NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"vanished_at" timestamp (3) with time zone,
	CONSTRAINT "listings_pk" PRIMARY KEY("source","day","paper_id")
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"source" text NOT NULL,
	"day" text NOT NULL,
	"fetched_at" timestamp (3) with time zone NOT NULL,
	"papers" integer NOT NULL,
	CONSTRAINT "lists_pk" PRIMARY KEY("source","day")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"seq" serial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"abstract" text NOT NULL,
	"authors" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"upvotes" integer NOT NULL,
	"comments" integer NOT NULL,
	"submitted_by" text,
	"organization" text,
	"thumbnail_url" text,
	"media_urls" jsonb NOT NULL,
	"ai_summary" text,
	"ai_model" text,
	"keywords" jsonb NOT NULL,
	"repo_url" text,
	"repo_stars" integer,
	"project_url" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "papers_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "playground_messages" (
	"seq" serial PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"key" text NOT NULL,
	"thread_seq" integer,
	"html" text NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "playground_reactions" (
	"message_seq" integer NOT NULL,
	"emoji" text NOT NULL,
	"visitor" text NOT NULL,
	CONSTRAINT "playground_reactions_pk" PRIMARY KEY("message_seq","emoji","visitor")
);
--> statement-breakpoint
CREATE TABLE "post_papers" (
	"platform" text NOT NULL,
	"channel" text NOT NULL,
	"message_id" text NOT NULL,
	"paper_id" text NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "post_papers_pk" PRIMARY KEY("platform","channel","message_id","paper_id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"message_id" text NOT NULL,
	"delivery_id" text NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"shown" jsonb NOT NULL,
	"gone_at" timestamp (3) with time zone,
	CONSTRAINT "posts_pk" PRIMARY KEY("platform","channel","message_id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"name" text PRIMARY KEY NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"hour" integer NOT NULL,
	"minute" integer NOT NULL,
	"weekdays" jsonb NOT NULL,
	"timezone" text NOT NULL,
	"papers" integer NOT NULL,
	"min_upvotes" integer NOT NULL,
	"next_run_at" timestamp (3) with time zone NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"stop_reason" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vote_marks" (
	"voter" text NOT NULL,
	"paper_id" text NOT NULL,
	"origin" text NOT NULL,
	"emoji" text NOT NULL,
	"active" boolean NOT NULL,
	"voted_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vote_marks_pk" PRIMARY KEY("voter","paper_id","origin","emoji")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_reactions" ADD CONSTRAINT "playground_reactions_message_seq_playground_messages_seq_fk" FOREIGN KEY ("message_seq") REFERENCES "public"."playground_messages"("seq") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_papers" ADD CONSTRAINT "post_papers_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD CONSTRAINT "vote_marks_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_edition" ON "deliveries" USING btree ("subscription_id","edition","part");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "deliveries_place" ON "deliveries" USING btree ("platform","channel");--> statement-breakpoint
CREATE INDEX "listings_paper" ON "listings" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "papers_published" ON "papers" USING btree ("published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "playground_messages_key" ON "playground_messages" USING btree ("key");--> statement-breakpoint
CREATE INDEX "post_papers_paper" ON "post_papers" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "posts_posted" ON "posts" USING btree ("posted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_channel" ON "subscriptions" USING btree ("platform","channel","name");--> statement-breakpoint
CREATE INDEX "subscriptions_due" ON "subscriptions" USING btree ("next_run_at");--> statement-breakpoint
CREATE INDEX "vote_marks_paper" ON "vote_marks" USING btree ("paper_id","active");--> statement-breakpoint
CREATE INDEX "vote_marks_origin" ON "vote_marks" USING btree ("origin");