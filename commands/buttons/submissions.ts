import { z } from "zod";
import { papersByIds } from "../../db/papers/papers.ts";
import { namesOf, rememberPerson } from "../../db/people/people.ts";
import {
  decideSubmission,
  submissionOf,
  submissionsIn,
  type Submission,
} from "../../db/papers/submissions.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { composeDecided, composeWaiting } from "../../src/messages/submissions.ts";
import type { Decision } from "../../src/domain/non-digest-notice.ts";
import { openReviewId } from "../../src/domain/paper/ids.ts";
import { defineCommand, ROOT, type CommandContext } from "../core/define.ts";
import { loadEntries } from "../shared/paper-entries.ts";
import { findPaper, paperId } from "../shared/find-paper.ts";
import { updateReviewRequest } from "../shared/update-review-request.ts";
import { nextWithOwnPapers } from "../submit.ts";

const EXAMPLE = "admin submissions";
/** Five papers with their buttons fit into one message everywhere. */
const SHOWN = 5;

export const submissions = defineCommand({
  name: "submissions",
  summary: "button.review",
  example: EXAMPLE,
  audience: "caller",
  right: "curate",
  input: z.object({
    approve: paperId.optional(),
    decline: paperId.optional(),
  }),
  async run({ approve, decline }, context) {
    if (approve !== undefined) return decide(context, approve, "accepted");
    if (decline !== undefined) return decide(context, decline, "declined");
    return waitingHere(context);
  },
});

export async function waitingHere(context: CommandContext): Promise<Message> {
  const { database, place, t } = context;
  const waiting = await submissionsIn(database, place, { state: "waiting", since: new Date(0) });
  const papers = await papersByIds(
    database,
    waiting.map((one) => one.paperId),
  );
  const names = await namesOf(
    database,
    place,
    waiting.map((one) => one.submittedBy),
  );
  const known = waiting.flatMap((one) => papers.get(one.paperId) ?? []).slice(0, SHOWN);
  const byPaper = new Map(waiting.map((one) => [one.paperId, one]));
  const entries = (await loadEntries(context, known)).map((entry) => {
    const { submittedBy = "", note = null } = byPaper.get(entry.paper.id) ?? {};
    return { ...entry, submitted: { by: names.get(submittedBy) ?? null, note } };
  });
  return composeWaiting(t, entries, waiting.length - entries.length);
}

async function decide(
  context: CommandContext,
  meant: string,
  state: "accepted" | "declined",
): Promise<Message> {
  const { database, place, caller, now, services, t } = context;
  const id = await storedId(context, meant);
  const before = await submissionOf(database, place, id);
  const paper = (await papersByIds(database, [id])).get(id);
  if (before === undefined || paper === undefined)
    throw new UserError(t("submission.notSubmitted", { id }), `/${ROOT} ${EXAMPLE}`);
  const { voter } = caller;
  const name = await caller.name();
  if (name !== null) await rememberPerson(database, place, { voter, name, seenAt: now });
  const decision = { paperId: id, state, by: voter, at: now };
  const isNew = await decideSubmission(database, place, decision);
  const known = isNew ? { state, by: name } : await decided(context, id, before);
  // Needed after a press of an outdated button.
  await updateReviewRequest(context, place, id);
  if (!isNew) return composeDecided(t, paper, { ...known, next: null, isNew });
  if (before.submittedBy !== voter)
    await services.sendNotice({
      place,
      voter: before.submittedBy,
      topic: { kind: "decided", channel: place.channel, paperId: id },
      notice: { kind: "decided", channel: place.channel, title: paper.title, state, by: name },
    });
  const next = state === "accepted" ? await nextWithOwnPapers(context) : null;
  return composeDecided(t, paper, { state, by: name, next, isNew });
}

/** Submissions use the paper's own id, which a link to OpenReview does not contain. */
async function storedId(context: CommandContext, meant: string): Promise<string> {
  if (openReviewId(meant) === undefined) return meant;
  return (await findPaper(context, meant, EXAMPLE)).id;
}

async function decided(
  { database, place }: CommandContext,
  id: string,
  before: Submission,
): Promise<Decision> {
  const { state, decidedBy } = (await submissionOf(database, place, id)) ?? before;
  const names = await namesOf(database, place, decidedBy === null ? [] : [decidedBy]);
  const by = names.get(decidedBy ?? "") ?? null;
  return { state: state === "declined" ? "declined" : "accepted", by };
}
