export type Ending = "SIGINT" | "SIGTERM" | "SIGHUP" | "parent ended";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** npm passes on to the bot what the terminal has sent it already. */
const SAME_SIGNAL_MS = 500;
const PARENT_CHECK_MS = 250;

/** Resolves with the first request to end; a later one exits at once. */
export function requestToEnd(env: Readonly<Record<string, string | undefined>>): Promise<Ending> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const end = (reason: Ending): void => {
      first ??= performance.now();
      resolve(reason);
      if (performance.now() - first > SAME_SIGNAL_MS) process.exit(1);
    };
    for (const signal of SIGNALS) process.on(signal, () => end(signal));
    // npm signals its shell alone, and some shells end without telling the bot.
    if (env["npm_lifecycle_event"] !== undefined) whenParentEnds(() => end("parent ended"));
  });
}

function whenParentEnds(ended: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ended();
  }, PARENT_CHECK_MS).unref();
}
