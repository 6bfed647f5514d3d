import { z } from "zod";
import {
  CONSEQUENCES,
  FAILURES,
  readFailure,
  REMEDIES,
  type Failure,
  type Remedy,
} from "../../src/domain/failure.ts";

const VALUES: Readonly<Record<string, unknown>> = {
  host: "huggingface.co",
  day: "2026-05-13",
  cause: "ECONNRESET",
  scopes: ["im:history", "im:write"],
  alternatives: ["im:history", "im:write"],
  channels: ["#papers", "#random"],
};

/** One failure of every code that can be stored, and one that this version does not know. */
export function everyFailure(): readonly Failure[] {
  return [
    ...samples(FAILURES, {}),
    ...samples(CONSEQUENCES, { reason: { code: "list_empty" } }),
    { code: "solar_storm", kp: 9 },
  ].map((stored) => readFailure(JSON.stringify(stored)));
}

export function everyRemedy(): readonly Remedy[] {
  return [...samples(REMEDIES, {}), { code: "wait" }].flatMap((remedy) => {
    const read = readFailure({ code: "channel_gone", remedy });
    return read.remedy ?? [];
  });
}

function samples(shapes: Readonly<Record<string, z.ZodRawShape>>, common: object): object[] {
  return Object.entries(shapes).map(([code, shape]) => ({
    code,
    ...common,
    ...Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, sample(name, type)])),
  }));
}

function sample(name: string, type: unknown): unknown {
  if (type instanceof z.ZodEnum) return type.options[0];
  return VALUES[name] ?? (type instanceof z.ZodNumber ? 20 : `Some ${name}`);
}
