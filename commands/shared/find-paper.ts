import { SourceError, UserError } from "../../src/domain/errors.ts";
import { parsePaperLink, openReviewId } from "../../src/domain/paper/ids.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Parsed } from "../../src/domain/parse-result.ts";
import { ROOT, type CommandContext } from "../core/define.ts";
import { textOption } from "../core/inputs.ts";

const LONGEST_ADDRESS = 1000;

/** Accepts an arXiv id, or a link to arXiv or OpenReview. */
export const paperId = textOption(readPaperId, {
  description: "option.paper",
  maxLength: LONGEST_ADDRESS,
  suggest: "paper",
});

function readPaperId(text: string): Parsed<string> {
  const id = parsePaperLink(text);
  if (id !== undefined) return { value: id };
  if (text.trim() === "") return { problem: { kind: "whichPaper" } };
  const isAddress = /:\/\/|^www\.|\.[a-z]{2,}\//i.test(text);
  return { problem: { kind: isAddress ? "notAPaperPage" : "notAPaper", typed: text } };
}

type Asking = Pick<CommandContext, "services" | "t">;

/** Papers that every source has, for examples. */
const FAMOUS = ["1706.03762", "2005.14165"];

/** Throws a UserError with an example of another paper when the paper is unknown. */
export async function findPaper(asking: Asking, id: string, example: string): Promise<Paper> {
  const paper = await ask(asking, id);
  if (paper !== undefined) return paper;
  const t = asking.t;
  const isPage = openReviewId(id) !== undefined;
  const other = FAMOUS.find((famous) => famous !== id) ?? "";
  throw new UserError(
    isPage ? t("error.noPaperOfPage") : t("error.noSuchPaper", { id }),
    `/${ROOT} ${example.replace(id, other)}`,
  );
}

async function ask({ services, t }: Asking, id: string): Promise<Paper | undefined> {
  try {
    return await services.paper(id);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const isPage = openReviewId(id) !== undefined;
    if (isPage) throw new UserError(t("error.openReviewUnreachable"));
    throw new UserError(t("error.sourcesUnreachable", { id }), undefined, undefined, id);
  }
}
