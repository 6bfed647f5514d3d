import { SourceError, UserError } from "../src/errors.ts";
import { parsePaperId } from "../src/papers/arxiv-id.ts";
import type { Paper } from "../src/papers/paper.ts";
import { quoted, type Reading } from "../src/papers/reading.ts";
import { ROOT, type Desk } from "./command.ts";
import { worded } from "./inputs.ts";

/** Addresses with everything that gets attached to them. */
const LONGEST_ADDRESS = 1000;

/** A paper by its arXiv id or a link to it. */
export const paperId = worded(readPaperId, {
  description: "An arXiv id, or a link to the paper at arXiv or Hugging Face",
  maxLength: LONGEST_ADDRESS,
  suggest: "paper",
});

function readPaperId(text: string): Reading<string> {
  const id = parsePaperId(text);
  if (id !== undefined) return { value: id };
  if (/\bopenreview\.net\//i.test(text))
    return {
      problem: `${quoted(text)} is a paper at OpenReview, which has no arXiv id. If it is at arXiv too, give that id; “/${ROOT} search” finds it by its title.`,
    };
  if (text.trim() === "") return { problem: "Which paper? Give its arXiv id or a link to it." };
  if (/:\/\/|^www\.|\.[a-z]{2,}\//i.test(text))
    return {
      problem: `${quoted(text)} is not the page of a paper I can read. Links of arxiv.org, huggingface.co/papers, alphaxiv.org and doi.org/10.48550 work.`,
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
    `There is no paper ${id} here, at Hugging Face or at arXiv. Is the id complete?`,
    `/${ROOT} ${example}`,
  );
}

async function ask(desk: Desk, id: string): Promise<Paper | undefined> {
  try {
    return await desk.paper(id);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UserError(
      `The paper ${id} is not stored here, and neither Hugging Face nor arXiv answers at the moment. Please try again later.`,
    );
  }
}
