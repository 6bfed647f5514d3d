import { openReviewId } from "../../domain/paper/ids.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { splitWords } from "../../domain/paper/text.ts";
import type { Search } from "../../search/port.ts";

const CANDIDATES = 5;

/** OpenReview's addresses have no arXiv id, so papers are matched by title. */
export function createPaperResolver(parts: {
  readonly paper: (id: string) => Promise<Paper | undefined>;
  readonly search: Pick<Search, "find">;
  readonly openReview: { title(id: string): Promise<string | undefined> };
}): (link: string) => Promise<Paper | undefined> {
  const { paper, search, openReview } = parts;
  return async (link) => {
    const id = openReviewId(link);
    if (id === undefined) return paper(link);
    const title = normalizeTitle((await openReview.title(id)) ?? "");
    if (title === "") return undefined;
    const { hits } = await search.find({ text: title, limit: CANDIDATES, offset: 0, asker: null });
    return hits.find((hit) => normalizeTitle(hit.paper.title) === title)?.paper;
  };
}

function normalizeTitle(title: string): string {
  return splitWords(title).join(" ");
}
