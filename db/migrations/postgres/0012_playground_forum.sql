ALTER TABLE "playground_messages" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "playground_messages" ADD COLUMN "tags" jsonb;--> statement-breakpoint
ALTER TABLE "playground_messages" ADD COLUMN "visitor" text;