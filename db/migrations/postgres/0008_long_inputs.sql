CREATE TABLE "long_inputs" (
	"key" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "long_inputs_at" ON "long_inputs" USING btree ("at");