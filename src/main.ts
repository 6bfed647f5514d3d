import "./frugal.ts";
import { loadEnvFile } from "./env-file.ts";
import { runBot } from "./process.ts";

loadEnvFile();
process.exitCode = await runBot(process.env);
