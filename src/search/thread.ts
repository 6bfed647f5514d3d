import { Worker } from "node:worker_threads";
import type { EmbeddingOptions } from "./meaning/encoder.ts";
import {
  ENGINE_METHODS,
  type Call,
  type Engine,
  type EngineMethod,
  type Reply,
} from "./protocol.ts";

export interface ThreadParts extends ThreadData {
  readonly warn: (message: string, error: unknown) => void;
}

/** The engine in a thread of its own; one that died is started again by the next call. */
export function startThread(parts: ThreadParts): Engine {
  let running: Running | undefined;
  const call = async (method: EngineMethod, args: readonly unknown[]): Promise<unknown> => {
    if (running === undefined || running.dead()) running = run(parts);
    return running.call(method, args);
  };
  const methods = ENGINE_METHODS.map(
    (method) => [method, (...args: readonly unknown[]) => call(method, args)] as const,
  );
  return {
    ...asEngine(methods),
    close: async () => {
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
  end(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function run({ warn, ...data }: ThreadParts): Running {
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
