import { and, desc, eq, gt, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Day } from "../../src/domain/paper/paper.ts";
import type { Place } from "../../src/domain/place.ts";
import type { DigestOptions } from "../../src/domain/subscription/digest-options.ts";
import type { Database } from "../client/database.ts";
import { batches } from "../client/batches.ts";

/** As far back as a month's edition reaches, at a few digests a day. */
const LOOKED_AT = 100;

/** A digest that a channel got: its first message, and the papers it holds. */
export interface EarlierDigest {
  readonly messageId: string;
  readonly at: Date;
  readonly terms: DigestOptions | null;
  readonly edition: string;
  readonly subscriptionId: string | null;
  readonly paperIds: readonly string[];
}

/** Those of these papers that stood on a list of another day. */
export async function listedBefore(
  { db, tables: { listings } }: Database,
  paperIds: readonly string[],
  day: Day,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const batch of batches(paperIds)) {
    const rows = await db
      .selectDistinct({ paperId: listings.paperId })
      .from(listings)
      .where(and(inArray(listings.paperId, batch), ne(listings.day, day)));
    for (const { paperId } of rows) found.add(paperId);
  }
  return found;
}

/** The newest digests of a channel that hold another day's list, newest first. */
export async function earlierDigestsIn(
  { db, tables: { deliveries } }: Database,
  { platform, channel }: Place,
  day: Day,
): Promise<EarlierDigest[]> {
  const rows = await db
    .select({
      messageId: deliveries.messageId,
      at: deliveries.sentAt,
      terms: deliveries.terms,
      edition: deliveries.edition,
      subscriptionId: deliveries.subscriptionId,
      content: deliveries.content,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.platform, platform),
        eq(deliveries.channel, channel),
        eq(deliveries.part, 0),
        eq(deliveries.state, "sent"),
        isNotNull(deliveries.messageId),
        ne(deliveries.day, day),
      ),
    )
    .orderBy(desc(deliveries.sentAt))
    .limit(LOOKED_AT);
  return rows.flatMap(({ messageId, at, content, ...digest }) =>
    messageId === null || at === null || content === null || content.kind === "discussion"
      ? []
      : [{ ...digest, messageId, at, paperIds: content.paperIds }],
  );
}

/** The message that a paper of a digest has for itself; undefined while it is not there. */
export async function ownMessageIn(
  { db, tables: { deliveries } }: Database,
  { platform, channel }: Place,
  { edition, subscriptionId }: EarlierDigest,
  paperId: string,
): Promise<string | undefined> {
  const rows = await db
    .select({ messageId: deliveries.messageId, content: deliveries.content })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.platform, platform),
        eq(deliveries.channel, channel),
        eq(deliveries.edition, edition),
        subscriptionId === null
          ? isNull(deliveries.subscriptionId)
          : eq(deliveries.subscriptionId, subscriptionId),
        gt(deliveries.part, 0),
        eq(deliveries.state, "sent"),
      ),
    );
  const own = rows.find(({ content }) => content?.paperIds[0] === paperId);
  return own?.messageId ?? undefined;
}
