import type { Writable } from "node:stream";
import { z } from "zod";

const Entry = z.looseObject({
  level: z.number(),
  time: z.iso.datetime(),
  msg: z.string().default(""),
  err: z.looseObject({ message: z.string(), stack: z.string().optional() }).optional(),
});

const LEVELS: Readonly<Record<number, string>> = {
  10: "trace",
  20: "debug",
  30: "info",
  40: "warning",
  50: "error",
  60: "fatal",
};

/** Takes the log's JSON lines and writes them for a person. */
export function createPrettyLog(out: Pick<Writable, "write">): { write(line: string): void } {
  return { write: (line) => void out.write(`${prettyEntry(line)}\n`) };
}

function prettyEntry(line: string): string {
  const { level, time, msg, err, ...values } = Entry.parse(JSON.parse(line));
  const at = new Date(time).toTimeString().slice(0, 8);
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${valueText(value)}`);
  const error = err === undefined ? [] : [`\n${err.stack ?? err.message}`];
  return [at, LEVELS[level] ?? String(level), msg, ...pairs].join(" ") + error.join("");
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
