import type { RequestListener } from "node:http";
import type { AnyCommand } from "../../../commands/core/define.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Breaker } from "../../lib/breaker.ts";
import { EXIT_CONFIG, FatalError, reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { Place } from "../../domain/place.ts";
import type { DropEvent } from "../dropped-events.ts";
import type { HttpAgent } from "../http/agent.ts";
import type { Handlers, Platform, Report } from "../port.ts";
import { connectApp } from "./app.ts";
import { createReportedBreaker } from "../http/reported-breaker.ts";
import { boltLog, type ClientParts, withBreaker } from "./api/client.ts";
import { toDeliveryError } from "./api/errors.ts";
import type { HistoryLimit } from "./api/history.ts";
import { openDirect } from "./api/people.ts";
import { createHttpEvents } from "./events/http.ts";
import type { EventReceiver } from "./events/listener-parts.ts";
import { findAccessProblems, tryAgain } from "./api/access-problems.ts";
import { reactionsOn } from "./api/reactions.ts";
import { createSocketEvents } from "./events/socket.ts";
import { resultWithin, withTimeout } from "../../lib/with-timeout.ts";
import { createWorkspaces, type SignedInWorkspace, type Workspaces } from "./api/workspaces.ts";

export interface SlackParts {
  /** One for each workspace. */
  readonly botTokens: readonly string[];
  /** Socket Mode when present, else HTTP mode with the signing secret. */
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** What Slack allows of an app that is distributed outside its Marketplace; found out when undefined. */
  readonly historyLimit?: HistoryLimit | undefined;
  /** Ends in `/api/`. */
  readonly apiUrl?: string | undefined;
  readonly mount: (path: string, listener: RequestListener) => void;
  /** False when any process has already taken the event. */
  readonly takeEvent: (id: string) => Promise<boolean>;
  readonly commands: readonly AnyCommand[];
  readonly outbound: HttpAgent;
  readonly drop: DropEvent;
  readonly report: Report;
  readonly log: Log;
  readonly clock: Clock;
}

/** `start` rejects with a FatalError that says what to change. */
export function createSlackPlatform(parts: SlackParts): Platform {
  const { botTokens, commands, outbound, report, clock } = parts;
  const log = parts.log.child({ platform: "slack" });
  const client: ClientParts = {
    apiUrl: parts.apiUrl,
    fetch: outbound.fetch,
    logger: boltLog(log),
  };
  const tickets = createReportedBreaker({ service: "Slack (SLACK_APP_TOKEN)", log, report, clock });
  let handlers: Handlers | null = null;
  let starting = new AbortController();
  let intake: EventReceiver | undefined;
  let hangUp = NOTHING;
  let isReady = NEVER;

  const mount = mountOnce(parts.mount);

  function onFault(error: FatalError): void {
    const listener = handlers;
    handlers = null;
    listener?.fatal(error);
  }

  /** The bot may have been invited again while it was down. */
  function onJoined(workspace: string): void {
    handlers?.accessGranted({ platform: "slack", workspace });
  }

  const { historyLimit } = parts;
  const shared = { botTokens, client, outbound, clock, log, report, historyLimit };
  const join = (): Workspaces => createWorkspaces({ ...shared, onJoined, onFault });
  let workspaces = join();

  async function receive(given: Handlers): Promise<void> {
    const own = createIntake({ ...parts, mount }, { client, tickets, log, onLost: onFault });
    intake = own;
    const app = connectApp({
      workspaces: { of: (team) => workspaces.of(team) },
      client,
      intake: own,
      commands,
      takeEvent: parts.takeEvent,
      drop: parts.drop,
      handlers: given,
      clock,
      log,
    });
    hangUp = async () => {
      await own.close();
      await withTimeout(app.settled(), LAST_ANSWERS_MS, () => new Error("too slow")).catch(() =>
        log.warn("slack answers were cut off"),
      );
    };
    isReady = () => own.isOpen();
    await own.open();
  }

  async function connect(given: Handlers | null, signal: AbortSignal): Promise<void> {
    await workspaces.signIn(signal);
    if (signal.aborted) return;
    if (given === null) isReady = ALWAYS;
    else await receive(given);
    log.info({ receives: given !== null }, "slack connected");
  }

  /** After a while the start goes on in the background, so that other platforms need not wait. */
  async function connectPatiently(given: Handlers | null, signal: AbortSignal): Promise<void> {
    let isLate = false;
    const connecting = connect(given, signal).catch((error: unknown) => {
      if (!isLate) throw error;
      onFault(error instanceof FatalError ? error : new FatalError(reasonOf(error)));
    });
    await resultWithin(connecting, PATIENCE_MS);
    isLate = true;
    if (!isReady() && !signal.aborted) log.warn("slack not connected yet; still trying");
  }

  async function at<T>(place: Place, run: (home: SignedInWorkspace) => Promise<T>): Promise<T> {
    try {
      return await run(await workspaces.of(place.workspace));
    } catch (error) {
      throw toDeliveryError(error);
    }
  }

  return {
    name: "slack",
    ready: () => isReady(),
    async start(given) {
      starting = new AbortController();
      handlers = given;
      try {
        await connectPatiently(given, starting.signal);
      } catch (error) {
        handlers = null;
        throw error;
      }
    },
    async stop() {
      starting.abort();
      handlers = null;
      isReady = NEVER;
      await hangUp();
      hangUp = NOTHING;
      intake = undefined;
      workspaces.close();
      // A new start checks all tokens again.
      workspaces = join();
    },
    workspaces: () => workspaces.teams(),
    problems: () => [...workspaces.problems(), ...(intake?.problems() ?? [])],
    pace: () => workspaces.pace(),
    pausedMs: (workspace) => workspaces.pausedMs(workspace),
    post: (posting) => at(posting.place, ({ posts }) => posts.post(posting)),
    edit: (ref, message, key) => at(ref, ({ posts }) => posts.edit(ref, message, key)),
    find: (posting, since) => at(posting.place, ({ finder }) => finder.find(posting, since)),
    areLookUpsScarce: (workspace) => workspaces.areLookUpsScarce(workspace),
    // Slack channels have no followers elsewhere.
    publishToFollowers: async () => {},
    reactions: (ref) => at(ref, ({ call, people }) => reactionsOn(call, people, ref)),
    accessProblems: (place) =>
      at(place, (home) => findAccessProblems(home, place.channel)).catch((error: unknown) => [
        tryAgain(error),
      ]),
    channelKind: async () => "text",
    parentChannel: async (place) => place,
    threadOf: async ({ messageId }) => messageId,
    linkTo: ({ workspace, channel }, threadId) =>
      workspaces.of(workspace).then(
        ({ me }) => (me.url === undefined ? null : archiveAddress(me.url, channel, threadId)),
        () => null,
      ),
    nameOf: ({ workspace, userId }) =>
      workspaces.of(workspace).then(
        ({ people }) => people.name(userId),
        () => null,
      ),
    openDirectMessage: ({ workspace, userId }) =>
      at({ platform: "slack", workspace, channel: userId }, ({ call }) =>
        openDirect(call, { workspace, userId }),
      ),
  };
}

/** The server takes a path only once, so a restart replaces the listener. */
function mountOnce(mount: SlackParts["mount"]): SlackParts["mount"] {
  const mounted = new Map<string, RequestListener>();
  return (path, listener) => {
    const isNew = !mounted.has(path);
    mounted.set(path, listener);
    if (isNew) mount(path, (request, response) => mounted.get(path)?.(request, response));
  };
}

/** docs.slack.dev/reference/methods/chat.getPermalink */
function archiveAddress(workspace: string, channel: string, ts: string): string {
  return new URL(`archives/${channel}/p${ts.replace(".", "")}`, workspace).href;
}

function createIntake(
  { appToken, signingSecret, mount, drop }: SlackParts,
  own: {
    readonly client: ClientParts;
    readonly tickets: Breaker;
    readonly log: Log;
    readonly onLost: (error: FatalError) => void;
  },
): EventReceiver {
  const { client, tickets, log, onLost } = own;
  if (appToken !== undefined) {
    const fetch = withBreaker(client.fetch, tickets);
    return createSocketEvents({ ...client, fetch, appToken, drop, log, onLost });
  }
  if (signingSecret !== undefined)
    return createHttpEvents({ signingSecret, mount, logger: client.logger });
  throw new FatalError("Set SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.", EXIT_CONFIG);
}

const PATIENCE_MS = 5000;
/** Milliseconds that running answers may take when the bot stops. */
const LAST_ANSWERS_MS = 3000;
const NOTHING = async (): Promise<void> => {};
const NEVER = (): boolean => false;
const ALWAYS = (): boolean => true;
