import {
  ChannelType,
  PermissionFlagsBits as Permission,
  RESTJSONErrorCodes as Code,
  Routes,
  type REST,
} from "discord.js";
import { z } from "zod";
import { reasonOf } from "../../errors.ts";
import type { ChannelKind, Place } from "../../papers/place.ts";
import { discordCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { Member, Overwrites, permissionsIn, Roles } from "./permissions.ts";
import { isDirect, isForum } from "./places.ts";

const Channel = z.object({
  type: z.enum(ChannelType),
  parent_id: z.string().nullable().optional(),
  permission_overwrites: Overwrites,
  thread_metadata: z.object({ locked: z.boolean().default(false) }).optional(),
});
type Channel = z.output<typeof Channel>;

type Needed = readonly (readonly [bigint, string])[];

/** What is needed everywhere, with the names that people see in a channel's settings. */
const ALWAYS: Needed = [
  [Permission.ViewChannel, "View Channel"],
  [Permission.ReadMessageHistory, "Read Message History"],
  [Permission.SendMessagesInThreads, "Send Messages in Threads"],
];
/** Where Discord calls it “Create Posts”, it is the same permission. */
const IN_FORUM: Needed = [...ALWAYS, [Permission.SendMessages, "Create Posts"]];
const IN_CHANNEL: Needed = [
  ...ALWAYS,
  [Permission.SendMessages, "Send Messages"],
  [Permission.CreatePublicThreads, "Create Public Threads"],
];

export interface ObstacleParts {
  readonly rest: Pick<REST, "get">;
  readonly identity: () => Promise<Identity>;
}

/** What keeps the bot from posting in a place, each as a sentence with its remedy; empty when nothing does. */
export async function obstaclesIn(parts: ObstacleParts, place: Place): Promise<readonly string[]> {
  if (isDirect(place)) return [];
  try {
    const channel = Channel.parse(await parts.rest.get(Routes.channel(place.channel)));
    if (channel.thread_metadata?.locked === true)
      return ["This thread is locked: unlock it, or choose a channel."];
    const needed = neededIn(channel);
    if (needed === undefined)
      return ["I need threads for the abstracts: choose a text, announcement or forum channel."];
    return await missing(parts, place, channel, needed);
  } catch (error) {
    return [await explain(parts, error)];
  }
}

/** What a place is to layouts. */
export async function channelKindOf(
  rest: ObstacleParts["rest"],
  place: Place,
): Promise<ChannelKind> {
  if (isDirect(place)) return "text";
  const { type } = Channel.parse(await rest.get(Routes.channel(place.channel)));
  if (isForum(type)) return "forum";
  return type === ChannelType.GuildAnnouncement ? "announcement" : "text";
}

/** The channel that a thread hangs in; of everything else, the place itself. */
export async function homeOf(rest: ObstacleParts["rest"], place: Place): Promise<Place> {
  if (isDirect(place)) return place;
  const channel = Channel.parse(await rest.get(Routes.channel(place.channel)));
  const isThread = channel.thread_metadata !== undefined && typeof channel.parent_id === "string";
  return isThread ? { ...place, channel: channel.parent_id ?? place.channel } : place;
}

function neededIn({ type, thread_metadata: thread }: Channel): Needed | undefined {
  if (thread !== undefined) return ALWAYS;
  if (isForum(type)) return IN_FORUM;
  if (type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement) return IN_CHANNEL;
  return undefined;
}

async function missing(
  { rest, identity }: ObstacleParts,
  { workspace }: Place,
  channel: Channel,
  needed: Needed,
): Promise<readonly string[]> {
  const { id: userId, name } = await identity();
  const [roles, member, overwrites] = await Promise.all([
    rest.get(Routes.guildRoles(workspace)).then((answer) => Roles.parse(answer)),
    rest.get(Routes.guildMember(workspace, userId)).then((answer) => Member.parse(answer)),
    overwritesOf(rest, channel),
  ]);
  const granted = permissionsIn({ guildId: workspace, userId, roles, member, overwrites });
  return needed
    .filter(([permission]) => (granted & permission) === 0n)
    .map(([, permission]) => grant(name, permission));
}

/** A thread has the permissions of its channel. */
async function overwritesOf(
  rest: ObstacleParts["rest"],
  channel: Channel,
): Promise<z.output<typeof Overwrites>> {
  if (channel.thread_metadata === undefined || typeof channel.parent_id !== "string")
    return channel.permission_overwrites;
  return Channel.parse(await rest.get(Routes.channel(channel.parent_id))).permission_overwrites;
}

async function explain({ identity }: ObstacleParts, error: unknown): Promise<string> {
  const code = discordCode(error);
  if (code === Code.UnknownChannel) return "This channel is gone: choose another one.";
  if (code === Code.MissingAccess) return grant((await identity()).name, "View Channel");
  if (code === Code.UnknownGuild || code === Code.UnknownMember)
    return "I am not in this server: invite me to it first.";
  return `Discord did not answer (${reasonOf(error)}): try again in a minute.`;
}

function grant(name: string, permission: string): string {
  return `Grant ${name} “${permission}” in Channel settings → Permissions.`;
}
