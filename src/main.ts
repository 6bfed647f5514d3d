import "./app/baseline-wasm.ts";
import { loadEnvFile } from "./config/env-file.ts";
import { runBot } from "./app/process.ts";

loadEnvFile();
process.exitCode = await runBot(process.env);
