import { z } from "zod";
import { postsOfPaper } from "../db/papers/paper-history.ts";
import { namesOf, rememberPerson } from "../db/people/people.ts";
import { channelSettingsOf } from "../db/channels/channel-settings.ts";
import { addSubmission, countSubmissionsBy, submissionOf } from "../db/papers/submissions.ts";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { tallies } from "../db/people/votes.ts";
import type { Message } from "../src/messages/core/message.ts";
import {
  composeAlreadyPosted,
  composeSubmitted,
  composeSubmittedBefore,
} from "../src/messages/submissions.ts";
import type { Paper } from "../src/domain/paper/paper.ts";
import type { Parsed } from "../src/domain/parse-result.ts";
import { UserError } from "../src/domain/errors.ts";
import { DAY_MS } from "../src/lib/durations.ts";
import { COMMUNITY } from "../src/domain/subscription/sources.ts";
import { cleanText } from "../src/domain/paper/text.ts";
import { defineCommand, type CommandContext } from "./core/define.ts";
import { textOption } from "./core/inputs.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";
import { mayCurate } from "./core/rights.ts";

const EXAMPLE = "submit 2605.01234 for Friday";
const LONGEST_NOTE = 200;

export const submit = defineCommand({
  name: "submit",
  summary: "command.submit.summary",
  example: EXAMPLE,
  audience: "caller",
  right: "member",
  needsChannel: true,
  input: z.object({
    paper: paperId,
    note: textOption(readNote, {
      description: "command.submit.note",
      maxLength: LONGEST_NOTE,
      rest: true,
    }).optional(),
  }),
  async run({ paper: id, note }, context) {
    const paper = await findPaper(context, id, EXAMPLE);
    const there = await alreadyThere(context, paper);
    if (there !== undefined) return there;
    const { database, place, caller, now, t } = context;
    const { platform, workspace, channel } = place;
    const curates = await mayCurate(context);
    if (!curates) await refuseMany(context);
    const waits = (await channelSettingsOf(database, place))?.moderated === true && !curates;
    const name = await caller.name();
    const { voter } = caller;
    if (name !== null) await rememberPerson(database, place, { voter, name, seenAt: now });
    const added = await addSubmission(database, {
      platform,
      workspace,
      channel,
      paperId: paper.id,
      note: note ?? null,
      submittedBy: voter,
      submittedAt: now,
      state: waits ? "waiting" : "accepted",
    });
    // Another member was faster.
    if (!added)
      return (
        (await alreadyThere(context, paper)) ?? composeSubmitted(t, paper, { waits, next: null })
      );
    if (waits) await askCurators(context, paper, { by: name, note: note ?? null });
    return composeSubmitted(t, paper, { waits, next: await nextWithOwnPapers(context) });
  },
});

/** Throws a UserError: one person must not fill a channel's digest. */
async function refuseMany({ database, place, caller, limits, now, t }: CommandContext) {
  const since = new Date(now.getTime() - DAY_MS);
  const submitted = await countSubmissionsBy(database, { place, voter: caller.voter, since });
  if (submitted >= limits.submissions)
    throw new UserError(t("limit.submissions", { most: limits.submissions }));
}

function readNote(text: string): Parsed<string> {
  const note = cleanText(text);
  return note === "" ? { problem: { kind: "emptyNote", typed: text } } : { value: note };
}

async function alreadyThere(
  { database, place, services, t }: CommandContext,
  paper: Paper,
): Promise<Message | undefined> {
  const posts = await postsOfPaper(database, place, paper.id);
  const post = posts.findLast(({ goneAt }) => goneAt === null);
  if (post !== undefined) {
    const votes = (await tallies(database, [paper.id])).get(paper.id) ?? 0;
    return composeAlreadyPosted(t, paper, { ...post, url: await services.linkTo(post) }, votes);
  }
  const before = await submissionOf(database, place, paper.id);
  if (before === undefined) return undefined;
  const names = await namesOf(database, place, [before.submittedBy]);
  return composeSubmittedBefore(t, paper, {
    ...before,
    by: names.get(before.submittedBy) ?? null,
  });
}

function askCurators(
  { services, place }: CommandContext,
  { id, title }: Paper,
  { by, note }: { readonly by: string | null; readonly note: string | null },
): Promise<void> {
  const notice = { kind: "submitted", paperId: id, title, by, note } as const;
  return services.sendNotice({
    place,
    voter: null,
    topic: { kind: "submitted", paperId: id },
    notice,
  });
}

export async function nextWithOwnPapers({
  database,
  place,
}: Pick<CommandContext, "database" | "place">): Promise<Date | null> {
  const subscriptions = await subscriptionsOf(database, place);
  const times = subscriptions.flatMap(({ sources, stoppedAt, pausedAt, nextRunAt }) =>
    sources.includes(COMMUNITY) && stoppedAt === null && pausedAt === null
      ? [nextRunAt.getTime()]
      : [],
  );
  return times.length === 0 ? null : new Date(Math.min(...times));
}
