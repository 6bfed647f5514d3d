ALTER TABLE "deliveries" ALTER COLUMN "edition" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "part" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "papers" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "min_upvotes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "request" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "topic" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "digest_id" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "paper_id" text;--> statement-breakpoint
UPDATE "deliveries" SET "kind" = CASE
	WHEN "notice" IS NOT NULL THEN 'notice'
	WHEN "content" ->> 'kind' = 'discussion' THEN 'discussion'
	WHEN "part" = 0 THEN 'digest'
	ELSE 'reply'
END;--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
UPDATE "deliveries" AS "reply" SET "digest_id" = "digest"."id" FROM "deliveries" AS "digest"
WHERE "reply"."kind" = 'reply' AND "digest"."kind" = 'digest'
	AND "digest"."edition" = "reply"."edition" AND coalesce("digest"."subscription_id", '') = coalesce("reply"."subscription_id", '')
	AND "digest"."platform" = "reply"."platform" AND "digest"."workspace" = "reply"."workspace" AND "digest"."channel" = "reply"."channel";--> statement-breakpoint
UPDATE "deliveries" SET
	"edition" = CASE WHEN "kind" IN ('digest', 'reply') THEN split_part("edition", ' on request', 1) END,
	"part" = CASE WHEN "kind" IN ('digest', 'reply') THEN "part" END,
	"request" = CASE
		WHEN "kind" = 'digest' AND "edition" LIKE '% on request' OR "kind" = 'discussion' AND "edition" NOT LIKE '% at %' THEN 'first'
		WHEN "kind" = 'digest' AND "edition" LIKE '% on request at %' OR "kind" = 'discussion' THEN 'again'
	END,
	"papers" = CASE WHEN "kind" = 'digest' THEN "papers" END,
	"min_upvotes" = CASE WHEN "kind" = 'digest' THEN "min_upvotes" END,
	"topic" = CASE WHEN "kind" = 'notice' THEN "edition" END,
	"paper_id" = CASE WHEN "kind" IN ('reply', 'discussion') THEN "content" -> 'paperIds' ->> 0 END;--> statement-breakpoint
UPDATE "posts" SET "shown" = jsonb_build_object(
	'votes', coalesce((SELECT jsonb_object_agg("key", "value") FROM jsonb_each("shown") WHERE "key" NOT LIKE '% replies'), '{}'),
	'replies', coalesce((SELECT jsonb_object_agg(left("key", -8), "value") FROM jsonb_each("shown") WHERE "key" LIKE '% replies'), '{}')
);
