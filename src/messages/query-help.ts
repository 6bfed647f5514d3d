import { code, slash } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Block, Message } from "./core/message.ts";

const EXAMPLES = [
  { id: "words", example: "world models" },
  { id: "phrase", example: '"world models"' },
  { id: "either", example: "agents OR planning -survey" },
  { id: "author", example: "author:hinton" },
  { id: "category", example: "cat:cs.CL" },
  { id: "date", example: "after:2026-05" },
  { id: "figures", example: "upvotes>20 has:code" },
] as const;

/** Filters know neither the person nor the channel. */
const SEARCH_ONLY = [
  { id: "time", example: "video last week" },
  { id: "order", example: "most upvoted agents" },
  { id: "own", example: "by:me in:here" },
] as const;

export type QueryTopic = "search" | "filter";

/** Teaches the query language by examples, each of which a button runs. */
export function composeQueryHelp(t: Translate, topic: QueryTopic): Message {
  const examples = topic === "search" ? [...EXAMPLES, ...SEARCH_ONLY] : EXAMPLES;
  const command =
    topic === "search" ? slash("search world models") : slash("subscribe filter:cat:cs.CL");
  return {
    title: t("help.queryTitle", { topic }),
    blocks: [
      {
        kind: "text",
        text: examples.flatMap(({ id, example }, index) => [
          index === 0 ? "" : "\n",
          code(example),
          ` ${t(`help.query.${id}`)}`,
        ]),
      },
      note(t.rich("help.queryUse", { topic, command })),
      ...buttonRow(
        examples.map(({ example: query }) =>
          commandButton({
            label: query,
            description: t("refusal.searchAbout", { query }),
            command: "search",
            input: { query },
          }),
        ),
      ),
    ],
  };
}

function note(text: Extract<Block, { kind: "note" }>["text"]): Block {
  return { kind: "note", text };
}
