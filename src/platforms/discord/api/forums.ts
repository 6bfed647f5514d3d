import {
  ChannelFlags,
  ChannelType,
  Routes,
  ThreadAutoArchiveDuration,
  type REST,
  type RESTPostAPIGuildForumThreadsJSONBody,
} from "discord.js";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Place, PostRef } from "../../../domain/place.ts";
import { truncate } from "../../rendering/truncate.ts";
import type { ForumPost } from "../../port.ts";
import { LIMITS } from "../limits.ts";
import { isForum } from "../places.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";

const Forum = z.object({
  type: z.enum(ChannelType),
  flags: z.int().default(0),
  available_tags: z
    .array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean().default(false) }))
    .default([]),
});
type Forum = z.output<typeof Forum>;

const Opened = z.object({ id: z.string() });

/** A known forum saves one request for each post. */
const CACHE = { max: 1000, ttl: 10 * MINUTE_MS };

export interface Forums {
  /** Reads the forum first, so that sending takes one request; rejects for a channel that is no forum. */
  ready(channel: string, post: ForumPost): Promise<PreparedForumPost>;
}

export interface PreparedForumPost {
  open(place: Place, message: RESTPostAPIGuildForumThreadsJSONBody["message"]): Promise<PostRef>;
}

/** A forum post's thread and its first message have the same id. */
export function createForums(rest: Pick<REST, "get" | "post">): Forums {
  const known = new LRUCache<string, Forum>(CACHE);

  async function read(channel: string): Promise<Forum> {
    const found = known.get(channel);
    if (found !== undefined) return found;
    const forum = Forum.parse(await rest.get(Routes.channel(channel)));
    known.set(channel, forum);
    return forum;
  }

  return {
    async ready(channel, { title, tags }) {
      const forum = await read(channel);
      // A text channel would create an empty private thread instead.
      if (!isForum(forum.type))
        throw new DeliveryError("refused", {
          code: "not_forum",
          remedy: { code: "choose_layout" },
        });
      const body = {
        name: truncate(title, LIMITS.threadName) || "Papers",
        auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
        applied_tags: tagsFor(forum, tags),
      };
      return {
        async open(place, message) {
          const written = rest.post(Routes.threads(channel), { body: { ...body, message } });
          const { id } = Opened.parse(
            await written.catch((error: unknown) => {
              // The forum's tags may have changed.
              known.delete(channel);
              throw error;
            }),
          );
          return { ...place, channel: id, messageId: id };
        },
      };
    },
  };
}

/** Matching tags up to the limit; if the forum requires a tag and none matches, any tag open to everyone. */
function tagsFor({ flags, available_tags: available }: Forum, words: readonly string[]): string[] {
  const free = available.filter(({ moderated }) => !moderated);
  const named = words.flatMap((word) => free.find(({ name }) => sameWord(name, word)) ?? []);
  const applied = [...new Set(named)].slice(0, LIMITS.tagsOnPost);
  const [first] = free;
  const required = (flags & ChannelFlags.RequireTag) !== 0;
  if (applied.length === 0 && required && first !== undefined) return [first.id];
  return applied.map(({ id }) => id);
}

function sameWord(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
