import { existsSync } from "node:fs";

/** Reads `.env` in the working folder into the environment, when it is there; what is set already stays. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile();
}
