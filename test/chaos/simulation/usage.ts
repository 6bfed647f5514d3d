import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What a process holds at a moment, after a sweep. */
export interface Usage {
  readonly heapMb: number;
  /** Timers, sockets, files and whatever else keeps a process running. */
  readonly handles: number;
}

setFlagsFromString("--expose-gc");
const sweep = runInNewContext("gc") as () => void;

export function usageNow(): Usage {
  sweep();
  return {
    heapMb: process.memoryUsage().heapUsed / 2 ** 20,
    handles: process.getActiveResourcesInfo().length,
  };
}
