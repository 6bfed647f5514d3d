import { createApp, describeExit, type App } from "./lifecycle.ts";
import { createParts } from "./create-parts.ts";
import { connectedGreeting, isPlayground, playgroundGreeting, whereToLook } from "./greeting.ts";
import { requestToEnd } from "./signals.ts";
import { systemClock } from "../lib/clock.ts";
import { readConfig, type Config } from "../config/config.ts";
import { createLog, type Log } from "../lib/log.ts";
import { createPrettyLog } from "../lib/pretty-log.ts";

type Env = Readonly<Record<string, string | undefined>>;

export async function runBot(env: Env): Promise<number> {
  try {
    return await live(env);
  } catch (error) {
    const { message, exitCode } = describeExit(error);
    process.stderr.write(`${message}\n`);
    return exitCode;
  }
}

async function live(env: Env): Promise<number> {
  const config = readConfig(env);
  const isPretty = (config.logFormat ?? (process.stdout.isTTY ? "pretty" : "json")) === "pretty";
  const log = openLog(config, isPretty);
  const app = createApp(await createParts({ config, clock: systemClock, log }));
  const ending = requestToEnd(env);
  try {
    const url = await app.start();
    log.info({ url: url.href }, isPlayground(config) ? "playground ready" : "ready");
    if (isPretty) greet(app, config, url).catch((error: unknown) => log.warn({ err: error }));
    else if (isPlayground(config)) process.stderr.write(`${whereToLook(config, url)}\n`);
    const end = await Promise.race([ending, app.failure]);
    if (end instanceof Error) throw end;
    log.info({ signal: end }, "stopping");
    return 0;
  } finally {
    await app.stop();
  }
}

function openLog({ logLevel, discord, slack }: Config, isPretty: boolean): Log {
  if (!isPretty) return createLog(logLevel ?? "info");
  // The page itself says which source does not answer.
  const quiet = isPlayground({ discord, slack }) ? "error" : "warn";
  return createLog(logLevel ?? quiet, createPrettyLog(process.stdout));
}

async function greet(app: App, config: Config, url: URL): Promise<void> {
  const lines = isPlayground(config)
    ? playgroundGreeting(whereToLook(config, url), app.playgroundStatus())
    : connectedGreeting(config, url);
  process.stdout.write("\n");
  for (const line of lines) process.stdout.write(`${await line}\n`);
}
