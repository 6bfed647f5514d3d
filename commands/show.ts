import { z } from "zod";
import { SourceError, UserError } from "../src/errors.ts";
import { composePaper } from "../src/message/paper.ts";
import { parsePaperId } from "../src/papers/arxiv-id.ts";
import { quoted, type Reading } from "../src/papers/reading.ts";
import { defineCommand, ROOT, type Desk } from "./command.ts";
import { entriesOf } from "./entries.ts";
import { share, sharedAudience, worded } from "./inputs.ts";

const EXAMPLE = "show 1706.03762";
/** Addresses with everything that gets attached to them. */
const LONGEST_ADDRESS = 1000;

/** `/papers show`: everything about one paper. */
export const show = defineCommand({
  name: "show",
  summary: "Show one paper: abstract, links, votes",
  example: EXAMPLE,
  audience: sharedAudience,
  right: "anyone",
  input: z.object({
    paper: worded(readPaperId, {
      description: "An arXiv id, or a link to the paper at arXiv or Hugging Face",
      maxLength: LONGEST_ADDRESS,
      suggest: "paper",
    }),
    share,
  }),
  async run({ paper: id }, { database, desk }) {
    const paper = await find(desk, id);
    if (paper === undefined)
      throw new UserError(
        `There is no paper ${id} here or at Hugging Face. Is the id complete?`,
        `/${ROOT} ${EXAMPLE}`,
      );
    const [entry = { paper, votes: 0, number: null }] = await entriesOf(database, [paper]);
    return composePaper(entry);
  },
});

function readPaperId(text: string): Reading<string> {
  const id = parsePaperId(text);
  if (id !== undefined) return { value: id };
  if (text.trim() === "") return { problem: "Which paper? Give its arXiv id or a link to it." };
  if (/:\/\/|^www\.|\.[a-z]{2,}\//i.test(text))
    return {
      problem: `${quoted(text)} is not the page of a paper I can read. Links of arxiv.org, huggingface.co/papers, alphaxiv.org and doi.org/10.48550 work.`,
    };
  return {
    problem: `${quoted(text)} is not an arXiv id. To find a paper by words, use “/${ROOT} search”.`,
  };
}

async function find(desk: Desk, id: string) {
  try {
    return await desk.paper(id);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UserError(
      `The paper ${id} is not stored here, and Hugging Face does not answer at the moment. Please try again later.`,
    );
  }
}
