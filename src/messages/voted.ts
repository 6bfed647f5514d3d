import { quoted } from "../domain/parsed.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Message } from "./core/message.ts";

/** What a press of the Vote button did. `kept`: the button's vote is gone, but a reaction of the same person still votes. */
export type VoteOutcome = "cast" | "withdrawn" | "kept";

/** The answer to the person who pressed Vote, with the tally as it is now. */
export function composeVoted(
  words: Catalogue,
  paper: { title: string },
  votes: number,
  how: VoteOutcome,
): Message {
  const title = quoted(paper.title);
  switch (how) {
    case "cast":
      return answer(words.voted, words.votedFor(title, votes));
    case "withdrawn":
      return answer(words.withdrawn, words.withdrawnFrom(title, votes));
    case "kept":
      return answer(words.keptVote, words.keptVoteFor(title, votes));
  }
}

function answer(title: string, sentence: string): Message {
  return { title, blocks: [{ kind: "text", text: [sentence] }] };
}
