import type { Translate } from "../i18n/translate.ts";
import type { Message } from "./core/message.ts";

/** What a press of the Vote button did. `kept`: the button's vote is gone, but a reaction of the same person still votes. */
export type VoteOutcome = "cast" | "withdrawn" | "kept";

/** The answer to the person who pressed Vote, with the tally as it is now. */
export function composeVote(
  t: Translate,
  { title }: { title: string },
  count: number,
  outcome: VoteOutcome,
): Message {
  const line = t(`vote.${outcome}`, { title, count });
  return { title: "", blocks: [{ kind: "text", text: [line] }] };
}
