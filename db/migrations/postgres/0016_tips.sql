CREATE TABLE "tips" (
	"voter" text NOT NULL,
	"tip" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tips_pk" PRIMARY KEY("voter","tip")
);
