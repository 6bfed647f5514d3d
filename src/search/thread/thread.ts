import { Worker } from "node:worker_threads";
import type { EmbeddingOptions } from "../embeddings/encoder.ts";
import {
  ENGINE_METHODS,
  type Call,
  type Engine,
  type EngineMethod,
  type Reply,
} from "./protocol.ts";
import { MINUTE_MS } from "../../lib/durations.ts";

export interface ThreadParts extends ThreadData {
  readonly warn: (message: string, error: unknown) => void;
  readonly tell: (message: string, details: object) => void;
}

/** A thread that nobody asked anything for so long ends, and gives its memory back. */
const REST_AFTER_MS = 2 * MINUTE_MS;

/**
 * The engine in a thread of its own, started by the first call. One that has nothing to do for a while ends,
 * and the next call starts it again, as it does one that died.
 */
export function startThread(parts: ThreadParts, restAfterMs = REST_AFTER_MS): Engine {
  let running: Running | undefined;
  let closed = false;
  const call = async (method: EngineMethod, args: readonly unknown[]): Promise<unknown> => {
    if (closed) throw new Error("the search is closed");
    if (running === undefined || running.dead()) running = run(parts);
    rest.refresh();
    return running.call(method, args);
  };
  const goToRest = async (): Promise<void> => {
    const resting = running;
    if (resting === undefined || resting.dead() || closed) return;
    if (resting.busy() || !(await resting.call("settled", []))) return void rest.refresh();
    // A call that came meanwhile is waiting for its answer here.
    if (resting.busy()) return void rest.refresh();
    running = undefined;
    await resting.call("close", []);
    await resting.end();
    parts.tell("search rests until it is asked again", {});
  };
  const rest = setTimeout(() => {
    // New papers are given their meaning as they come, so with an encoder there is always something to do.
    if (parts.embeddings === undefined)
      goToRest().catch((error: unknown) => parts.warn("search thread did not end", error));
  }, restAfterMs).unref();
  const methods = ENGINE_METHODS.map(
    (method) => [method, (...args: readonly unknown[]) => call(method, args)] as const,
  );
  return {
    ...asEngine(methods),
    close: async () => {
      closed = true;
      clearTimeout(rest);
      if (running === undefined || running.dead()) return;
      await running.call("close", []);
      await running.end();
    },
  };
}

/** The one cast of the thread's answers: the names are the engine's, and so are the functions at the other end. */
function asEngine(methods: readonly (readonly [string, unknown])[]): Engine {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return Object.fromEntries(methods) as unknown as Engine;
}

interface Running {
  call(method: EngineMethod, args: readonly unknown[]): Promise<unknown>;
  dead(): boolean;
  /** Whether a call waits for its answer. */
  busy(): boolean;
  end(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function run({ warn, tell, ...data }: ThreadParts): Running {
  const worker = openWorker(data);
  const pending = new Map<number, Pending>();
  let count = 0;
  let over = false;
  const end = (error: unknown): void => {
    over = true;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on("message", (reply: Reply) => {
    if ("warning" in reply) return warn(reply.warning, reply.error);
    if ("news" in reply) return tell(reply.news, reply.details);
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if (pending.size === 0) worker.unref();
    if ("error" in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.result);
  });
  worker.on("error", (error) => {
    warn("search thread failed", error);
    end(error);
  });
  worker.on("exit", () => end(new Error("the search thread has ended")));
  worker.unref();
  return {
    call: (method, args) =>
      new Promise((resolve, reject) => {
        count += 1;
        pending.set(count, { resolve, reject });
        worker.ref();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
        worker.postMessage({ id: count, method, args } satisfies Call);
      }),
    dead: () => over,
    busy: () => pending.size > 0,
    end: async () => {
      await worker.terminate();
    },
  };
}

export interface ThreadData {
  readonly url: string;
  readonly deadlineMs: number;
  readonly embeddings: EmbeddingOptions | undefined;
}

/** Built code runs as it is; the source needs the loader that runs it here, in the new thread too. */
function openWorker(workerData: ThreadData): Worker {
  if (import.meta.url.endsWith(".js"))
    return new Worker(new URL("./worker.js", import.meta.url), { workerData });
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const source = `import(${loader}).then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(source, { eval: true, workerData });
}
