import { parentPort, workerData } from "node:worker_threads";
import { openSearchConnection } from "../../../db/search/connection.ts";
import { systemClock } from "../../lib/clock.ts";
import { createEngine } from "../engine.ts";
import type { Call, Engine, EngineMethod, Reply } from "./protocol.ts";
import type { ThreadData } from "./thread.ts";

/** The entry of the search thread: calls in, outcomes out. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by openWorker
const { url, deadlineMs, embeddings } = workerData as ThreadData;
const port = parentPort;
const say = (reply: Reply): void => port?.postMessage(reply);

const connection = await openSearchConnection(url);
const engine = await createEngine({
  connection,
  clock: systemClock,
  deadlineMs,
  embeddings,
  warn: (warning, error) => say({ warning, error }),
  tell: (news, details) => say({ news, details }),
});

port?.on("message", ({ id, method, args }: Call) => {
  invoke(engine, method, args).then(
    (result) => say({ id, result }),
    (error: unknown) => say({ id, error }),
  );
});

/** The one cast of the calls: names and arguments come from the engine's own type at the other end. */
async function invoke(
  target: Engine,
  method: EngineMethod,
  args: readonly unknown[],
): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const call = target[method] as (...values: readonly unknown[]) => Promise<unknown>;
  return call(...args);
}
