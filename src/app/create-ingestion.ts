import type { Database } from "../../db/client/database.ts";
import type { Clock } from "../lib/clock.ts";
import type { Config } from "../config/config.ts";
import { createCategoryLookup, type CategoryLookup } from "../jobs/ingestion/arxiv-categories.ts";
import { createIngester, type Ingester } from "../jobs/ingestion/ingest-list.ts";
import { createIngesters, type Ingesters } from "../jobs/ingestion/ingesters.ts";
import { createSharedRateLimit } from "../jobs/cluster/shared-rate-limit.ts";
import type { Log } from "../lib/log.ts";
import { createArxiv } from "../sources/arxiv/arxiv.ts";
import { createHuggingFace } from "../sources/huggingface/huggingface.ts";
import { createOpenReview, type OpenReview } from "../sources/openreview/openreview.ts";
import { createSample } from "../sources/sample/sample.ts";
import type { Sources } from "../sources/port.ts";
import { createSources } from "../sources/sources.ts";

/** Where papers come from, and what reads them into the store. */
export interface Ingestion {
  readonly sources: Sources;
  readonly collectors: Ingesters;
  readonly samples: Ingester;
  readonly categories: CategoryLookup;
  readonly openReview: OpenReview;
}

/** arXiv asks for one request in three seconds from all machines of a program together. */
const ARXIV_EVERY_MS = 3000;

export function createIngestion(parts: {
  readonly config: Config;
  readonly database: Database;
  readonly owner: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Parameters<typeof createIngester>[0]["observe"];
}): Ingestion {
  const { config, database, owner, clock, log, observe = () => {} } = parts;
  const turn = createSharedRateLimit({ database, owner, name: "arxiv", everyMs: ARXIV_EVERY_MS });
  const huggingFace = createHuggingFace({ ...config.huggingFace, log });
  const arxiv = createArxiv({ ...config.arxiv, turn, clock, log });
  const sample = createSample();
  const sources = createSources({ huggingFace, sample, arxiv });
  const collector = (name: string): Ingester =>
    createIngester({ source: sources(name), database, clock, log, observe });
  return {
    sources,
    collectors: createIngesters(collector),
    samples: collector(sample.name),
    openReview: createOpenReview(config.openReview),
    categories: createCategoryLookup({ database, lookUp: (ids) => arxiv.papers(ids), clock, log }),
  };
}
