import { AsyncLocalStorage } from "node:async_hooks";
import { Agent, fetch, type Dispatcher, type RequestInfo, type RequestInit } from "undici";
import type { Clock } from "../../lib/clock.ts";
import { resultWithin } from "../../lib/with-timeout.ts";
import { createServerClocks } from "./server-clock.ts";
import { createLightFetch, type SmallRequest, type SmallResponse } from "./light-fetch.ts";

export interface HttpAgent {
  readonly fetch: typeof globalThis.fetch;
  /** A fetch without streams and header copies, at half the cost, for frequent requests. */
  readonly request: (address: string, init: SmallRequest) => Promise<SmallResponse>;
  /** Requests of `run` reject with TooLate past the deadline; `leave` is awaited before each and may reject it. */
  withDeadline<T>(deadline: Date, run: () => Promise<T>, leave?: Leave): Promise<T>;
  /** Milliseconds that the server's clock is ahead of ours, as far as known. */
  aheadMs(address: string): number;
  close(): Promise<void>;
}

/** Gets the moment by the server's clock. */
type Leave = (now: Date) => Promise<void>;

export class TooLate extends Error {
  override readonly name = "TooLate";

  constructor() {
    super("the deadline passed before the request could be written");
  }
}

interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/** More than ever post at once, so that answers to people find a free one. */
const CONNECTIONS_PER_HOST = 64;
const KEEP_ALIVE_MS = 30_000;
const CLOSES_WITHIN_MS = 1000;
/** The platforms' libraries limit the time to the first byte; this limits stalls after it. */
const BODY_TIMEOUT_MS = 15_000;

/** Failures before the first byte: the request did not arrive. */
const NEVER_SENT = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Checks the deadline right before the write: a process suspended past its lease must not post. */
export function createHttpAgent(
  clock: Clock,
  /** Called for every written request with its answer, or null without one. */
  observe?: (address: string, answer: Answered | null) => void,
): HttpAgent {
  const departures = new AsyncLocalStorage<{ deadline: Date; leave: Leave | undefined }>();

  function guard(dispatch: Dispatcher.Dispatch): Dispatcher.Dispatch {
    return (options, handler) => {
      const departure = departures.getStore();
      if (departure === undefined) return dispatch(options, handler);
      return dispatch(
        options,
        withLastLook(handler, () => clock.now() > departure.deadline),
      );
    };
  }

  const agent = new Agent({
    connections: CONNECTIONS_PER_HOST,
    keepAliveTimeout: KEEP_ALIVE_MS,
    bodyTimeout: BODY_TIMEOUT_MS,
  });
  const dispatcher = agent.compose(guard);
  const servers = createServerClocks(clock);
  const underway = new Set<Promise<unknown>>();

  async function guarded<Answer extends Answered>(
    address: string,
    send: () => Promise<Answer>,
  ): Promise<Answer> {
    const departure = departures.getStore();
    if (departure !== undefined && clock.now() > departure.deadline) throw new TooLate();
    await departure?.leave?.(servers.now(address));
    const askedAt = clock.now();
    const sending = send();
    underway.add(sending);
    try {
      const answer = await sending;
      servers.learn(address, answer, askedAt);
      observe?.(address, answer);
      return answer;
    } catch (error) {
      observe?.(address, null);
      if (error instanceof Error && error.cause instanceof TooLate) throw error.cause;
      throw error;
    } finally {
      underway.delete(sending);
    }
  }

  const fetchGuarded = (input: RequestInfo, init: RequestInit = {}) =>
    guarded(addressOf(input), () => fetch(input, { ...init, dispatcher }));

  return {
    // Node's own fetch belongs to another undici, which refuses this agent; the two differ in type names only.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both keep the fetch standard
    fetch: fetchGuarded as unknown as typeof globalThis.fetch,
    request: (address, init) => guarded(address, () => createLightFetch(dispatcher, address, init)),
    aheadMs: (address) => servers.aheadMs(address),
    withDeadline: (deadline, run, leave) => departures.run({ deadline, leave }, run),
    async close() {
      await resultWithin(Promise.allSettled(underway), CLOSES_WITHIN_MS);
      // Closing the agent would wait for answers that never come.
      await agent.destroy();
    },
  };
}

function addressOf(input: RequestInfo): string {
  if (typeof input === "string") return input;
  return input instanceof URL ? input.href : input.url;
}

/** Whether the error or one of its causes says that the request never left. */
export function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && NEVER_SENT.has(String(error.code))) return true;
  return neverSent(error.cause);
}

function withLastLook(
  handler: Dispatcher.DispatchHandler,
  isTooLate: () => boolean,
): Dispatcher.DispatchHandler {
  return {
    onRequestStart(controller, context) {
      handler.onRequestStart?.(controller, context);
      if (isTooLate()) controller.abort(new TooLate());
    },
    onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
    onResponseStart: (...args) => handler.onResponseStart?.(...args),
    onResponseData: (...args) => handler.onResponseData?.(...args),
    onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
    onResponseError: (...args) => handler.onResponseError?.(...args),
  };
}
