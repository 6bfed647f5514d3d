import { built } from "./built.ts";
import { NEWEST_DAY } from "./papers.ts";

type Assembly = typeof import("../../src/app/create-parts.ts");
type Clocks = typeof import("../../src/lib/clock.ts");
type Configs = typeof import("../../src/config/config.ts");
type Logs = typeof import("../../src/lib/log.ts");
type Parts = Awaited<ReturnType<Assembly["createParts"]>>;

/** When the newest list has been out for a while. */
const NOW = new Date(`${NEWEST_DAY}T16:00:00Z`);

/** Lends the built bot's parts, put together in this process and connected to nothing. */
export async function withParts<Result>(
  env: Readonly<Record<string, string>>,
  use: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const [{ createParts }, { readConfig }, { createLog }, { clockFrom }] = await Promise.all([
    built<Assembly>("src/app/create-parts.js"),
    built<Configs>("src/config/config.js"),
    built<Logs>("src/lib/log.js"),
    built<Clocks>("src/lib/clock.js"),
  ]);
  const log = createLog("silent");
  const parts = await createParts({ config: readConfig(env), clock: clockFrom(NOW), log });
  try {
    return await use(parts);
  } finally {
    await parts.search.close();
    await parts.outbound.close();
    await parts.database.close();
  }
}
