import { SocketModeReceiver, type Logger } from "@slack/bolt";
import { EXIT_CONFIG, FatalError } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { TIMEOUT_MS } from "../api/client.ts";
import type { Intake } from "./port.ts";
import { watchTickets } from "./socket-tickets.ts";
import { withTimeout } from "../../../lib/with-timeout.ts";

export interface SocketIntakeParts {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly logger: Logger;
  readonly log: Log;
  /** Told once, when no socket will open again without a person. */
  readonly onLost: (error: FatalError) => void;
}

type SocketClient = SocketModeReceiver["client"];

/** Slack recycles sockets every few hours, and the library waits this long before it opens the next; its own default leaves five deaf seconds. */
const REOPEN_AFTER_MS = 1500;
/** An outage ends some day: ask for ever, at least every half minute, without keeping the process alive. */
const RETRIES = { forever: true, minTimeout: 1000, maxTimeout: 30_000, factor: 1.5, unref: true };
const OPEN_TIMEOUT_MS = 20_000;
const CLOSE_TIMEOUT_MS = 2000;

/** Socket Mode: the bot calls Slack, so it needs no address of its own. */
export function createSocketIntake(parts: SocketIntakeParts): Intake {
  const { appToken, apiUrl, fetch, logger, log, onLost } = parts;
  let state: "new" | "opening" | "open" | "over" = "new";
  let connected = false;
  let fail = onLost;

  function giveUp(error: FatalError): void {
    if (state === "over") return;
    state = "over";
    fail(error);
  }

  // An options object of its own: the library writes into it, and its long retries must not reach the posts.
  const clientOptions = {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    fetch: watchTickets({ fetch, isOver: () => state === "over", onRefused: giveUp }),
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
  catchReconnects(client, () => state === "opening", log);
  client.on("connected", () => (connected = true));
  client.on("close", () => (connected = false));
  client.on("ws_message", (data: unknown) => {
    if (typeof data === "string" && isSwitchedOff(data)) giveUp(switchedOff());
  });

  return {
    receiver,
    isOpen: () => connected,
    async open() {
      state = "opening";
      const failed = new Promise<never>((_, reject) => (fail = reject));
      await withTimeout(Promise.race([client.start(), failed]), OPEN_TIMEOUT_MS, noSocket);
      fail = onLost;
      state = "open";
    },
    async close() {
      state = "over";
      await withTimeout(client.disconnect(), CLOSE_TIMEOUT_MS, () => new Error("no goodbye")).catch(
        () => log.warn("slack did not say goodbye to the socket"),
      );
    },
  };
}

/** The library reconnects by its own start() and leaves a rejection of it unhandled, which would end the process. */
function catchReconnects(client: SocketClient, isOpening: () => boolean, log: Log): void {
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      if (isOpening()) throw error;
      log.warn({ err: error }, "slack socket did not reopen");
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

function noSocket(): FatalError {
  return new FatalError(
    "Slack opened no socket: check that Socket Mode is on in the app's settings, and that wss:// is not blocked.",
  );
}
