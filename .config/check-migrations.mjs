// Fails when the schema has changed without a migration, in either dialect.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

/** What drizzle-kit would generate now, beyond what is committed. */
function missingMigrations(dialect) {
  const committed = `db/migrations/${dialect}`;
  const trial = mkdtempSync(path.join("node_modules", ".cache-migrations-"));
  try {
    cpSync(committed, trial, { recursive: true });
    const schema = `./db/schema/schema.${dialect}.ts`;
    const kind = dialect === "postgres" ? "postgresql" : dialect;
    const options = [
      "--dialect",
      kind,
      "--schema",
      schema,
      "--out",
      trial,
      "--casing",
      "snake_case",
    ];
    execFileSync("npx", ["drizzle-kit", "generate", ...options], { stdio: "pipe" });
    const before = new Set(readdirSync(committed));
    return readdirSync(trial).filter((name) => !before.has(name));
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

for (const dialect of ["sqlite", "postgres"]) {
  const missing = missingMigrations(dialect);
  if (missing.length === 0) continue;
  console.error(
    `The ${dialect} schema has no migration yet: run npm run db:generate -- --name=why`,
  );
  process.exitCode = 1;
}
