import { readFileSync } from "node:fs";
import { pino } from "pino";
import { openDatabase } from "../../../db/database.ts";
import { systemClock } from "../../../src/clock.ts";
import { createSearch } from "../../../src/search/create-search.ts";

/** Prints the megabytes of a process that opens a store and answers the queries on its standard input. */
const url = process.argv[2] ?? "";
const queries = JSON.parse(readFileSync(0, "utf8")) as string[];
const database = await openDatabase(url);
const log = pino({ level: "silent" });
const search = await createSearch({ url, database, log, clock: systemClock });
await search.ready();
for (const text of queries) await search.find({ text, limit: 10, offset: 0, asker: null });
console.log((process.memoryUsage.rss() / 1e6).toFixed(1));
await search.close();
await database.close();
