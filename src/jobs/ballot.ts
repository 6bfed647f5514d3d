import type { Database } from "../../db/database.ts";
import { paperById } from "../../db/papers.ts";
import { tallies } from "../../db/votes.ts";
import { UserError } from "../errors.ts";
import type { Message } from "../message/message.ts";
import { composeVoted } from "../message/voted.ts";
import type { Voting } from "./voting.ts";

/** Answers a press of a Vote button: what became of the vote, and the tally as it is now. */
export async function answerPress(
  { database, voting }: { readonly database: Database; readonly voting: Voting },
  voter: string,
  paperId: string,
): Promise<Message> {
  const paper = await paperById(database, paperId);
  if (paper === undefined) throw new UserError("This paper is no longer known here.");
  const outcome = await voting.press(voter, paperId);
  const votes = await tallies(database, [paperId]);
  return composeVoted(paper, votes.get(paperId) ?? 0, outcome);
}
