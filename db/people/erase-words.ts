import { and, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { topicName, type Notice } from "../../src/domain/non-digest-notice.ts";
import { placeOf, type Place } from "../../src/domain/place.ts";
import { DAY_MS } from "../../src/lib/durations.ts";
import { groupBy } from "../../src/lib/group-by.ts";
import { batches } from "../client/batches.ts";
import { inChannel } from "../client/conditions.ts";
import type { Database, Db, Statement } from "../client/database.ts";
import { withoutSubmitters } from "../deliveries/content.ts";
import type { Submission } from "../papers/submissions.ts";
import type { Schema } from "../schema/schema.ts";
import { NOBODY } from "./people.ts";

/** Deliveries that show a person's name or note, with what they are to hold instead. */
export interface Words {
  readonly contents: readonly { readonly id: string; readonly content: unknown }[];
  readonly notices: readonly { readonly id: string; readonly notice: Notice }[];
  /** Digests signed with the name, which is read when they are drawn. */
  readonly signed: readonly string[];
}

export async function wordsOf(database: Database, voter: string): Promise<Words> {
  const { db, tables } = database;
  const { submissions } = tables;
  const own = await db.select().from(submissions).where(eq(submissions.submittedBy, voter));
  const decided = await db.select().from(submissions).where(eq(submissions.decidedBy, voter));
  return {
    contents: await contentsOf(database, own),
    notices: await noticesOf(database, own, decided),
    signed: await signedBy(database, voter),
  };
}

/** Also marks the messages as due to be drawn again, whether they are in the chat or on their way. */
export function eraseWords(
  tx: Db,
  { deliveries }: Schema,
  { contents, notices, signed }: Words,
  now: Date,
): Statement[] {
  const change = (id: string, values: object): Statement =>
    tx
      .update(deliveries)
      .set({ ...values, redrawAt: now })
      .where(eq(deliveries.id, id));
  return [
    // An edit under way must not store the old content again.
    ...contents.map(({ id, content }) =>
      change(id, { content, revision: sql`${deliveries.revision} + 1` }),
    ),
    ...notices.map(({ id, notice }) => change(id, { notice })),
    ...batches(signed).map((ids) =>
      tx.update(deliveries).set({ redrawAt: now }).where(inArray(deliveries.id, ids)),
    ),
  ];
}

/** Words that a digest took over while they were deleted. */
export async function eraseLateWords(database: Database, now: Date): Promise<void> {
  const { db, atomic, tables } = database;
  const { submissions } = tables;
  const since = new Date(now.getTime() - 2 * DAY_MS);
  const nobodys = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.submittedBy, NOBODY)));
  const contents = await contentsOf(database, nobodys, since);
  if (contents.length === 0) return;
  await atomic((tx) => eraseWords(tx, tables, { contents, notices: [], signed: [] }, now));
  await database.scrub();
}

/** A digest shows a submission only after it was made. */
async function contentsOf(
  { db, tables: { deliveries } }: Database,
  submissions: readonly Submission[],
  since = new Date(0),
): Promise<Words["contents"]> {
  const found: { id: string; content: unknown }[] = [];
  for (const own of groupBy(submissions, (one) => JSON.stringify(placeOf(one))).values()) {
    const [first] = own;
    if (first === undefined) continue;
    const oldest = Math.min(...own.map(({ submittedAt }) => submittedAt.getTime()));
    const rows = await db
      .select({ id: deliveries.id, content: deliveries.content })
      .from(deliveries)
      .where(
        and(
          inChannel(deliveries, first),
          inArray(deliveries.kind, ["digest", "reply"]),
          isNotNull(deliveries.content),
          gte(deliveries.plannedAt, new Date(Math.max(oldest - DAY_MS, since.getTime()))),
        ),
      );
    const papers = new Set(own.map(({ paperId }) => paperId));
    for (const { id, content } of rows) {
      const without = withoutSubmitters(content, papers);
      if (without !== undefined) found.push({ id, content: without });
    }
  }
  return found;
}

async function noticesOf(
  { db, tables: { deliveries } }: Database,
  own: readonly Submission[],
  decided: readonly Submission[],
): Promise<Words["notices"]> {
  const found: { id: string; notice: Notice }[] = [];
  const asked = new Set(own.map(requestKey));
  const judged = new Set(decided.map(requestKey));
  const topics = [
    ...[...own, ...decided].map(({ paperId }) => topicName({ kind: "submitted", paperId })),
    ...decided.map(({ channel, paperId }) => topicName({ kind: "decided", channel, paperId })),
  ];
  for (const batch of batches([...new Set(topics)])) {
    const rows = await db.select().from(deliveries).where(inArray(deliveries.topic, batch));
    for (const { id, notice, ...place } of rows) {
      const without = notice === null ? null : withoutNames(notice, place, { asked, judged });
      if (without !== null) found.push({ id, notice: without });
    }
  }
  return found;
}

/** Null where the notice does not name them. */
function withoutNames(
  notice: Notice,
  place: Place,
  { asked, judged }: Readonly<Record<"asked" | "judged", ReadonlySet<string>>>,
): Notice | null {
  if (notice.kind === "decided") return { ...notice, by: null };
  if (notice.kind !== "submitted") return null;
  const { paperId, decision } = notice;
  const key = requestKey({ ...place, paperId });
  if (!asked.has(key) && !judged.has(key)) return null;
  return {
    ...notice,
    ...(asked.has(key) && { by: null, note: null }),
    ...(judged.has(key) && decision !== undefined && { decision: { ...decision, by: null } }),
  };
}

function requestKey({ paperId, ...place }: Place & Pick<Submission, "paperId">): string {
  return JSON.stringify([placeOf(place), paperId]);
}

/** The digests of subscriptions that they set up, also of ended ones, whose deliveries no longer name them. */
async function signedBy({ db, tables }: Database, voter: string): Promise<string[]> {
  const { deliveries, subscriptions, changes } = tables;
  const own = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(eq(subscriptions.createdBy, voter));
  const places = await db
    .selectDistinct({
      platform: changes.platform,
      workspace: changes.workspace,
      channel: changes.channel,
    })
    .from(changes)
    .where(eq(changes.voter, voter));
  const isEnded = and(isNull(deliveries.subscriptionId), isNull(deliveries.request));
  const found: string[] = [];
  const conditions = [
    ...batches(own.map(({ id }) => id)).map((ids) => inArray(deliveries.subscriptionId, ids)),
    ...places.map((place) => and(inChannel(deliveries, place), isEnded)),
  ];
  for (const condition of conditions)
    for (const { id } of await db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(condition, eq(deliveries.kind, "digest"), isNotNull(deliveries.messageId))))
      found.push(id);
  return [...new Set(found)];
}
