import { Client, GatewayIntentBits, Options, type RESTOptions } from "discord.js";
import type { DropEvent } from "../../dropped-events.ts";
import { tolerantGateway, tolerateOddPackets } from "../events/packets.ts";
import { trimServerCache } from "../events/trim-cache.ts";

/** No privileged intent. Without it Discord sends message text only for mentions of the bot and direct messages. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessageReactions,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** discord.js needs the caches of servers, channels and roles; all others stay off. */
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

/** `linkCards` needs the privileged message content intent, which the operator has to enable. */
export function createClient(
  rest: Partial<RESTOptions>,
  { linkCards, drop }: { readonly linkCards: boolean; readonly drop: DropEvent },
): Client {
  const client = new Client({
    intents: linkCards ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    shards: "auto",
    rest,
    ws: tolerantGateway(drop),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(Object.fromEntries(NOT_KEPT.map((name) => [name, 0]))),
  });
  tolerateOddPackets(client, drop);
  trimServerCache(client);
  return client;
}
