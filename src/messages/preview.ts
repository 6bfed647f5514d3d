import type { Day } from "../domain/paper/paper.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { recordedWithin } from "../i18n/catalogue/recorded.ts";
import { sourceWords } from "./core/source-names.ts";

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
  readonly entries: readonly PaperEntry[];
}

/** What a day's lists would give a channel, for the person who asks. */
export function composePreview(words: Catalogue, preview: Preview): Message {
  const { day, notices, failure, entries, total } = preview;
  const rest = total - entries.length;
  return {
    title: words.posting.preview(words.t("digest.dailyTitle", { day })),
    blocks: [
      { kind: "text", text: [summary(words, preview)] },
      ...notices.map((notice): Block => ({ kind: "note", text: [notice] })),
      ...(failure === null
        ? []
        : [
            { kind: "note", text: [words.posting.notAll(recordedWithin(words, failure))] } as const,
          ]),
      ...entries.map((entry) => entryBlock(words.t, entry, null)),
      ...(rest === 0
        ? []
        : [{ kind: "text", text: [words.t("digest.moreInThread", { count: rest })] } as const]),
      { kind: "note", text: words.posting.previewHelp },
    ],
  };
}

function summary(words: Catalogue, preview: Preview): string {
  const { total, below, stopped, filter, minUpvotes } = preview;
  const sources = sourceWords(words.t, preview.sources);
  const all = total + below + stopped;
  if (all === 0) return words.posting.noPapersThen(sources);
  return words.posting.wouldGet({ all, sources, total, below, minUpvotes, stopped, filter });
}
