import type { Caller } from "../../../commands/command.ts";
import type { Database } from "../../../db/database.ts";
import { paperById } from "../../../db/papers/papers.ts";
import { tallies } from "../../../db/people/votes.ts";
import { UserError } from "../../errors.ts";
import type { Catalogue } from "../../message/catalogue/english.ts";
import type { Message } from "../../message/message.ts";
import { composeVoted } from "../../message/voted.ts";
import type { Voting } from "./voting.ts";

/** Answers a press of a Vote button: what became of the vote, and the tally as it is now. */
export async function answerPress(
  { database, voting }: { readonly database: Database; readonly voting: Voting },
  paperId: string,
  caller: Caller,
  words: Catalogue,
): Promise<Message> {
  const paper = await paperById(database, paperId);
  if (paper === undefined) throw new UserError(words.refusals.paperForgotten);
  const outcome = await voting.press(caller.voter, paperId);
  const votes = await tallies(database, [paperId]);
  return composeVoted(words, paper, votes.get(paperId) ?? 0, outcome);
}
