import { RESTJSONErrorCodes as Code, Routes, type REST } from "discord.js";
import { z } from "zod";
import type { Place } from "../../../domain/place.ts";
import { discordCode } from "./errors.ts";

const Thread = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string().optional(),
  thread_metadata: z.object({ archive_timestamp: z.coerce.date() }),
});
const Threads = z.object({ threads: z.array(Thread), has_more: z.boolean().default(false) });
type Thread = z.output<typeof Thread>;
/** A forum's last message is the post that was opened last, whatever became of it. */
const Forum = z.object({ last_message_id: z.string().nullish() });

const PAGE = 100;
const MOST_PAGES = 5;

/**
 * The posts that we opened in a forum since an instant: the active ones first, then those that somebody has archived
 * meanwhile, which are only asked for where the forum was written in since.
 */
export async function* ourPostsIn(
  rest: Pick<REST, "get">,
  { workspace, channel }: Place,
  by: { readonly self: string; readonly since: Date; readonly firstId: string },
): AsyncGenerator<string> {
  const isSince = (id: string): boolean => BigInt(id) >= BigInt(by.firstId);
  const ours = (threads: readonly Thread[]): string[] =>
    threads
      .filter(({ id, parent_id: parent, owner_id: owner }) => {
        return parent === channel && owner === by.self && isSince(id);
      })
      .map(({ id }) => id);
  const active = Threads.parse(await rest.get(Routes.guildActiveThreads(workspace)));
  yield* ours(active.threads);
  const { last_message_id: last } = Forum.parse(await rest.get(Routes.channel(channel)));
  if (last != null && isSince(last)) yield* ours(await archivedSince(rest, channel, by.since));
}

/** A thread is archived after it was opened, so that those archived earlier need not be read. */
async function archivedSince(
  rest: Pick<REST, "get">,
  channel: string,
  since: Date,
): Promise<readonly Thread[]> {
  const found: Thread[] = [];
  let before: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before }) });
    const answer = await rest.get(Routes.channelThreads(channel, "public"), { query });
    const { threads, has_more: hasMore } = Threads.parse(answer);
    found.push(...threads);
    const last = threads.at(-1)?.thread_metadata.archive_timestamp;
    if (!hasMore || last === undefined || last < since) return found;
    before = last.toISOString();
  }
  return found;
}

/** The message a post began with; undefined when it was deleted. */
export async function firstMessage(rest: Pick<REST, "get">, post: string): Promise<unknown> {
  try {
    return await rest.get(Routes.channelMessage(post, post));
  } catch (error) {
    const code = discordCode(error);
    if (code === Code.UnknownMessage || code === Code.UnknownChannel) return undefined;
    throw error;
  }
}
