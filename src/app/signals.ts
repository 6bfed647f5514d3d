import { readFileSync } from "node:fs";
import { isRunning } from "../lib/process-alive.ts";

export type Ending = "SIGINT" | "SIGTERM" | "SIGHUP" | "npm ended";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** npm passes on to the bot what the terminal has sent it already. */
const SAME_SIGNAL_MS = 500;
const LAUNCHER_CHECK_MS = 250;

/** Resolves with the first request to end; a later signal exits at once. */
export function requestToEnd(env: Readonly<Record<string, string | undefined>>): Promise<Ending> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const signal of SIGNALS)
      process.on(signal, () => {
        first ??= performance.now();
        resolve(signal);
        if (performance.now() - first > SAME_SIGNAL_MS) process.exit(1);
      });
    // npm signals its shell alone, and some shells end without telling the bot.
    if (env["npm_lifecycle_event"] === "start") whenLauncherEnds(() => resolve("npm ended"));
  });
}

function whenLauncherEnds(ended: () => void): void {
  const parent = process.ppid;
  const launchers = [parent, ...npmBehindShell(parent)];
  const timer = setInterval(() => {
    if (process.ppid === parent && launchers.every(isRunning)) return;
    clearInterval(timer);
    ended();
  }, LAUNCHER_CHECK_MS).unref();
}

/** Nothing where the shell makes way for the bot, as on macOS, or where there is no `/proc`. */
function npmBehindShell(parent: number): number[] {
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    const [, pid] = /^\d+ \((?:sh|dash)\) \S (\d+)/.exec(stat) ?? [];
    return pid === undefined ? [] : [Number(pid)];
  } catch {
    return [];
  }
}
