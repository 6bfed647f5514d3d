import { defineConfig } from "drizzle-kit";

/** `DIALECT=postgres npx drizzle-kit generate` writes the PostgreSQL migration; without it, the SQLite one. */
const postgres = process.env["DIALECT"] === "postgres";

export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: postgres ? "./db/schema/schema.postgres.ts" : "./db/schema/schema.sqlite.ts",
  out: postgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
  casing: "snake_case",
});
