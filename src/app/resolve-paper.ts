import type { CommandContext } from "../../commands/core/define.ts";
import type { Ingestion } from "./create-ingestion.ts";
import { findLinked } from "../jobs/ingestion/find-linked-paper.ts";
import type { Paper } from "../domain/paper/paper.ts";
import type { Search } from "../search/port.ts";

/** Stored papers that may have the title of one that is linked to. */
const LOOKED_AT = 5;

/** The papers that people name, by an id or by a link. */
export function linkedPapers(parts: {
  readonly services: Pick<CommandContext["services"], "paper">;
  readonly search: Pick<Search, "find">;
  readonly openReview: Ingestion["openReview"];
}): (linked: string) => Promise<Paper | undefined> {
  const { services, search, openReview } = parts;
  const found = {
    paper: (id: string) => services.paper(id),
    titleAtOpenReview: (id: string) => openReview.title(id),
    async bestFor(text: string) {
      const { hits } = await search.find({ text, limit: LOOKED_AT, offset: 0, asker: null });
      return hits.map(({ paper }) => paper);
    },
  };
  return (linked) => findLinked(found, linked);
}
