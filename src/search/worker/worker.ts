import { parentPort, workerData } from "node:worker_threads";
import { openSearchConnection } from "../../../db/client/open.ts";
import { systemClock } from "../../lib/clock.ts";
import { createEngine } from "../engine.ts";
import type { Call, Engine, EngineMethod, Reply } from "./protocol.ts";
import type { WorkerOptions } from "./worker-client.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by openWorker
const { url, deadlineMs, embeddings } = workerData as WorkerOptions;
const port = parentPort;
const post = (reply: Reply): void => port?.postMessage(reply);

const connection = await openSearchConnection(url);
const engine = await createEngine({
  connection,
  clock: systemClock,
  deadlineMs,
  embeddings,
  warn: (warning, error) => post({ warning, error }),
  info: (info, details) => post({ info, details }),
});

port?.on("message", ({ id, method, args }: Call) => {
  invoke(engine, method, args).then(
    (result) => post({ id, result }),
    (error: unknown) => post({ id, error }),
  );
});

async function invoke(
  target: Engine,
  method: EngineMethod,
  args: readonly unknown[],
): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the client sends the arguments of this method
  const call = target[method] as (...values: readonly unknown[]) => Promise<unknown>;
  return call(...args);
}
