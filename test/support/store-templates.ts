import { sqliteFile } from "../../db/client/database.ts";
import { postgresAvailable, postgresStore, sqliteStore, type TestStore } from "./stores.ts";

/** Migrates one store of each engine before a run: a copy of it is ready in a quarter of the time. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
  const sqlite = await migrated(await sqliteStore());
  const postgres = postgresAvailable ? await migrated(await postgresStore()) : null;
  process.env["TEST_SQLITE_TEMPLATE"] = sqliteFile(sqlite.url);
  if (postgres !== null)
    process.env["TEST_POSTGRES_TEMPLATE"] = new URL(postgres.url).pathname.slice(1);
  return async () => {
    await sqlite.remove();
    await postgres?.remove();
  };
}

async function migrated(store: TestStore): Promise<TestStore> {
  const database = await store.open();
  await database.close();
  return store;
}
