import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The real bot as a process of its own. */
export interface Bot {
  readonly pid: number;
  /** Everything it printed so far. */
  output(): string;
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  /** Resolves with the exit code when it ends by itself. */
  readonly exited: Promise<number | null>;
}

/** Starts the built bot and waits until it says that it is ready. */
export async function startBot(env: Readonly<Record<string, string>>): Promise<Bot> {
  const bot = launch(["dist/src/main.js"], env);
  const deadline = performance.now() + 30_000;
  while (
    !bot.output().includes('"msg":"ready"') &&
    !bot.output().includes('"msg":"playground ready"')
  ) {
    if (performance.now() > deadline) throw new Error(`the bot did not start:\n${bot.output()}`);
    const ended = await Promise.race([bot.exited.then(() => true), sleep(50, false)]);
    if (ended) throw new Error(`the bot ended:\n${bot.output()}`);
  }
  return bot;
}

/** Starts a program of the build without waiting for anything. */
export function launch(args: readonly string[], env: Readonly<Record<string, string>>): Bot {
  const child: ChildProcess = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "debug", TZ: "UTC", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/** Waits until something is so; fails with words after `ms`. */
export async function until<Value>(
  what: string,
  check: () => Value | Promise<Value>,
  ms = 20_000,
): Promise<NonNullable<Value>> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await check();
    if (value !== false && value !== null && value !== undefined) return value;
    if (performance.now() > end) throw new Error(`waited ${ms} ms for: ${what}`);
    await sleep(50);
  }
}
