import {
  ChannelType,
  PermissionFlagsBits as Permission,
  RESTJSONErrorCodes as Code,
  Routes,
  type REST,
} from "discord.js";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Catalogue } from "../../../i18n/catalogue/english.ts";
import { recorded } from "../../../i18n/catalogue/recorded.ts";
import type { ChannelKind, Place } from "../../../domain/place.ts";
import { discordCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { Member, Overwrites, permissionsIn, Roles } from "./permissions.ts";
import { isDirect, isForum } from "../places.ts";

const Channel = z.object({
  type: z.enum(ChannelType),
  parent_id: z.string().nullable().optional(),
  permission_overwrites: Overwrites,
  thread_metadata: z.object({ locked: z.boolean().default(false) }).optional(),
});
type Channel = z.output<typeof Channel>;

/** What a permission is called in a channel's settings, by its name in the catalogue. */
type PermissionName =
  | "viewChannel"
  | "readHistory"
  | "sendInThreads"
  | "sendMessages"
  | "createPosts"
  | "createThreads";
type Needed = readonly (readonly [bigint, PermissionName])[];

/** What is needed everywhere. */
const ALWAYS: Needed = [
  [Permission.ViewChannel, "viewChannel"],
  [Permission.ReadMessageHistory, "readHistory"],
  [Permission.SendMessagesInThreads, "sendInThreads"],
];
/** Where Discord calls it “Create Posts”, it is the same permission. */
const IN_FORUM: Needed = [...ALWAYS, [Permission.SendMessages, "createPosts"]];
const IN_CHANNEL: Needed = [
  ...ALWAYS,
  [Permission.SendMessages, "sendMessages"],
  [Permission.CreatePublicThreads, "createThreads"],
];

export interface ObstacleParts {
  readonly rest: Pick<REST, "get">;
  readonly identity: () => Promise<Identity>;
}

/** What keeps the bot from posting in a place, each as a sentence with its remedy; empty when nothing does. */
export async function obstaclesIn(
  words: Catalogue,
  parts: ObstacleParts,
  place: Place,
): Promise<readonly string[]> {
  const { obstacles } = words;
  if (isDirect(place)) return [];
  try {
    const channel = Channel.parse(await parts.rest.get(Routes.channel(place.channel)));
    if (channel.thread_metadata?.locked === true) return [obstacles.threadLocked];
    const needed = neededIn(channel);
    if (needed === undefined) return [obstacles.needsThreads];
    const { name, lacking } = await missing(parts, place, channel, needed);
    return lacking.map((permission) => obstacles.grant(name, obstacles[permission]));
  } catch (error) {
    return [await explain(words, parts, error)];
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
): Promise<{ readonly name: string; readonly lacking: readonly PermissionName[] }> {
  const { id: userId, name } = await identity();
  const [roles, member, overwrites] = await Promise.all([
    rest.get(Routes.guildRoles(workspace)).then((answer) => Roles.parse(answer)),
    rest.get(Routes.guildMember(workspace, userId)).then((answer) => Member.parse(answer)),
    overwritesOf(rest, channel),
  ]);
  const granted = permissionsIn({ guildId: workspace, userId, roles, member, overwrites });
  const lacking = needed.filter(([permission]) => (granted & permission) === 0n);
  return { name, lacking: lacking.map(([, permission]) => permission) };
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

async function explain(
  words: Catalogue,
  { identity }: ObstacleParts,
  error: unknown,
): Promise<string> {
  const { obstacles } = words;
  const code = discordCode(error);
  if (code === Code.UnknownChannel) return obstacles.channelGone;
  if (code === Code.MissingAccess)
    return obstacles.grant((await identity()).name, obstacles.viewChannel);
  if (code === Code.UnknownGuild || code === Code.UnknownMember) return obstacles.notInServer;
  return obstacles.noAnswer("Discord", recorded(words, reasonOf(error)));
}
