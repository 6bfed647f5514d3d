import {
  ChannelType,
  PermissionFlagsBits as Permission,
  RESTJSONErrorCodes as Code,
  Routes,
  type REST,
} from "discord.js";
import { z } from "zod";
import type { Failure, PermissionName } from "../../../domain/failure.ts";
import type { ChannelKind, Place } from "../../../domain/place.ts";
import { deliveryErrorOf, discordCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { CHANNEL_GONE, NOT_IN_SERVER, THREAD_LOCKED } from "./refusals.ts";
import { Member, Overwrites, permissionsIn, Roles } from "./permissions.ts";
import { isDirect, isForum } from "../places.ts";

const Channel = z.object({
  type: z.enum(ChannelType),
  parent_id: z.string().nullable().optional(),
  permission_overwrites: Overwrites,
  thread_metadata: z.object({ locked: z.boolean().default(false) }).optional(),
});
type Channel = z.output<typeof Channel>;

type Needed = readonly (readonly [bigint, PermissionName])[];

const ALWAYS: Needed = [
  [Permission.ViewChannel, "viewChannel"],
  [Permission.ReadMessageHistory, "readHistory"],
  [Permission.SendMessagesInThreads, "sendInThreads"],
];
/** Discord calls it “Create Posts” in forums, but it is the same permission. */
const IN_FORUM: Needed = [...ALWAYS, [Permission.SendMessages, "createPosts"]];
const IN_CHANNEL: Needed = [
  ...ALWAYS,
  [Permission.SendMessages, "sendMessages"],
  [Permission.CreatePublicThreads, "createThreads"],
];

export interface AccessParts {
  readonly rest: Pick<REST, "get">;
  readonly identity: () => Promise<Identity>;
}

/** The problems that keep the bot from posting in a place; empty when there are none. */
export async function findAccessProblems(
  parts: AccessParts,
  place: Place,
): Promise<readonly Failure[]> {
  if (isDirect(place)) return [];
  try {
    const channel = Channel.parse(await parts.rest.get(Routes.channel(place.channel)));
    if (channel.thread_metadata?.locked === true) return [THREAD_LOCKED];
    const needed = neededIn(channel);
    if (needed === undefined)
      return [{ code: "needs_threads", remedy: { code: "choose_with_threads" } }];
    const { name, lacking } = await missing(parts, place, channel, needed);
    return lacking.map((permission) => missingPermission(name, permission));
  } catch (error) {
    return [await explain(parts, error)];
  }
}

export async function channelKindOf(rest: AccessParts["rest"], place: Place): Promise<ChannelKind> {
  if (isDirect(place)) return "text";
  const { type } = Channel.parse(await rest.get(Routes.channel(place.channel)));
  if (isForum(type)) return "forum";
  return type === ChannelType.GuildAnnouncement ? "announcement" : "text";
}

/** The channel that a thread belongs to; any other place is returned as it is. */
export async function homeOf(rest: AccessParts["rest"], place: Place): Promise<Place> {
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
  { rest, identity }: AccessParts,
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
  rest: AccessParts["rest"],
  channel: Channel,
): Promise<z.output<typeof Overwrites>> {
  if (channel.thread_metadata === undefined || typeof channel.parent_id !== "string")
    return channel.permission_overwrites;
  return Channel.parse(await rest.get(Routes.channel(channel.parent_id))).permission_overwrites;
}

async function explain({ identity }: AccessParts, error: unknown): Promise<Failure> {
  const code = discordCode(error);
  if (code === Code.UnknownChannel) return CHANNEL_GONE;
  if (code === Code.MissingAccess) return missingPermission((await identity()).name, "viewChannel");
  if (code === Code.UnknownGuild || code === Code.UnknownMember) return NOT_IN_SERVER;
  return { remedy: { code: "try_again" }, ...deliveryErrorOf(error).failure };
}

function missingPermission(bot: string, permission: PermissionName): Failure {
  return {
    code: "missing_permission",
    bot,
    permission,
    remedy: { code: "grant_permission", bot, permission },
  };
}
