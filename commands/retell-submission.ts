import { papersByIds } from "../db/papers/papers.ts";
import { submissionOf } from "../db/papers/submissions.ts";
import { namesOf } from "../db/people/people.ts";
import { aboutSubmission, type Decision } from "../src/papers/notice.ts";
import type { Place } from "../src/papers/place.ts";
import type { CommandContext } from "./command.ts";

/** The message that asked a channel's curators for a decision tells what is known now: whose paper, and what became of it. */
export async function retellSubmission(
  { database, desk }: Pick<CommandContext, "database" | "desk">,
  place: Place,
  paperId: string,
): Promise<void> {
  const submission = await submissionOf(database, place, paperId);
  const paper = (await papersByIds(database, [paperId])).get(paperId);
  if (submission === undefined || paper === undefined) return;
  const { submittedBy, note, state, decidedBy } = submission;
  const names = await namesOf(database, [submittedBy, decidedBy ?? ""]);
  const decision: Decision | undefined =
    state === "waiting" ? undefined : { state, by: names.get(decidedBy ?? "") ?? null };
  await desk.retell({
    place,
    about: aboutSubmission(paperId),
    notice: {
      kind: "submitted",
      paperId,
      title: paper.title,
      by: names.get(submittedBy) ?? null,
      note,
      ...(decision === undefined ? {} : { decision }),
    },
  });
}
