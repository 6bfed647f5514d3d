import { createSourceSearch, type FoundElsewhere } from "../jobs/ingestion/search-sources.ts";
import { createArchive, type Archive } from "../jobs/ingestion/archive.ts";
import { createCategoryLookup, type CategoryLookup } from "../jobs/ingestion/arxiv-categories.ts";
import { createIngester, type Ingester } from "../jobs/ingestion/ingest-list.ts";
import { createPaperUses, type PaperUses } from "../jobs/ingestion/paper-uses.ts";
import { createIngesters, type Ingesters } from "../jobs/ingestion/ingesters.ts";
import {
  createShowablePictures,
  type WithShowablePictures,
} from "../jobs/ingestion/showable-pictures.ts";
import { checkPicture } from "../sources/http/check-picture.ts";
import { createSharedRateLimit } from "../jobs/cluster/shared-rate-limit.ts";
import { createArxiv } from "../sources/arxiv/arxiv.ts";
import { createHuggingFace } from "../sources/huggingface/huggingface.ts";
import { createOpenAlex } from "../sources/openalex/openalex.ts";
import { createOpenReview, type OpenReview } from "../sources/openreview/openreview.ts";
import { createSample } from "../sources/sample/sample.ts";
import type { Sources } from "../sources/port.ts";
import { createSources } from "../sources/sources.ts";
import type { Runtime } from "./create-runtime.ts";
import type { Metrics } from "./metrics.ts";

export interface Ingestion {
  readonly sources: Sources;
  readonly ingesters: Ingesters;
  readonly samples: Ingester;
  readonly categories: CategoryLookup;
  readonly uses: PaperUses;
  /** Null where it is switched off. */
  readonly archive: Archive | null;
  readonly searchSources: (question: string) => Promise<FoundElsewhere>;
  readonly openReview: OpenReview;
  readonly withShowablePictures: WithShowablePictures;
}

/** arXiv allows one request every three seconds for all machines together: https://info.arxiv.org/help/api/tou.html */
const ARXIV_EVERY_MS = 3000;

export function createIngestion(
  runtime: Pick<Runtime, "config" | "database" | "owner" | "clock" | "log">,
  observe: Metrics["fetched"] = () => {},
): Ingestion {
  const { config, database, owner, clock, log } = runtime;
  const turn = createSharedRateLimit({ database, owner, name: "arxiv", everyMs: ARXIV_EVERY_MS });
  const huggingFace = createHuggingFace({ ...config.huggingFace, log });
  const arxiv = createArxiv({ ...config.arxiv, turn, clock, log });
  const openAlex = createOpenAlex({ ...config.openAlex, log });
  const sample = createSample();
  const sources = createSources({ huggingFace, sample, arxiv, openAlex });
  const ingester = (name: string): Ingester =>
    createIngester({ source: sources(name), database, clock, log, observe });
  return {
    sources,
    ingesters: createIngesters(ingester),
    samples: ingester(sample.name),
    openReview: createOpenReview(config.openReview),
    withShowablePictures: createShowablePictures({ check: checkPicture, log }),
    searchSources: createSourceSearch({
      database,
      sources: [
        { name: "Hugging Face", search: (question) => huggingFace.search(question) },
        { name: "arXiv", search: (question) => arxiv.search(question) },
      ],
      log,
      clock,
    }),
    archive: config.archive ? createArchive({ database, source: huggingFace, clock, log }) : null,
    uses: createPaperUses({ database, source: huggingFace, clock, log }),
    categories: createCategoryLookup({ database, lookUp: (ids) => arxiv.papers(ids), clock, log }),
  };
}
