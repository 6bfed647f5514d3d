import type { Failure } from "../domain/failure.ts";
import type { Day } from "../domain/paper/paper.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { sourceWords } from "./core/source-names.ts";
import { failureText } from "./failures.ts";
import { code, time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";

export type Posted =
  | { readonly kind: "posted"; readonly papers: number }
  | { readonly kind: "already"; readonly at: Date | null }
  | { readonly kind: "empty"; readonly reason: Failure }
  | { readonly kind: "failed"; readonly reason: Failure };

export function composePosted(t: Translate, day: Day, posted: Posted): Message {
  switch (posted.kind) {
    case "posted":
      return answer(t("post.done"), [t("post.doneAbout", { day, count: posted.papers })]);
    case "already":
      return composeAlreadyPosted(t, day, posted.at);
    case "empty": {
      const reason = failureText(t, posted.reason);
      return answer(t("post.nothing"), [t("post.nothingAbout", { day, reason })]);
    }
    case "failed": {
      const reason = failureText(t, posted.reason);
      const values = { day, reason, command: code("/papers status") };
      return answer(t("post.failed"), t.rich("post.failedAbout", values));
    }
  }
}

function composeAlreadyPosted(t: Translate, day: Day, at: Date | null): Message {
  const command = code(`/papers post ${day} again:yes`);
  const line =
    at === null
      ? t.rich("post.onItsWay", { day, command })
      : t.rich("post.alreadySince", { day, at: time(at), command });
  const { title, blocks } = answer(t("post.already"), line);
  const button = commandButton({
    label: t("button.postAgain"),
    description: t("button.postAgainAbout", { day }),
    command: "post",
    input: { date: day, again: "true" },
  });
  return { title, blocks: [...blocks, ...buttonRow([button])] };
}

function answer(title: string, text: Text): Message {
  return { title, blocks: [{ kind: "text", text }] };
}

export interface Preview {
  readonly day: Day;
  readonly notices: readonly string[];
  readonly failure: Failure | null;
  readonly sources: readonly string[];
  readonly filter: string;
  readonly minUpvotes: number;
  /** Papers with too few upvotes; `stopped` counts those that the filter rejects. */
  readonly below: number;
  readonly stopped: number;
  readonly total: number;
  readonly entries: readonly PaperEntry[];
}

export function composePreview(t: Translate, preview: Preview): Message {
  const { day, notices, failure, entries, total } = preview;
  const rest = total - entries.length;
  const incomplete =
    failure === null ? [] : [t("preview.incomplete", { reason: failureText(t, failure) })];
  return {
    title: t("preview.title", { title: t("digest.dailyTitle", { day }) }),
    blocks: [
      { kind: "text", text: [describeShare(t, preview)] },
      ...[...notices, ...incomplete].map((line): Block => ({ kind: "note", text: [line] })),
      ...entries.map((entry) => entryBlock(t, entry, [])),
      ...(rest === 0
        ? []
        : [{ kind: "text", text: [t("digest.moreInThread", { count: rest })] } as const]),
      {
        kind: "note",
        text: t.rich("preview.help", {
          why: code("/papers why 2401.12345"),
          subscribe: code("/papers subscribe"),
        }),
      },
    ],
  };
}

function describeShare(t: Translate, preview: Preview): string {
  const { total, below, stopped, filter, minUpvotes } = preview;
  const sources = sourceWords(t, preview.sources);
  const count = total + below + stopped;
  if (count === 0) return t("preview.noPapers", { sources });
  const reasons = [
    ...(below === 0 ? [] : [t("preview.below", { count: below, minimum: minUpvotes })]),
    ...(stopped === 0 ? [] : [t("preview.filtered", { count: stopped, filter })]),
  ];
  return reasons.length === 0
    ? t("preview.share", { count, sources, total })
    : t("preview.leftOut", { count, sources, total, reasons: t.formats.list(reasons) });
}
