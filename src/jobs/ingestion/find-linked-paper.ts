import { openReviewId } from "../../domain/paper/ids.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { splitWords } from "../../domain/paper/text.ts";

export interface FindLinkedParts {
  readonly paper: (id: string) => Promise<Paper | undefined>;
  /** What OpenReview calls its paper with this id. */
  readonly titleAtOpenReview: (id: string) => Promise<string | undefined>;
  /** The stored papers that fit these words best. */
  readonly bestFor: (words: string) => Promise<readonly Paper[]>;
}

/**
 * The paper that a link is about. One of OpenReview has no arXiv id in its address: it is the stored paper that has its
 * title, if there is one.
 */
export async function findLinked(
  { paper, titleAtOpenReview, bestFor }: FindLinkedParts,
  linked: string,
): Promise<Paper | undefined> {
  const id = openReviewId(linked);
  if (id === undefined) return paper(linked);
  const title = splitWords((await titleAtOpenReview(id)) ?? "").join(" ");
  if (title === "") return undefined;
  return (await bestFor(title)).find((one) => splitWords(one.title).join(" ") === title);
}
