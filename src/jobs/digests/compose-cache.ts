import { LRUCache } from "lru-cache";
import type { Database } from "../../../db/client/database.ts";
import { paperVersions } from "../../../db/papers/papers.ts";
import { tallies } from "../../../db/people/votes.ts";
import type { DiscussionLinks } from "../discussions/discussion-links.ts";
import type { ComposeDelivery, ComposedMessage } from "./compose-delivery.ts";

/** A day's digest in a few languages and sizes, and the replies of its thread. */
const MAX_COMPOSED = 100;

/**
 * Draws what is the same for many channels once: ten thousand digests of a morning are a handful of drawings, which
 * the platforms then render once too. Whatever a drawing shows is part of its name, so that none is ever out of date.
 */
export function cacheComposed(
  database: Database,
  discussedAt: DiscussionLinks,
  draw: ComposeDelivery,
): ComposeDelivery {
  const composed = new LRUCache<string, ComposedMessage>({ max: MAX_COMPOSED });

  async function nameOf(...[delivery, content]: Parameters<ComposeDelivery>): Promise<string> {
    const { part, terms } = delivery;
    const { editedAt: _editedAt, editDue: _editDue, ...shown } = content;
    const ids = content.paperIds;
    const votes = await tallies(database, ids);
    const versions = await paperVersions(database, ids);
    const discussions =
      content.kind === "discussion" ? new Map<string, never>() : await discussedAt(delivery, ids);
    return JSON.stringify([part, terms, shown, [...votes], [...versions], [...discussions]]);
  }

  return async (delivery, content) => {
    const name = await nameOf(delivery, content);
    const known = composed.get(name);
    if (known !== undefined) return known;
    const drawing = await draw(delivery, content);
    // A vote may have come in between, and be taken back later.
    if ((await nameOf(delivery, content)) === name) composed.set(name, drawing);
    return drawing;
  };
}
