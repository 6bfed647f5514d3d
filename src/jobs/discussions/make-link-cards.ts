import type { Database } from "../../../db/client/database.ts";
import { discussionsIn } from "../../../db/channels/discussions.ts";
import { postedIn } from "../../../db/deliveries/posts.ts";
import { languageOf, channelSettingsOf } from "../../../db/channels/channel-settings.ts";
import { tallies } from "../../../db/people/votes.ts";
import { SourceError } from "../../domain/errors.ts";
import { translateFor } from "../../i18n/languages.ts";
import { composeLinkCard } from "../../messages/link-card.ts";
import type { Message } from "../../messages/core/message.ts";
import type { Paper } from "../../domain/paper/paper.ts";
import type { Place } from "../../domain/place.ts";
import type { PastedLinks } from "../../platforms/port.ts";
import type { DiscussionLinks } from "./links-to-threads.ts";

export function createLinkCards(parts: {
  readonly database: Database;
  readonly discussionsOf: DiscussionLinks;
  readonly paper: (id: string) => Promise<Paper | undefined>;
}): (pasted: PastedLinks) => Promise<ReadonlyMap<string, Message>> {
  const { database, discussionsOf } = parts;

  return async ({ place, paperIds, requested: asked }) => {
    const cards = new Map<string, Message>();
    if (!asked && (await channelSettingsOf(database, place))?.linkCards !== true) return cards;
    for (const id of paperIds) {
      const paper = await known(id);
      if (paper !== undefined) cards.set(id, await card(place, paper));
    }
    return cards;
  };

  /** No card when the source is silent: the link is enough. */
  async function known(id: string): Promise<Paper | undefined> {
    try {
      return await parts.paper(id);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return undefined;
    }
  }

  async function card(place: Place, paper: Paper): Promise<Message> {
    const ids = [paper.id];
    const [votes, posted, discussed, since] = await Promise.all([
      tallies(database, ids),
      postedIn(database, place, ids),
      discussionsOf(place, ids),
      discussionsIn(database, place, ids),
    ]);
    const postedAt = posted.get(paper.id);
    const discussion = discussed.get(paper.id);
    const entry = {
      paper,
      votes: votes.get(paper.id) ?? 0,
      number: null,
      ...(postedAt === undefined ? {} : { postedAt }),
      ...(discussion === undefined ? {} : { discussion }),
    };
    const t = translateFor(await languageOf(database, place));
    return composeLinkCard(t, entry, since.get(paper.id)?.openedAt ?? null);
  }
}
