import { papersByIds } from "../../db/papers/papers.ts";
import { submissionOf } from "../../db/papers/submissions.ts";
import { namesOf } from "../../db/people/people.ts";
import type { Decision } from "../../src/domain/non-digest-notice.ts";
import type { Place } from "../../src/domain/place.ts";
import type { CommandContext } from "../core/define.ts";

export async function updateReviewRequest(
  { database, services }: Pick<CommandContext, "database" | "services">,
  place: Place,
  paperId: string,
): Promise<void> {
  const submission = await submissionOf(database, place, paperId);
  const paper = (await papersByIds(database, [paperId])).get(paperId);
  if (submission === undefined || paper === undefined) return;
  const { submittedBy, note, state, decidedBy } = submission;
  const names = await namesOf(database, place, [submittedBy, decidedBy ?? ""]);
  const decision: Decision | undefined =
    state === "waiting" ? undefined : { state, by: names.get(decidedBy ?? "") ?? null };
  await services.updateNotice({
    place,
    topic: { kind: "submitted", paperId },
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
