import type { CommandContext } from "../../commands/core/define.ts";
import { commands } from "../../commands/index.ts";
import { HUGGING_FACE } from "../domain/subscription/sources.ts";
import type { PlatformName } from "../domain/place.ts";
import type { Ingester } from "../jobs/ingestion/ingest-list.ts";
import { playgroundStatus } from "../jobs/subscriptions/playground-status.ts";
import type { Handlers, Platform } from "../platforms/port.ts";
import type { Translate } from "../i18n/translate.ts";
import { createSearch } from "../search/create-search.ts";
import type { Search } from "../search/port.ts";
import { createHandlers, createServices } from "./create-commands.ts";
import { createDigests, type Digests } from "./create-digests.ts";
import { createIngestion, type Ingestion } from "./create-sources.ts";
import { createMaintenance, type Maintenance } from "./create-maintenance.ts";
import { createPlatforms } from "./create-platforms.ts";
import { createRuntime, type Environment, type Runtime } from "./create-runtime.ts";
import { onlyWhenSender, pacesOf } from "./leader-election.ts";

export interface Parts
  extends
    Runtime,
    Pick<Digests, "worker" | "refresh" | "redraws" | "tallies" | "voting">,
    Pick<Ingestion, "archive" | "categories" | "samples" | "uses"> {
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** Each platform is ready only while this process holds its sender lease. */
  readonly senders: ReadonlyMap<PlatformName, Platform>;
  readonly huggingFaceIngester: Ingester;
  readonly search: Search;
  readonly maintenance: Maintenance;
  readonly services: CommandContext["services"];
  readonly playgroundStatus: (t: Translate) => Promise<string>;
  readonly handlers: Omit<Handlers, "fatal">;
}

/** Connects, plans and posts nothing yet. */
export async function createParts(environment: Environment): Promise<Parts> {
  const runtime = await createRuntime(environment, () => pacesOf(platforms));
  const { config, database, clock, log } = runtime;
  const ingestion = createIngestion(runtime, runtime.metrics.fetched);
  const huggingFaceIngester = ingestion.ingesters(HUGGING_FACE);
  const status: Parts["playgroundStatus"] = (t) =>
    playgroundStatus(t, database, huggingFaceIngester.source, clock.now());
  const platforms = await createPlatforms({ ...runtime, commands, status });
  const senders = onlyWhenSender(platforms, runtime.leases);
  const digests = createDigests(runtime, ingestion, platforms, senders);
  const { databaseUrl: url, embeddings } = config;
  const search = await createSearch({ url, embeddings, database, log, clock });
  const services = createServices(runtime, { ingestion, digests, search, platforms });
  const maintenance = createMaintenance(runtime, platforms, senders, () => digests.worker.wake());
  return {
    ...runtime,
    ...digests,
    categories: ingestion.categories,
    uses: ingestion.uses,
    archive: ingestion.archive,
    samples: ingestion.samples,
    platforms,
    senders,
    huggingFaceIngester,
    search,
    maintenance,
    services,
    playgroundStatus: status,
    handlers: createHandlers(runtime, { services, search, digests, maintenance }),
  };
}
