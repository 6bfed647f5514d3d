import { RESTJSONErrorCodes as Code, Routes, type REST } from "discord.js";
import { z } from "zod";
import type { Place } from "../../papers/place.ts";
import { discordCode } from "./errors.ts";

const Thread = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string().optional(),
  thread_metadata: z.object({ archive_timestamp: z.coerce.date() }),
});
const Threads = z.object({ threads: z.array(Thread), has_more: z.boolean().default(false) });
type Thread = z.output<typeof Thread>;

const PAGE = 100;
const MOST_PAGES = 5;

/** The threads that we opened in a forum since an instant, whether they are archived by now or not. */
export async function ourPostsIn(
  rest: Pick<REST, "get">,
  { workspace, channel }: Place,
  by: { readonly self: string; readonly since: Date; readonly firstId: string },
): Promise<readonly string[]> {
  const active = Threads.parse(await rest.get(Routes.guildActiveThreads(workspace)));
  const found = [...active.threads, ...(await archivedSince(rest, channel, by.since))];
  const ours = found.filter(
    ({ id, parent_id: parent, owner_id: owner }) =>
      parent === channel && owner === by.self && BigInt(id) >= BigInt(by.firstId),
  );
  return ours.map(({ id }) => id);
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
