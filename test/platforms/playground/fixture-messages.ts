import type { Message, PaperBlock } from "../../../src/messages/core/message.ts";
import { code, link, strong, time } from "../../../src/i18n/rich-text.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";

/** An answer with a file, whose text would be markup elsewhere. */
const EXPORTED: Message = {
  title: "1 paper as BibTeX",
  blocks: [],
  files: [
    {
      name: "papers.bib",
      type: "application/x-bibtex",
      text: '@misc{ä, title = "<b>&amp;"}\n',
    },
  ],
};

/** What the world's bot answers to a command. */
export function answer(
  papers: readonly Paper[],
  command: string,
  input: string,
  zone: string | null,
): Message {
  if (command === "today") return digest(papers, new Map());
  if (command === "export") return EXPORTED;
  if (command !== "search") return { title: "Try /papers search", blocks: [] };
  const hits = papers.filter((paper) => paper.title.toLowerCase().includes(input.toLowerCase()));
  return {
    title: `${hits.length} papers for “${input}”`,
    blocks: [
      ...hits.map((paper) => ({ ...row(paper, 0), number: null })),
      {
        kind: "note",
        text: [
          `Times are in ${zone ?? "no zone"}. More words find fewer papers: `,
          code("search a b"),
        ],
      },
    ],
  };
}

/** The digest as its users would see it, with these tallies. */
export function digest(papers: readonly Paper[], votes: ReadonlyMap<string, number>): Message {
  const day = new Date("2026-03-02T09:00:00Z");
  return {
    title: "Daily papers",
    blocks: [
      {
        kind: "note",
        text: [
          time(day, "date"),
          " · ",
          `${papers.length} papers · read `,
          time(new Date(Date.now() - 420_000), "relative"),
        ],
      },
      ...papers.map((paper, index) => ({
        ...row(paper, votes.get(paper.id) ?? 0),
        number: index + 1,
      })),
      { kind: "text", text: [strong("and 12 more"), " in the replies."] },
      {
        kind: "buttons",
        buttons: [
          {
            action: { kind: "command", name: "search", input: {} },
            label: "Search",
            description: "Search the papers",
            primary: true,
          },
          {
            action: { kind: "command", name: "status", input: {} },
            label: "Settings",
            description: "Settings of this channel's digest",
          },
        ],
      },
      {
        kind: "note",
        text: [
          "From ",
          link("Hugging Face", "https://huggingface.co/papers"),
          ". Set up by a visitor; ",
          code("/papers unsubscribe"),
          " stops it.",
        ],
      },
    ],
  };
}

function row(paper: Paper, votes: number): PaperBlock {
  const [first, second, third, ...others] = paper.authors;
  const names = [first, second, third].filter((name) => name !== undefined).join(", ");
  return {
    kind: "paper",
    paperId: paper.id,
    number: null,
    title: paper.title,
    url: `https://arxiv.org/abs/${paper.id}`,
    byline: [others.length === 0 ? names : `${names} +${others.length}`],
    body: [[paper.abstract]],
    figures: [`${votes} ${votes === 1 ? "vote" : "votes"} · ${paper.upvotes} upvotes`],
    vote: {
      action: { kind: "vote", paperId: paper.id },
      label: "Vote",
      description: `Vote for ${paper.title}`,
    },
  };
}

/** A paper as its reply in the thread. */
export function card(paper: Paper): PaperBlock {
  return { ...row(paper, 0), number: 1, body: [[paper.abstract], [paper.abstract]] };
}
