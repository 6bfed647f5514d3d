import { sourcesInWords } from "../papers/sources.ts";
import type { Day } from "../papers/paper.ts";
import type { Catalogue } from "./catalogue/english.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { code, type Text } from "./text.ts";
import { count } from "./words.ts";

/** What a day's lists would give a channel. */
export interface Preview {
  readonly day: Day;
  /** Why this is not the day that was asked for. */
  readonly notices: readonly string[];
  /** Why a source could not be asked, or has nothing yet. */
  readonly failure: string | null;
  readonly sources: readonly string[];
  readonly filter: string;
  readonly minUpvotes: number;
  /** Papers with too few upvotes, and of the others those that the filter stops. */
  readonly below: number;
  readonly stopped: number;
  /** Papers that would come, in the message and in its thread. */
  readonly total: number;
  /** Those of the message. */
  readonly entries: readonly Entry[];
}

/** What a day's lists would give a channel, for the person who asks. */
export function composePreview(words: Catalogue, preview: Preview): Message {
  const { day, notices, failure, entries, total } = preview;
  const rest = total - entries.length;
  return {
    title: `Preview · ${words.dailyTitle(day)}`,
    blocks: [
      { kind: "text", text: [summary(preview)] },
      ...notices.map((notice): Block => ({ kind: "note", text: [notice] })),
      ...(failure === null
        ? []
        : [{ kind: "note", text: [`Not all is there: ${failure}.`] } as const]),
      ...entries.map((entry) => entryBlock(words, entry, null)),
      ...(rest === 0 ? [] : [{ kind: "text", text: [words.moreInThread(rest)] } as const]),
      { kind: "note", text: HOW_TO },
    ],
  };
}

function summary(preview: Preview): string {
  const { total, below, stopped, sources, filter, minUpvotes } = preview;
  const all = total + below + stopped;
  if (all === 0) return `${sourcesInWords(sources)}: no papers on that day.`;
  const reasons = [
    ...(below === 0 ? [] : [`${below} with fewer than ${count(minUpvotes, "upvote")}`]),
    ...(stopped === 0 ? [] : [`${stopped} stopped by the filter “${filter}”`]),
  ];
  const left = reasons.length === 0 ? "" : `; left out: ${reasons.join(", ")}`;
  return `Of ${count(all, "paper")} from ${sourcesInWords(sources)}, this channel would get ${total}${left}.`;
}

const HOW_TO: Text = [
  "Only you see this. Why one paper comes or not: ",
  code("/papers why 2401.12345"),
  ". Other settings: ",
  code("/papers subscribe"),
];
