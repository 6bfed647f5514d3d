import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { usageOf, type Usage } from "../bot-process.ts";
import type { Counts } from "./remote/serve.ts";

/** How long an answer of the platform takes, as across a network. */
const LATENCY_MS = 60;

/** A platform in its own process. */
export interface RemoteProcess {
  readonly host: string;
  /** How many digests have arrived. */
  arrived(): Promise<number>;
  counts(): Promise<Counts>;
  /** Asks a slash command every so many milliseconds; 0 ends it. */
  ask(everyMs: number): Promise<void>;
  stop(): void;
}

export async function startRemote(
  kind: "discord" | "slack",
  channels: number,
): Promise<RemoteProcess> {
  const child = start("remote/main.ts", [kind, String(channels), String(LATENCY_MS)]);
  const [host] = (await once(child, "message")) as [string];
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`http://${host}/bench/${path}`)).json();
  return {
    host,
    arrived: async () => Number(await read("arrived")),
    counts: async () => (await read("counts")) as Counts,
    ask: async (everyMs) => void (await read(`ask?every=${everyMs}`)),
    stop: () => void child.kill(),
  };
}

/** The same posts by the platform's own library and nothing else. */
export interface PlainProcess {
  usage(): Usage;
  /** Posts the digest to every channel; resolves when all are there. */
  post(digest: string): Promise<void>;
  stop(): void;
}

export async function startPlain(file: string, args: readonly string[]): Promise<PlainProcess> {
  const child = start(file, args);
  await once(child, "message");
  return {
    usage: () => usageOf(child.pid ?? 0),
    async post(digest) {
      child.send(digest);
      await once(child, "message");
    },
    stop: () => void child.kill(),
  };
}

function start(file: string, args: readonly string[]): ChildProcess {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args);
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}
