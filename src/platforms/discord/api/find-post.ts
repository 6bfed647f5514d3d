import { type REST, RESTJSONErrorCodes as Code, Routes } from "discord.js";
import { z } from "zod";
import type { Place, PostRef } from "../../../domain/place.ts";
import type { PostLookup } from "../../port.ts";
import { readCustomId } from "../components/custom-id.ts";
import { discordCode } from "./errors.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";

/** Allowed difference between this machine's clock and Discord's. */
const SKEW_MS = MINUTE_MS;
const PAGE = 100;
const BUSY_PAGES = 5;
/** Discord ids hold the milliseconds since 2015 in their upper 42 bits. */
const EPOCH_MS = 1_420_070_400_000;

const Component = z.object({
  custom_id: z.string().optional(),
  get components() {
    return z.array(Component).optional();
  },
  get accessory() {
    return Component.optional();
  },
});
type Component = z.output<typeof Component>;

const Found = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  components: z.array(Component).default([]),
});
type Found = z.output<typeof Found>;
const Page = z.array(Found);

export async function findPost(
  rest: Pick<REST, "get">,
  self: string,
  { place, thread, forum, key }: PostLookup,
  since: Date,
): Promise<PostRef | null> {
  if (forum !== undefined && thread === null) return findInForum(rest, self, { place, key }, since);
  // Without threads, replies are in the channel itself.
  const nearby = forum === undefined ? [place.channel] : [];
  const channels = thread === null ? [place.channel] : [thread.messageId, ...nearby];
  for (const channel of channels) {
    const found = await findIn(rest, channel, since, (message) => isOurs(message, self, key)).catch(
      (error: unknown) => {
        if (channel !== place.channel && discordCode(error) === Code.UnknownChannel)
          return undefined;
        throw error;
      },
    );
    if (found !== undefined) return { ...place, channel, messageId: found };
  }
  return null;
}

/** Every post in a forum is a thread that begins with the message. */
async function findInForum(
  rest: Pick<REST, "get">,
  self: string,
  { place, key }: Pick<PostLookup, "place" | "key">,
  since: Date,
): Promise<PostRef | null> {
  const start = new Date(since.getTime() - SKEW_MS);
  const by = { self, since: start, firstId: idAt(start.getTime()) };
  for await (const post of ourPostsIn(rest, place, by)) {
    const first = await firstMessage(rest, post);
    if (first !== undefined && isOurs(Found.parse(first), self, key))
      return { ...place, channel: post, messageId: post };
  }
  return null;
}

/** Reads the first page after the attempt; in a very busy channel also the newest pages, back to the attempt. */
async function findIn(
  rest: Pick<REST, "get">,
  channel: string,
  since: Date,
  matches: (message: Found) => boolean,
): Promise<string | undefined> {
  async function read(from: Record<string, string>): Promise<readonly Found[]> {
    const query = new URLSearchParams({ ...from, limit: String(PAGE) });
    return Page.parse(await rest.get(Routes.channelMessages(channel), { query }));
  }

  const start = idAt(since.getTime() - SKEW_MS);
  const first = await read({ after: start });
  const found = first.find(matches);
  if (found !== undefined || first.length < PAGE) return found?.id;
  let from: Record<string, string> = {};
  for (let page = 0; page < BUSY_PAGES; page += 1) {
    const messages = await read(from);
    const match = messages.find(matches);
    if (match !== undefined) return match.id;
    const before = oldest(messages);
    if (before === undefined || BigInt(before) < BigInt(start)) return undefined;
    from = { before };
  }
  return undefined;
}

function isOurs({ author, components }: Found, self: string, key: string): boolean {
  return author.id === self && components.some((component) => carries(component, key));
}

function carries({ custom_id: id, components = [], accessory }: Component, key: string): boolean {
  if (id !== undefined && readCustomId(id).key === key) return true;
  if (accessory !== undefined && carries(accessory, key)) return true;
  return components.some((component) => carries(component, key));
}

/** The smallest id that a message of this instant can have. */
function idAt(ms: number): string {
  return String(BigInt(Math.max(0, ms - EPOCH_MS)) << 22n);
}

function oldest(messages: readonly Found[]): string | undefined {
  const [first, ...rest] = messages.map(({ id }) => id);
  if (first === undefined) return undefined;
  return rest.reduce((a, b) => (BigInt(a) < BigInt(b) ? a : b), first);
}

const Thread = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string().optional(),
  thread_metadata: z.object({ archive_timestamp: z.coerce.date() }),
});
const Threads = z.object({ threads: z.array(Thread), has_more: z.boolean().default(false) });
type Thread = z.output<typeof Thread>;
/** A forum's last message id is the post opened last, even if it was deleted. */
const Forum = z.object({ last_message_id: z.string().nullish() });

const FORUM_PAGE = 100;
const MOST_PAGES = 5;

/** Our posts in a forum since an instant: active ones first, then archived ones if the forum changed since. */
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

/** A thread is archived after it was opened, so threads archived earlier need no look. */
async function archivedSince(
  rest: Pick<REST, "get">,
  channel: string,
  since: Date,
): Promise<readonly Thread[]> {
  const found: Thread[] = [];
  let before: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(FORUM_PAGE), ...(before && { before }) });
    const answer = await rest.get(Routes.channelThreads(channel, "public"), { query });
    const { threads, has_more: hasMore } = Threads.parse(answer);
    found.push(...threads);
    const last = threads.at(-1)?.thread_metadata.archive_timestamp;
    if (!hasMore || last === undefined || last < since) return found;
    before = last.toISOString();
  }
  return found;
}

/** The message that a post began with; undefined when it was deleted. */
export async function firstMessage(rest: Pick<REST, "get">, post: string): Promise<unknown> {
  try {
    return await rest.get(Routes.channelMessage(post, post));
  } catch (error) {
    const code = discordCode(error);
    if (code === Code.UnknownMessage || code === Code.UnknownChannel) return undefined;
    throw error;
  }
}
