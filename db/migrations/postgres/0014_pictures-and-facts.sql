ALTER TABLE "papers" ADD COLUMN "submitter_name" text;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "models" integer;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "datasets" integer;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "spaces" integer;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "uses_read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "pictures" boolean DEFAULT true NOT NULL;