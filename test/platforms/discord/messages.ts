import type { Message, PaperBlock } from "../../../src/messages/core/message.ts";

/** A paper as a digest shows it; overrides last. */
export function paperBlock(overrides: Partial<PaperBlock> = {}): PaperBlock {
  return {
    kind: "paper",
    paperId: "2605.01234",
    number: 1,
    title: "A Paper About Reading Papers",
    url: "https://huggingface.co/papers/2605.01234",
    byline: ["Ada Reader, Ben Writer +3"],
    body: [["Reading a paper a day helps."]],
    figures: ["3 votes · 12 upvotes"],
    vote: {
      action: { kind: "vote", paperId: "2605.01234" },
      label: "Vote",
      description: "Vote for A Paper About Reading Papers",
    },
    ...overrides,
  };
}

/** A digest of so many papers, each with the same body. */
export function digest(count: number, body = "Reading a paper a day helps."): Message {
  return {
    title: "Daily Papers · 12 May 2026",
    blocks: [
      { kind: "note", text: [`${count} papers · most upvoted first`] },
      ...Array.from({ length: count }, (_, index) => {
        const paperId = `2605.${String(index + 1).padStart(5, "0")}`;
        return paperBlock({
          paperId,
          number: index + 1,
          title: `Paper Number ${index + 1}`,
          body: [[body]],
          vote: { action: { kind: "vote", paperId }, label: "Vote", description: "Vote for it" },
        });
      }),
      {
        kind: "buttons",
        buttons: [
          {
            action: { kind: "command", name: "help", input: {} },
            label: "Help",
            description: "What Paperboy can do",
          },
        ],
      },
    ],
  };
}

/** The first of several pages, which can be turned, shared and sorted. */
export function pages(): Message {
  const button = (kind: "turn" | "share", input: Record<string, string>) =>
    ({ action: { kind, name: "top", input }, label: kind, description: kind }) as const;
  const buttons = [button("turn", { page: "2" }), button("share", {})];
  const newest = {
    ...button("turn", { sort: "new" }),
    label: "Newest",
    description: "Newest first",
    pressed: true,
  };
  const menu = { kind: "buttons", menu: "Sort", buttons: [newest] } as const;
  return { title: "Page 1", blocks: [{ kind: "buttons", buttons }, menu] };
}

/** The characters that Discord's Markdown is made of, and some that are not. */
export const MARKUP: readonly string[] = "* _ ~ | ` < > # @ [ ] ( ) : / \\ - + . 1 a h".split(" ");
