import { runBot } from "./process.ts";

process.exitCode = await runBot(process.env);
