import type { Caller } from "../../../commands/core/define.ts";
import type { Database } from "../../../db/client/database.ts";
import { paperById } from "../../../db/papers/papers.ts";
import { tallies } from "../../../db/people/votes.ts";
import { UserError } from "../../domain/errors.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Message } from "../../messages/core/message.ts";
import { composeVote } from "../../messages/vote-answer.ts";
import type { VoteRecorder } from "./record-votes.ts";

export async function pressVoteButton(
  { database, voting }: { readonly database: Database; readonly voting: VoteRecorder },
  paperId: string,
  caller: Caller,
  t: Translate,
): Promise<Message> {
  const paper = await paperById(database, paperId);
  if (paper === undefined) throw new UserError(t("error.paperForgotten"));
  const outcome = await voting.press(caller.voter, paperId);
  const votes = await tallies(database, [paperId]);
  return composeVote(t, paper, votes.get(paperId) ?? 0, outcome);
}
