CREATE TABLE "mail_addresses" (
	"id" text PRIMARY KEY NOT NULL,
	"voter" text NOT NULL,
	"workspace" text NOT NULL,
	"address" text NOT NULL,
	"key" text NOT NULL,
	"code_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "paused_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "personal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_addresses_voter" ON "mail_addresses" USING btree ("voter");