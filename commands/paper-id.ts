import { SourceError, UserError } from "../src/errors.ts";
import { paperLinkedBy } from "../src/papers/links.ts";
import { openReviewId } from "../src/papers/openreview-id.ts";
import type { Paper } from "../src/papers/paper.ts";
import { quoted, type Reading } from "../src/papers/reading.ts";
import { ROOT, type Desk } from "./command.ts";
import { worded } from "./inputs.ts";

/** Addresses with everything that gets attached to them. */
const LONGEST_ADDRESS = 1000;

/** A paper by its arXiv id or a link to it; of a link to OpenReview, its id there with a mark. */
export const paperId = worded(readPaperId, {
  description: "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview",
  maxLength: LONGEST_ADDRESS,
  suggest: "paper",
});

function readPaperId(text: string): Reading<string> {
  const id = paperLinkedBy(text);
  if (id !== undefined) return { value: id };
  if (text.trim() === "") return { problem: "Which paper? Give its arXiv id or a link to it." };
  if (/:\/\/|^www\.|\.[a-z]{2,}\//i.test(text))
    return {
      problem: `${quoted(text)} is not the page of a paper I can read. Links of arxiv.org, huggingface.co/papers, alphaxiv.org, openreview.net and doi.org/10.48550 work.`,
    };
  return {
    problem: `${quoted(text)} is not an arXiv id. To find a paper by words, use “/${ROOT} search”.`,
  };
}

/** The paper from the store or its source; throws a UserError with a right example when nobody knows it. */
export async function knownPaper(desk: Desk, id: string, example: string): Promise<Paper> {
  const paper = await ask(desk, id);
  if (paper !== undefined) return paper;
  throw new UserError(
    openReviewId(id) === undefined
      ? `There is no paper ${id} here, at Hugging Face or at arXiv. Is the id complete?`
      : "No paper that is stored here has the title of that page at OpenReview. If the paper is at arXiv too, give its arXiv id.",
    `/${ROOT} ${example}`,
  );
}

async function ask(desk: Desk, id: string): Promise<Paper | undefined> {
  try {
    return await desk.paper(id);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UserError(
      openReviewId(id) === undefined
        ? `The paper ${id} is not stored here, and neither Hugging Face nor arXiv answers at the moment. Please try again later.`
        : "OpenReview does not answer at the moment. Please try again later, or give the paper’s arXiv id.",
    );
  }
}
