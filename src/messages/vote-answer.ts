import type { Translate } from "../i18n/translate.ts";
import type { Message } from "./core/message.ts";

/** `kept`: the button's vote is gone, but a reaction of the same person still votes. */
export type VoteOutcome = "cast" | "withdrawn" | "kept";

export function composeVote(
  t: Translate,
  { title }: { title: string },
  count: number,
  outcome: VoteOutcome,
): Message {
  const line = t(`vote.${outcome}`, { title, count });
  return { title: "", blocks: [{ kind: "text", text: [line] }] };
}

export function composeHowToVote(t: Translate): Message {
  return { title: "", blocks: [{ kind: "text", text: [t("vote.how")] }] };
}
