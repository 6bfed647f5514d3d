import { quoted } from "../papers/reading.ts";
import type { Message } from "./message.ts";
import { count } from "./words.ts";

/** What a press of the Vote button did. `kept`: the button's vote is gone, but a reaction of the same person still votes. */
export type VoteOutcome = "cast" | "withdrawn" | "kept";

/** The answer to the person who pressed Vote, with the tally as it is now. */
export function composeVoted(paper: { title: string }, votes: number, how: VoteOutcome): Message {
  const title = quoted(paper.title);
  const tally = count(votes, "vote");
  switch (how) {
    case "cast":
      return answer(
        "Voted",
        `Your vote for ${title} counts: ${tally}. Press again to withdraw it.`,
      );
    case "withdrawn":
      return answer("Vote withdrawn", `Your vote for ${title} is withdrawn: ${tally} now.`);
    case "kept":
      return answer(
        "Your reaction still votes",
        `Your reaction for ${title} still counts, so your vote stays: ${tally}. Take the reaction back to withdraw it.`,
      );
  }
}

function answer(title: string, words: string): Message {
  return { title, blocks: [{ kind: "text", text: [words] }] };
}
