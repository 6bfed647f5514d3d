import type { Database } from "../db/database.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { createCategories, type Categories } from "./jobs/gathering/categories.ts";
import { createCollector, type Collector } from "./jobs/gathering/collect.ts";
import { createCollectors, type Collectors } from "./jobs/gathering/collectors.ts";
import { createTurns } from "./jobs/delivery/turns.ts";
import type { Log } from "./log.ts";
import { createArxiv } from "./sources/arxiv.ts";
import { createHuggingFace } from "./sources/huggingface.ts";
import { createOpenReview, type OpenReview } from "./sources/openreview.ts";
import { createSample } from "./sources/sample.ts";
import type { Sources } from "./sources/source.ts";
import { createSources } from "./sources/sources.ts";

/** Where papers come from, and what reads them into the store. */
export interface Gathering {
  readonly sources: Sources;
  readonly collectors: Collectors;
  readonly samples: Collector;
  readonly categories: Categories;
  readonly openReview: OpenReview;
}

/** arXiv asks for one request in three seconds from all machines of a program together. */
const ARXIV_EVERY_MS = 3000;

export function gather(parts: {
  readonly config: Config;
  readonly database: Database;
  readonly owner: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Parameters<typeof createCollector>[0]["observe"];
}): Gathering {
  const { config, database, owner, clock, log, observe = () => {} } = parts;
  const turn = createTurns({ database, owner, name: "arxiv", everyMs: ARXIV_EVERY_MS });
  const huggingFace = createHuggingFace({ ...config.huggingFace, log });
  const arxiv = createArxiv({ ...config.arxiv, turn, clock, log });
  const sample = createSample();
  const sources = createSources({ huggingFace, sample, arxiv });
  const collector = (name: string): Collector =>
    createCollector({ source: sources(name), database, clock, log, observe });
  return {
    sources,
    collectors: createCollectors(collector),
    samples: collector(sample.name),
    openReview: createOpenReview(config.openReview),
    categories: createCategories({ database, lookUp: (ids) => arxiv.papers(ids), clock, log }),
  };
}
