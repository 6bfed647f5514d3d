import type { CommandContext } from "../commands/command.ts";
import type { Gathering } from "./gather.ts";
import { findLinked } from "./jobs/gathering/find-linked.ts";
import type { Paper } from "./papers/paper.ts";
import type { Search } from "./search/search.ts";

/** Stored papers that may have the title of one that is linked to. */
const LOOKED_AT = 5;

/** The papers that people name, by an id or by a link. */
export function linkedPapers(parts: {
  readonly desk: Pick<CommandContext["desk"], "paper">;
  readonly search: Pick<Search, "find">;
  readonly openReview: Gathering["openReview"];
}): (linked: string) => Promise<Paper | undefined> {
  const { desk, search, openReview } = parts;
  const found = {
    paper: (id: string) => desk.paper(id),
    titleAtOpenReview: (id: string) => openReview.title(id),
    async bestFor(text: string) {
      const { hits } = await search.find({ text, limit: LOOKED_AT, offset: 0, asker: null });
      return hits.map(({ paper }) => paper);
    },
  };
  return (linked) => findLinked(found, linked);
}
