import type { Database } from "../../../db/client/database.ts";
import {
  earlierDigestsIn,
  listedBefore,
  ownMessageIn,
  type EarlierDigest,
} from "../../../db/deliveries/earlier-digests.ts";
import type { Delivery, DigestContent } from "../../../db/schema/schema.ts";
import type { Place, PlatformName } from "../../domain/place.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../domain/subscription/digest-options.ts";
import type { Platform } from "../../platforms/port.ts";
import { messageAddress } from "../delivery/message-link.ts";
import type { SelectContent } from "./select-content.ts";

export interface EarlierPostsParts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>;
}

/** Adds to what a digest holds which of its papers the channel had on other days, and the way to their threads. */
export function addingEarlierPosts(
  parts: EarlierPostsParts,
  prepare: SelectContent,
): SelectContent {
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
  { database, platforms }: EarlierPostsParts,
  { platform, workspace, channel }: Delivery,
  { paperIds, day }: DigestContent,
): Promise<NonNullable<DigestContent["earlier"]>> {
  const place = { platform, workspace, channel };
  const earlier: Record<string, { at: number; url: string | null }> = {};
  const repeated = await listedBefore(database, paperIds, day);
  if (repeated.size === 0) return earlier;
  for (const digest of await earlierDigestsIn(database, place, day)) {
    const again = digest.paperIds.filter((id) => repeated.has(id) && earlier[id] === undefined);
    for (const id of again) {
      const url = await wayTo({ database, platforms }, place, digest, id);
      earlier[id] = { at: digest.at.getTime(), url };
    }
  }
  return earlier;
}

/** The way to what a digest had of a paper: its thread, the paper's own message or post, or the message of titles. */
async function wayTo(
  { database, platforms }: EarlierPostsParts,
  place: Place,
  digest: EarlierDigest,
  paperId: string,
): Promise<string | null> {
  const { layout } = digest.terms ?? DEFAULT_DIGEST_OPTIONS;
  const hasOwn = layout === "cards" || layout === "forum-papers";
  const own = hasOwn ? await ownMessageIn(database, place, digest, paperId) : undefined;
  const messageId = own ?? digest.messageId;
  if (layout === "compact" || layout === "cards")
    return messageAddress(platforms, { ...place, messageId });
  return (await platforms.get(place.platform)?.linkTo(place, messageId)) ?? null;
}
