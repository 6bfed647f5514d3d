import { cpus, platform, release, totalmem } from "node:os";

/** Where and when the figures were measured: without it they mean nothing. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly date: string;
}

export function thisMachine(now: Date): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown processor",
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    date: now.toISOString().slice(0, 10),
  };
}
