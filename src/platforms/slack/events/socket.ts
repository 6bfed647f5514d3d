import { setTimeout as sleep } from "node:timers/promises";
import { type Logger, SocketModeReceiver } from "@slack/bolt";
import { EXIT_CONFIG, FatalError } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { DropEvent } from "../../dropped-events.ts";
import { tolerateOddMessages } from "./tolerate-odd-events.ts";
import { TIMEOUT_MS } from "../api/client.ts";
import type { EventReceiver } from "./listener-parts.ts";
import { withTimeout } from "../../../lib/with-timeout.ts";
import type { FetchFunction } from "@slack/web-api";
import { z } from "zod";
import { toTokenError } from "../api/errors.ts";

export interface SocketEventsParts {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly logger: Logger;
  readonly drop: DropEvent;
  readonly log: Log;
  /** Called once, when no socket will open again without a person. */
  readonly onLost: (error: FatalError) => void;
}

type SocketClient = SocketModeReceiver["client"];

/** Slack closes sockets every few hours; the library's default would lose five seconds of events. */
const REOPEN_AFTER_MS = 1500;
/** Retries for ever, at least every half minute, without keeping the process alive. */
const RETRIES = { forever: true, minTimeout: 1000, maxTimeout: 30_000, factor: 1.5, unref: true };
const START_AGAIN_MS = 5000;
const CLOSE_TIMEOUT_MS = 2000;

export function createSocketEvents(parts: SocketEventsParts): EventReceiver {
  const { appToken, apiUrl, fetch, logger, drop, log, onLost } = parts;
  let state: "new" | "opening" | "open" | "over" = "new";
  let connected = false;
  let fail = onLost;

  function giveUp(error: FatalError): void {
    if (state === "over") return;
    state = "over";
    fail(error);
  }

  // An object of its own: the library writes into it, and its long retries must not reach the posts.
  const clientOptions = {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch: watchSocketUrls({ fetch, isOver: () => state === "over", onRefused: giveUp }),
    retryConfig: RETRIES,
    timeout: TIMEOUT_MS,
  };
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: REOPEN_AFTER_MS,
    installerOptions: { clientOptions },
  });
  const { client } = receiver;
  tolerateOddMessages(client, drop);
  catchFailedStarts(client, log);
  client.on("connected", () => (connected = true));
  client.on("close", () => (connected = false));
  client.on("ws_message", (data: unknown) => {
    if (typeof data === "string" && isSwitchedOff(data)) giveUp(switchedOff());
  });

  async function connect(): Promise<void> {
    const opened = new Promise<void>((resolve) => client.once("connected", () => resolve()));
    const isWaiting = (): boolean => !connected && state === "opening";
    while (isWaiting()) {
      await client.start();
      await Promise.race([opened, sleep(START_AGAIN_MS)]);
    }
  }

  return {
    receiver,
    isOpen: () => connected,
    problems: () => (connected ? [] : [NO_SOCKET]),
    async open() {
      state = "opening";
      const failed = new Promise<never>((_, reject) => (fail = reject));
      await Promise.race([connect(), failed]);
      fail = onLost;
      state = "open";
    },
    async close() {
      state = "over";
      await withTimeout(client.disconnect(), CLOSE_TIMEOUT_MS, () => new Error("no goodbye")).catch(
        () => log.warn("slack socket did not close cleanly"),
      );
    },
  };
}

/** The library leaves rejections of its reconnects unhandled, which would end the process. */
function catchFailedStarts(client: SocketClient, log: Log): void {
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      log.warn({ err: error }, "slack socket did not open");
      return { ok: false };
    });
}

function isSwitchedOff(data: string): boolean {
  return /"type":\s*"disconnect"/.test(data) && /"reason":\s*"link_disabled"/.test(data);
}

function switchedOff(): FatalError {
  return new FatalError(
    "Slack says link_disabled: turn Socket Mode on in the app's settings, or use SLACK_SIGNING_SECRET for HTTP mode.",
    EXIT_CONFIG,
  );
}

const NO_SOCKET =
  "Slack has no socket open; Paperboy keeps trying. Check that Socket Mode is on in the app's settings, and that wss:// is not blocked.";

const Refusal = z.object({ ok: z.literal(false), error: z.string() });

export interface SocketUrlWatch {
  readonly fetch: typeof globalThis.fetch;
  readonly isOver: () => boolean;
  readonly onRefused: (error: FatalError) => void;
}

/** On a refused app token the library crashes or retries for ever, so refusals are reported and left pending. */
export function watchSocketUrls({ fetch, isOver, onRefused }: SocketUrlWatch): FetchFunction {
  return async (url, init) => {
    if (isOver()) return never();
    const response = await fetch(url, init);
    const fault = refusal(await response.clone().text());
    if (fault !== undefined) onRefused(fault);
    return fault !== undefined || isOver() ? never() : response;
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

function refusal(body: string): FatalError | undefined {
  const refused = Refusal.safeParse(parse(body));
  if (!refused.success) return undefined;
  const code = refused.data.error;
  if (code === "missing_scope")
    return new FatalError(
      "SLACK_APP_TOKEN lacks the scope connections:write: make another app-level token with it, under Basic Information in the app's settings.",
      EXIT_CONFIG,
    );
  return toTokenError("SLACK_APP_TOKEN", code);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
