import type { Database } from "../../../db/database.ts";
import { discussionsIn } from "../../../db/rooms/discussions.ts";
import type { Entry } from "../../message/entry.ts";
import type { Place, PlatformName } from "../../papers/place.ts";
import type { Platform } from "../../platforms/platform.ts";

/** The discussions that a channel has of these papers, with the way there. */
export type DiscussedAt = (
  place: Place,
  paperIds: readonly string[],
) => Promise<ReadonlyMap<string, NonNullable<Entry["discussion"]>>>;

export function createDiscussedAt(
  database: Database,
  platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>,
): DiscussedAt {
  return async (place, paperIds) => {
    const known = await discussionsIn(database, place, paperIds);
    const found = new Map<string, NonNullable<Entry["discussion"]>>();
    for (const [paperId, { threadId, replies }] of known) {
      const url = (await platforms.get(place.platform)?.linkTo(place, threadId)) ?? null;
      found.set(paperId, { url, replies });
    }
    return found;
  };
}
