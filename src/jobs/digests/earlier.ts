import type { Database } from "../../../db/database.ts";
import { earlierDigestsIn, listedBefore } from "../../../db/ledger/earlier.ts";
import type { Delivery, DigestContent } from "../../../db/schema.ts";
import type { PlatformName } from "../../papers/place.ts";
import { PLAIN_TERMS } from "../../papers/terms.ts";
import type { Platform } from "../../platforms/platform.ts";
import type { Prepare } from "./prepare.ts";

export interface EarlierParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>;
}

/** Adds to what a digest holds which of its papers the channel had on other days, and the way to their threads. */
export function rememberingEarlier(parts: EarlierParts, prepare: Prepare): Prepare {
  return async (delivery, now) => {
    const prepared = await prepare(delivery, now);
    if (prepared.kind !== "ready") return prepared;
    const earlier = await earlierOf(parts, delivery, prepared.content);
    if (Object.keys(earlier).length === 0) return prepared;
    return { kind: "ready", content: { ...prepared.content, earlier } };
  };
}

/** Few papers are listed twice, and so most digests have nothing to look for in what their channel had. */
async function earlierOf(
  { database, platforms }: EarlierParts,
  { platform, workspace, channel }: Delivery,
  { paperIds, day }: DigestContent,
): Promise<NonNullable<DigestContent["earlier"]>> {
  const place = { platform, workspace, channel };
  const earlier: Record<string, { at: number; url: string | null }> = {};
  const repeated = await listedBefore(database, paperIds, day);
  if (repeated.size === 0) return earlier;
  for (const { messageId, at, terms, paperIds: had } of await earlierDigestsIn(
    database,
    place,
    day,
  )) {
    const { layout } = terms ?? PLAIN_TERMS;
    // A message of titles and a card have no thread that an address could lead to.
    const hasThread = layout !== "compact" && layout !== "cards";
    const again = had.filter((id) => repeated.has(id) && earlier[id] === undefined);
    if (again.length === 0) continue;
    const url = hasThread ? await platforms.get(platform)?.linkTo(place, messageId) : null;
    for (const id of again) earlier[id] = { at: at.getTime(), url: url ?? null };
  }
  return earlier;
}
