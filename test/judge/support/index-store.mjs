// Indexes a store until it is killed: `node index-store.mjs URL [reindex]`.
import { pino } from "pino";
import { openDatabase } from "../../../dist/db/client/open.js";
import { systemClock } from "../../../dist/src/lib/clock.js";
import { createSearch } from "../../../dist/src/search/create-search.js";

const [url, mode] = process.argv.slice(2);
const database = await openDatabase(url);
const log = pino({ level: "silent" });
const search = await createSearch({ url, database, log, clock: systemClock });
console.log("indexing");
if (mode === "reindex") await search.reindex();
setInterval(() => {}, 1000);
