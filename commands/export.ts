import { z } from "zod";
import { savedBy, votedBy } from "../db/people/saved.ts";
import { CITATION_FORMATS, formatCitations, FORMAT_NAMES } from "../src/citations/formats.ts";
import { UserError } from "../src/domain/errors.ts";
import { composeExport } from "../src/messages/reading-list.ts";
import type { Paper } from "../src/domain/paper/paper.ts";
import { defineCommand, ROOT, type CommandContext } from "./core/define.ts";
import { describeOption } from "./core/inputs.ts";
import { askSearch } from "./shared/ask-search.ts";

/** Keeps the file within the platforms' upload limits. */
const MOST = 1000;
const MOST_FOUND = 200;
const LONGEST_QUERY = 300;
const STAR = "star";

const WHAT = ["saved", "starred", "voted", "search"] as const;

const input = z.object({
  what: z.enum(WHAT).default("saved").meta(describeOption("command.export.what")),
  format: z.enum(CITATION_FORMATS).default("bibtex").meta(describeOption("command.export.format")),
  query: z
    .string()
    .trim()
    .max(LONGEST_QUERY)
    .optional()
    .meta({ description: "command.export.query", suggest: "query", rest: true }),
});

export const exportPapers = defineCommand({
  name: "export",
  summary: "command.export.summary",
  example: "export saved format:bibtex",
  audience: "caller",
  right: "anyone",
  personal: true,
  input,
  async run({ what, format, query }, context) {
    const papers = await choosePapers(what, query, context);
    const { label, ending, type } = FORMAT_NAMES[format];
    const file = {
      name: `papers-${what}.${ending}`,
      type,
      text: formatCitations(await context.services.withCategories(papers), format),
    };
    const values = { count: papers.length, format: label };
    const t = context.t;
    const title =
      what === "search"
        ? t("export.search", { ...values, query: query ?? "" })
        : t(`export.${what}`, values);
    return composeExport(title, file);
  },
});

/** Throws a UserError when there are none. */
async function choosePapers(
  what: (typeof WHAT)[number],
  query: string | undefined,
  context: CommandContext,
): Promise<readonly Paper[]> {
  const { database, caller, t } = context;
  const limit = MOST;
  switch (what) {
    case "saved":
      return some(
        await savedBy(database, caller.voter, { limit }),
        t("export.noneSaved"),
        "save 1706.03762",
      );
    case "starred":
      return some(
        await votedBy(database, caller.voter, { limit, emoji: STAR }),
        t("export.noneStarred"),
        "export voted",
      );
    case "voted":
      return some(
        await votedBy(database, caller.voter, { limit }),
        t("export.noneVoted"),
        "top 30",
      );
    case "search":
      return findPapers(query, context);
  }
}

async function findPapers(
  query: string | undefined,
  context: CommandContext,
): Promise<readonly Paper[]> {
  const { t } = context;
  const example = "export search world models";
  if (query === undefined || query === "")
    throw new UserError(t("export.noQuery"), `/${ROOT} ${example}`);
  const { hits } = await askSearch(context, { text: query, limit: MOST_FOUND, offset: 0 });
  const papers = hits.map(({ paper }) => paper);
  return some(papers, t("export.noneFound", { query }), example);
}

function some(papers: readonly Paper[], none: string, example: string): readonly Paper[] {
  if (papers.length === 0) throw new UserError(none, `/${ROOT} ${example}`);
  return papers;
}
