import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PATIENCE_MS = 60_000;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Something that this machine lacks for a measurement. */
export class NotHere extends Error {}

/** What a process has used so far, as the system counts it. */
export interface Usage {
  readonly cpuMs: number;
  readonly residentMb: number;
  /** The most it ever held, where the system remembers. */
  readonly peakMb?: number;
}

/** The built bot as a process of its own, up and ready. */
export interface BotProcess {
  /** From the start of the process to its word that it is ready. */
  readonly readyMs: number;
  readonly readyCpuMs: number;
  usage(): Usage;
  stop(): Promise<void>;
}

/** What the build's programs are started with: of the user's environment only the path, and no `.env`. */
export interface Surroundings {
  /** An empty folder, so that no `.env` is read. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts the built bot as `npm start` does, and waits until it says that it is ready. */
export async function startBot(
  surroundings: Surroundings,
  flags: readonly string[] = [],
): Promise<BotProcess> {
  const start = performance.now();
  const child = launch([...startFlags(), ...flags, "dist/src/main.js"], surroundings);
  const { pid = 0 } = child;
  await untilReady(child);
  const readyMs = performance.now() - start;
  return {
    readyMs,
    readyCpuMs: usageOf(pid).cpuMs,
    usage: () => usageOf(pid),
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Runs the built command line to its end; rejects when it fails. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const child = launch(["dist/src/cli/paperboy.js", ...args], surroundings);
  const output = collect(child);
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`paperboy ${args.join(" ")} ended with ${code}:\n${output()}`);
}

function launch(args: readonly string[], { folder, env }: Surroundings): ChildProcess {
  const absolute = args.map((arg) => (arg.startsWith("dist/") ? path.join(ROOT, arg) : arg));
  const child = spawn(process.execPath, absolute, {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", TZ: "UTC", HTTP_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

/** The flags that the `start` script ships. */
function startFlags(): string[] {
  const file = path.join(ROOT, "package.json");
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { scripts: { start: string } };
  return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}

function collect(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  return () => output;
}

function untilReady(child: ChildProcess): Promise<void> {
  const output = collect(child);
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`the bot ${what}:\n${output()}`));
    const timer = setTimeout(() => fail("did not start"), PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      fail("ended");
    });
    child.stdout?.on("data", () => {
      if (!/"msg":"(?:playground )?ready"/.test(output())) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** What a process has used; rejects with NotHere where the system does not tell. */
export function usageOf(pid: number): Usage {
  if (existsSync(`/proc/${pid}/stat`)) return usageByProc(pid);
  const ps = spawnSync("ps", ["-o", "rss=,time=", "-p", String(pid)], { encoding: "utf8" });
  if (ps.error !== undefined) throw new NotHere("neither /proc nor ps is here");
  const [, kilobytes, minutes, seconds] =
    /^\s*(\d+)\s+(?:\d+:)?(\d+):([\d.]+)/.exec(ps.stdout) ?? [];
  if (kilobytes === undefined) throw new NotHere("neither /proc nor ps is here");
  const cpuMs = (Number(minutes) * 60 + Number(seconds)) * 1000;
  return { cpuMs, residentMb: Number(kilobytes) / 1024 };
}

function usageByProc(pid: number): Usage {
  // The second field is the program's name in brackets, which may hold spaces.
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user = "0", system = "0"] = rest.split(" ").slice(11, 13);
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) / 1024;
  return {
    cpuMs: (Number(user) + Number(system)) * TICK_MS,
    residentMb: megabytes("VmRSS"),
    peakMb: megabytes("VmHWM"),
  };
}
