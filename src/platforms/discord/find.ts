import { RESTJSONErrorCodes as Code, Routes, type REST } from "discord.js";
import { z } from "zod";
import type { PostRef } from "../../papers/place.ts";
import type { Posting } from "../platform.ts";
import { readCustomId } from "./custom-id.ts";
import { discordCode } from "./errors.ts";

/** Our clock and Discord's may differ by so much. */
const SKEW_MS = 60_000;
const PAGE = 100;
const PAGES = 5;
/** Discord counts time from 2015, in the upper 42 bits of every id. */
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

const Page = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    components: z.array(Component).default([]),
  }),
);
type Found = z.output<typeof Page>[number];

/** Our own message with this key, looked up where it would be: in the thread if it has one, else in the channel. */
export async function findPost(
  rest: Pick<REST, "get">,
  self: string,
  { place, thread, key }: Omit<Posting, "deadline" | "message">,
  since: Date,
): Promise<PostRef | null> {
  // Where there are no threads the replies stand in the channel itself.
  const channels = thread === null ? [place.channel] : [thread.messageId, place.channel];
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

/** Pages run from the oldest message in question to the newest, as `after` does. */
async function findIn(
  rest: Pick<REST, "get">,
  channel: string,
  since: Date,
  matches: (message: Found) => boolean,
): Promise<string | undefined> {
  let after = idAt(since.getTime() - SKEW_MS);
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ after, limit: String(PAGE) });
    const messages = Page.parse(await rest.get(Routes.channelMessages(channel), { query }));
    const found = messages.find(matches);
    if (found !== undefined) return found.id;
    if (messages.length < PAGE) return undefined;
    after = newest(messages);
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

/** The smallest id a message of this instant can have. */
function idAt(ms: number): string {
  return String(BigInt(Math.max(0, ms - EPOCH_MS)) << 22n);
}

function newest(messages: readonly Found[]): string {
  return messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
}
