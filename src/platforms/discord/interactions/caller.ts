import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits as Permission,
  Routes,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  type REST,
} from "discord.js";
import { z } from "zod";
import type { Caller, Role } from "../../../../commands/core/define.ts";
import { Member, Overwrites, permissionsIn, Roles } from "../api/permissions.ts";
import { placeOfInteraction, voterOf } from "../places.ts";

const MANAGE_CHANNEL =
  Permission.ManageChannels | Permission.ManageGuild | Permission.Administrator;
const ADMINISTER = Permission.ManageGuild | Permission.Administrator;
/** A member who may delete messages counts as a curator. */
const CURATE = Permission.ManageMessages;

const SNOWFLAKE = /^\d{15,20}$/;
/** What was posted in a channel is read in its history. */
const READ = Permission.ViewChannel | Permission.ReadMessageHistory;
const PRIVATE_THREAD: number = ChannelType.PrivateThread;
const THREADS: ReadonlySet<number> = new Set([
  ChannelType.PublicThread,
  PRIVATE_THREAD,
  ChannelType.AnnouncementThread,
]);

const Channel = z.object({
  type: z.int().default(ChannelType.GuildText),
  guild_id: z.string(),
  parent_id: z.string().nullish(),
  permission_overwrites: Overwrites,
});

const Guild = z.object({ owner_id: z.string() });

type Asker = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

export function readCaller(asker: Asker, rest: Pick<REST, "get">): Caller {
  const { user, guildId, channel, channelId, memberPermissions } = asker;
  // A forum's posts have its permissions.
  const { channel: home } = placeOfInteraction(asker);
  const bits = memberPermissions?.bitfield ?? 0n;
  return {
    voter: voterOf(user.id),
    userId: user.id,
    name: async () => nameOf(asker),
    timezone: async () => null,
    language: async () => asker.locale,
    channelLanguage: asker.guildLocale,
    async mayManage(other = channelId ?? "") {
      if (guildId === null) return other === channelId;
      const granted =
        other === channelId || other === home
          ? bits
          : await permissionsElsewhere(rest, guildId, other, user.id).then(
              (elsewhere) => elsewhere.bits,
              () => 0n,
            );
      return (granted & MANAGE_CHANNEL) !== 0n;
    },
    async maySee(other) {
      if (other === channelId || other === home) return true;
      return guildId !== null && SNOWFLAKE.test(other) && mayView(rest, guildId, other, user.id);
    },
    role: async () => (guildId === null ? "member" : roleOf(bits)),
    belongs: async () => true,
    isOwnInstall: isOwnInstall(asker),
    maySend: async (where) => {
      const inThread = where === "here" && channel?.isThread() === true;
      const needed = inThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
      return guildId === null || (bits & needed) !== 0n;
    },
  };
}

/** In a server or a private chat that has not installed Paperboy. */
function isOwnInstall({ context, authorizingIntegrationOwners: owners }: Asker): boolean {
  if (context === InteractionContextType.BotDM) return false;
  return (
    owners[ApplicationIntegrationType.UserInstall] !== undefined &&
    owners[ApplicationIntegrationType.GuildInstall] === undefined
  );
}

function roleOf(bits: bigint): Role {
  if ((bits & ADMINISTER) !== 0n) return "admin";
  return (bits & CURATE) === 0n ? "member" : "curator";
}

function nameOf({ user, member }: Asker): string {
  if (member === null) return user.displayName;
  return "displayName" in member ? member.displayName : (member.nick ?? user.displayName);
}

interface Elsewhere {
  readonly bits: bigint;
  readonly type: number;
}

async function permissionsElsewhere(
  rest: Pick<REST, "get">,
  guildId: string,
  channelId: string,
  userId: string,
): Promise<Elsewhere> {
  const asked = Channel.parse(await rest.get(Routes.channel(channelId)));
  const { type } = asked;
  // A thread has the permissions of its channel.
  const channel =
    THREADS.has(type) && asked.parent_id != null
      ? Channel.parse(await rest.get(Routes.channel(asked.parent_id)))
      : asked;
  if (channel.guild_id !== guildId) return { bits: 0n, type };
  const guild = Guild.parse(await rest.get(Routes.guild(guildId)));
  if (guild.owner_id === userId) return { bits: ~0n, type };
  const [roles, member] = await Promise.all([
    rest.get(Routes.guildRoles(guildId)).then((answer) => Roles.parse(answer)),
    rest.get(Routes.guildMember(guildId, userId)).then((answer) => Member.parse(answer)),
  ]);
  const overwrites = channel.permission_overwrites;
  return { bits: permissionsIn({ guildId, userId, roles, member, overwrites }), type };
}

async function mayView(
  rest: Pick<REST, "get">,
  guildId: string,
  channelId: string,
  userId: string,
): Promise<boolean> {
  try {
    const { bits, type } = await permissionsElsewhere(rest, guildId, channelId, userId);
    const needed = READ | (type === PRIVATE_THREAD ? Permission.ManageThreads : 0n);
    return (bits & needed) === needed;
  } catch {
    return false;
  }
}
