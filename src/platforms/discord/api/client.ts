import { Client, GatewayIntentBits, Options, type RESTOptions } from "discord.js";
import { trimServerCache } from "../events/trim-cache.ts";

/**
 * No privileged intent: commands, buttons and reactions need none, and of messages only their coming and going is told,
 * with the words of those that mention the bot or are written to it.
 */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessageReactions,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** discord.js cannot do without servers, channels and roles; all else comes with the events that need it. */
const NOT_KEPT = [
  "ApplicationCommandManager",
  "ApplicationEmojiManager",
  "AutoModerationRuleManager",
  "BaseGuildEmojiManager",
  "DMMessageManager",
  "EntitlementManager",
  "GuildBanManager",
  "GuildEmojiManager",
  "GuildForumThreadManager",
  "GuildInviteManager",
  "GuildMemberManager",
  "GuildMessageManager",
  "GuildScheduledEventManager",
  "GuildStickerManager",
  "GuildTextThreadManager",
  "MessageManager",
  "PresenceManager",
  "ReactionManager",
  "ReactionUserManager",
  "StageInstanceManager",
  "ThreadManager",
  "ThreadMemberManager",
  "UserManager",
  "VoiceStateManager",
] as const;

/**
 * A client that only listens, and holds as little as it can. For cards that come by themselves it asks for the privileged
 * intent as well, which the operator has to have.
 */
export function createClient(
  rest: Partial<RESTOptions>,
  { linkCards }: { readonly linkCards: boolean },
): Client {
  const client = new Client({
    intents: linkCards ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    shards: "auto",
    rest,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(Object.fromEntries(NOT_KEPT.map((name) => [name, 0]))),
  });
  trimServerCache(client);
  return client;
}
