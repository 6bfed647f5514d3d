import type { Database } from "../../../db/client/database.ts";
import { discussionsIn } from "../../../db/channels/discussions.ts";
import type { PaperEntry } from "../../messages/core/paper-entry.ts";
import type { Place, PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";

export type DiscussionLinks = (
  place: Place,
  paperIds: readonly string[],
) => Promise<ReadonlyMap<string, NonNullable<PaperEntry["discussion"]>>>;

export function createDiscussionLinks(
  database: Database,
  platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>,
): DiscussionLinks {
  return async (place, paperIds) => {
    const known = await discussionsIn(database, place, paperIds);
    const found = new Map<string, NonNullable<PaperEntry["discussion"]>>();
    for (const [paperId, { threadId, replies }] of known) {
      const url = (await platforms.get(place.platform)?.linkTo(place, threadId)) ?? null;
      found.set(paperId, { url, replies });
    }
    return found;
  };
}
