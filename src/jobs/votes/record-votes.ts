import type { Database } from "../../../db/client/database.ts";
import { deletedPeopleSince } from "../../../db/people/forgotten.ts";
import { papersOfPost } from "../../../db/deliveries/posts.ts";
import {
  activeVoteMarks,
  clearVoteMarks,
  BUTTON,
  saveVoteMark,
  originOf,
  replaceVoteMarks,
} from "../../../db/people/votes.ts";
import type { Clock } from "../../lib/clock.ts";
import type { PostRef } from "../../domain/place.ts";
import { keycapNumber } from "../../domain/emoji.ts";
import type {
  ClearedReactions,
  Reaction,
  ReactionEvent,
  ReactionOutcome,
} from "../../platforms/port.ts";

export interface VoteRecorder {
  react(event: ReactionEvent): Promise<ReactionOutcome>;
  clear(event: ClearedReactions): Promise<void>;
  press(
    by: { readonly voter: string; readonly workspace: string },
    paperId: string,
  ): Promise<PressOutcome>;
  /** `at` is the time of the reading. */
  recount(ref: PostRef, reactions: readonly Reaction[], at: Date): Promise<void>;
}

/** `kept`: the button's vote is gone, but a reaction of the same person still votes. */
export type PressOutcome = "cast" | "withdrawn" | "kept";

export function createVoteRecorder(parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly voteEmoji: readonly string[];
  readonly changed: (paperIds: readonly string[], where: PostRef | null) => void;
  readonly observe?: (by: "reaction" | "button", change: "cast" | "withdrawn") => void;
}): VoteRecorder {
  const { database, clock, changed, observe } = parts;
  const upvotes = new Set(parts.voteEmoji);

  /** A number votes for the paper with that number, an upvote for the only paper of a message. */
  function paperFor(
    papers: readonly { paperId: string; number: number }[],
    emoji: string,
  ): string | undefined {
    const number = keycapNumber(emoji);
    if (number !== undefined) return papers.find((paper) => paper.number === number)?.paperId;
    return papers.length === 1 && upvotes.has(emoji) ? papers[0]?.paperId : undefined;
  }

  return {
    async react({ post, emoji, voter, added, at }) {
      const papers = await papersOfPost(database, post);
      const paperId = paperFor(papers, emoji);
      if (paperId === undefined)
        return papers.length > 1 && added && upvotes.has(emoji) ? "ambiguous" : "ignored";
      if ((await deletedPeopleSince(database, post, [voter])).has(voter)) return "ignored";
      await saveVoteMark(database, {
        voter,
        paperId,
        origin: originOf(post),
        workspace: post.workspace,
        emoji,
        active: added,
        at,
      });
      observe?.("reaction", added ? "cast" : "withdrawn");
      changed([paperId], post);
      return "counted";
    },

    async clear({ post, emoji, at }) {
      const paperIds = await clearVoteMarks(database, originOf(post), emoji, at);
      if (paperIds.length > 0) changed(paperIds, post);
    },

    async press({ voter, workspace }, paperId) {
      const marks = await activeVoteMarks(database, voter, paperId);
      const pressed = marks.some((mark) => mark.origin === BUTTON);
      const mark = { voter, workspace, paperId, origin: BUTTON, emoji: BUTTON, at: clock.now() };
      await saveVoteMark(database, { ...mark, active: !pressed });
      observe?.("button", pressed ? "withdrawn" : "cast");
      changed([paperId], null);
      if (!pressed) return "cast";
      return marks.length > 1 ? "kept" : "withdrawn";
    },

    async recount(ref, reactions, at) {
      const papers = await papersOfPost(database, ref);
      const voters = reactions.map(({ voter }) => voter);
      const forgotten = await deletedPeopleSince(database, ref, voters);
      const marks = reactions.flatMap(({ voter, emoji }) => {
        const paperId = forgotten.has(voter) ? undefined : paperFor(papers, emoji);
        return paperId === undefined ? [] : [{ voter, paperId, emoji }];
      });
      await replaceVoteMarks(database, ref, marks, at);
      changed(
        papers.map((paper) => paper.paperId),
        ref,
      );
    },
  };
}
