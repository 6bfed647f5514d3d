import type { Database } from "../../../db/client/database.ts";
import type { DigestContent, EarlierPost } from "../../../db/deliveries/content.ts";
import {
  earlierDigestsIn,
  replyMessageOf,
  type PostedDigest,
} from "../../../db/deliveries/queries.ts";
import { listedBefore } from "../../../db/papers/lists.ts";
import { placeOf, type Place, type PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import { messageAddress } from "../delivery/message-link.ts";

export interface EarlierPostsParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>;
}

/** Few papers are listed twice, so most digests need no look-up. */
export async function readEarlierPosts(
  parts: EarlierPostsParts,
  channel: Place,
  { paperIds, day }: Pick<DigestContent, "paperIds" | "day">,
): Promise<DigestContent["earlier"]> {
  const { database } = parts;
  const place = placeOf(channel);
  const earlier: Record<string, EarlierPost> = {};
  const repeated = await listedBefore(database, paperIds, day);
  if (repeated.size === 0) return earlier;
  for (const digest of await earlierDigestsIn(database, place, day))
    for (const id of digest.paperIds)
      if (repeated.has(id) && earlier[id] === undefined)
        earlier[id] = {
          at: digest.sentAt.getTime(),
          url: await addressOf(parts, place, digest, id),
        };
  return earlier;
}

async function addressOf(
  { database, platforms }: EarlierPostsParts,
  place: Place,
  { id, layout, messageId: first }: PostedDigest,
  paperId: string,
): Promise<string | null> {
  const hasOwn = layout === "cards" || layout === "forum-papers";
  const own = hasOwn ? await replyMessageOf(database, place, id, paperId) : undefined;
  const messageId = own ?? first;
  if (layout === "compact" || layout === "cards")
    return messageAddress(platforms, { ...place, messageId });
  return (await platforms.get(place.platform)?.linkTo(place, messageId)) ?? null;
}
