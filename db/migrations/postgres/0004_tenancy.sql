CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"voter" text NOT NULL,
	"values" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"voter" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "changes_place";--> statement-breakpoint
DROP INDEX "subscriptions_channel";--> statement-breakpoint
CREATE INDEX "drafts_at" ON "drafts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "changes_place" ON "changes" USING btree ("platform","workspace","channel","at");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_channel" ON "subscriptions" USING btree ("platform","workspace","channel","name");--> statement-breakpoint
ALTER TABLE "rooms" DROP CONSTRAINT "rooms_pk";
--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_pk" PRIMARY KEY("platform","workspace","channel");