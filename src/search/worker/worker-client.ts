import { Worker } from "node:worker_threads";
import { MINUTE_MS } from "../../lib/durations.ts";
import type { EmbeddingOptions } from "../embeddings/encoder.ts";
import {
  ENGINE_METHODS,
  type Call,
  type Engine,
  type EngineLog,
  type EngineMethod,
  type Reply,
} from "./protocol.ts";

export interface WorkerOptions {
  readonly url: string;
  readonly deadlineMs: number;
  readonly embeddings: EmbeddingOptions | undefined;
}

/** An idle worker stops after this long, which frees its memory. */
const IDLE_TIMEOUT_MS = 2 * MINUTE_MS;

/** A call starts the worker when it is idle or has crashed. */
export function createWorkerEngine(
  parts: WorkerOptions & EngineLog,
  idleTimeoutMs = IDLE_TIMEOUT_MS,
): Engine {
  let worker: RunningWorker | undefined;
  let closed = false;
  const call = async (method: EngineMethod, args: readonly unknown[]): Promise<unknown> => {
    if (closed) throw new Error("the search is closed");
    if (worker === undefined || worker.hasExited()) worker = startWorker(parts);
    idleTimer.refresh();
    return worker.call(method, args);
  };
  const stopIfIdle = async (): Promise<void> => {
    const idle = worker;
    if (idle === undefined || idle.hasExited() || closed) return;
    if (idle.isBusy() || !(await idle.call("idle", []))) return void idleTimer.refresh();
    // A call may have arrived while the one above was answered.
    if (idle.isBusy()) return void idleTimer.refresh();
    worker = undefined;
    await idle.stop();
    parts.info("search worker stopped after idling", {});
  };
  const idleTimer = setTimeout(() => {
    // With an encoder there is always work: new papers are embedded as they are stored.
    if (parts.embeddings === undefined)
      stopIfIdle().catch((error: unknown) => parts.warn("search worker did not stop", error));
  }, idleTimeoutMs).unref();
  const methods = ENGINE_METHODS.map(
    (method) => [method, (...args: readonly unknown[]) => call(method, args)] as const,
  );
  return {
    ...methodsToEngine(methods),
    close: async () => {
      closed = true;
      clearTimeout(idleTimer);
      if (worker?.hasExited() === false) await worker.stop();
    },
  };
}

function methodsToEngine(methods: readonly (readonly [string, unknown])[]): Engine {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker runs an Engine of the same type
  return Object.fromEntries(methods) as unknown as Engine;
}

interface RunningWorker {
  call(method: EngineMethod, args: readonly unknown[]): Promise<unknown>;
  hasExited(): boolean;
  isBusy(): boolean;
  stop(): Promise<void>;
}

interface PendingCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function startWorker({ warn, info, ...options }: WorkerOptions & EngineLog): RunningWorker {
  const worker = openWorker(options);
  const pending = new Map<number, PendingCall>();
  let calls = 0;
  let exited = false;
  const fail = (error: unknown): void => {
    exited = true;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on("message", (reply: Reply) => {
    if ("warning" in reply) return warn(reply.warning, reply.error);
    if ("info" in reply) return info(reply.info, reply.details);
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if (pending.size === 0) worker.unref();
    if ("error" in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.result);
  });
  worker.on("error", (error) => {
    warn("search worker failed", error);
    fail(error);
  });
  worker.on("exit", () => fail(new Error("the search worker has exited")));
  worker.unref();
  const call: RunningWorker["call"] = (method, args) =>
    new Promise((resolve, reject) => {
      calls += 1;
      pending.set(calls, { resolve, reject });
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
      worker.postMessage({ id: calls, method, args } satisfies Call);
    });
  return {
    call,
    hasExited: () => exited,
    isBusy: () => pending.size > 0,
    stop: async () => {
      await call("close", []);
      await worker.terminate();
    },
  };
}

/** Source files need the tsx loader in the new thread too; built files do not. */
function openWorker(workerData: WorkerOptions): Worker {
  if (import.meta.url.endsWith(".js"))
    return new Worker(new URL("./worker.js", import.meta.url), { workerData });
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const source = `import(${loader}).then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(source, { eval: true, workerData });
}
