import { pino, stdTimeFunctions, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** Keys that can hold secrets: DiscordAPIError keeps the interaction token in its url. */
const SECRET_PATHS = ["url", "requestBody", "rawError", "headers", "request", "config", "original"];

export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: SECRET_PATHS.map((path) => `err.${path}`), remove: true },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
