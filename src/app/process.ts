import { createApp, describeExit } from "./lifecycle.ts";
import { createParts } from "./create-parts.ts";
import { systemClock } from "../lib/clock.ts";
import { readConfig } from "../config/config.ts";
import { createLog } from "../lib/log.ts";

type Signal = "SIGINT" | "SIGTERM";

export async function runBot(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  try {
    return await live(env);
  } catch (error) {
    const { message, exitCode } = describeExit(error);
    process.stderr.write(`${message}\n`);
    return exitCode;
  }
}

async function live(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const config = readConfig(env);
  const log = createLog(config.logLevel);
  const app = createApp(await createParts({ config, clock: systemClock, log }));
  const signal = nextSignal();
  try {
    const url = await app.start();
    const playground = config.discord === null && config.slack === null;
    log.info({ url: url.href }, playground ? "playground ready" : "ready");
    if (playground) process.stderr.write(`The playground is open at ${url.href}\n`);
    const end = await Promise.race([signal, app.failure]);
    if (end instanceof Error) throw end;
    log.info({ signal: end }, "stopping");
    return 0;
  } finally {
    // A second signal exits at once.
    void nextSignal().then(() => process.exit(1));
    await app.stop();
  }
}

function nextSignal(): Promise<Signal> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve("SIGINT"));
    process.once("SIGTERM", () => resolve("SIGTERM"));
  });
}
