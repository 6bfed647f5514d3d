import type { Caller } from "../../../commands/core/define.ts";
import type { Database } from "../../../db/client/database.ts";
import { papersOfPost } from "../../../db/deliveries/posts.ts";
import { takeTip, tallies } from "../../../db/people/votes.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import { UserError } from "../../domain/errors.ts";
import type { PostRef, Workspace } from "../../domain/place.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Translate } from "../../i18n/translate.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeHowToVote, composeVote } from "../../messages/vote-answer.ts";
import type { VoteRecorder } from "./record-votes.ts";

export interface VoteButtonPress {
  readonly caller: Caller;
  readonly place: Workspace;
  /** The message that has the button. */
  readonly post: PostRef | null;
  readonly t: Translate;
}

/** Null where the button itself will show the new count: in a post. */
export async function pressVoteButton(
  {
    database,
    voting,
    find,
  }: {
    readonly database: Database;
    readonly voting: VoteRecorder;
    /** Also fetches and stores a paper that was only found elsewhere. */
    readonly find: (id: string) => Promise<Paper | undefined>;
  },
  paperId: string,
  { caller, place, post, t }: VoteButtonPress,
): Promise<Message | null> {
  const paper = await find(paperId);
  if (paper === undefined) throw new UserError(t("error.paperForgotten"));
  const outcome = await voting.press({ voter: caller.voter, workspace: place.workspace }, paperId);
  if (outcome !== "kept" && post !== null && (await shows(database, post, paperId))) return null;
  const votes = await tallies(database, [paperId]);
  return composeVote(t, paper, votes.get(paperId) ?? 0, outcome);
}

async function shows(database: Database, post: PostRef, paperId: string): Promise<boolean> {
  const papers = await papersOfPost(database, post);
  return papers.some((paper) => paper.paperId === paperId);
}

/** Null where the person was told before. */
export async function tellHowToVote(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  by: { readonly voter: string; readonly workspace: string },
  t: Translate,
): Promise<Message | null> {
  const isFirst = await takeTip(database, by, "voting", clock.now());
  return isFirst ? inLanguage(composeHowToVote(t), t) : null;
}
