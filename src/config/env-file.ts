import { existsSync } from "node:fs";

/** Reads `.env` of the working folder; variables that are set keep their value. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile();
}
