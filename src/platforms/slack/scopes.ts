/** Each scope with what fails without it. */
export const BOT_SCOPES = Object.freeze({
  commands: "the slash command",
  "chat:write": "posting the digest, and editing its tally",
  "reactions:read": "counting reactions as votes",
  "channels:read": "seeing whether a public channel lets the bot post, and who created it",
  "groups:read": "the same for private channels the bot was invited to",
  "channels:history":
    "looking for an earlier attempt before a post is repeated, and counting the replies in discussions",
  "groups:history": "the same in private channels the bot was invited to",
  "im:write":
    "telling the person who set up the papers, in a direct message, when they cannot be posted",
  "im:history": "the same in direct messages, and answering messages sent there",
  "users:read":
    "leaving out bots, knowing a person's time zone, and knowing who administers the workspace",
  "app_mentions:read": "answering when the bot is mentioned",
  "links:read": "seeing pasted links to papers, and nothing else in the message",
  "links:write": "showing a card under them, in channels that turned this on",
  "files:write": "sending a long export as a file, to the person who asked for it",
});

export type BotScope = keyof typeof BOT_SCOPES;

/** Each event with the scope it needs; `app_home_opened` needs none. */
export const BOT_EVENTS = Object.freeze({
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  app_mention: "app_mentions:read",
  "message.im": "im:history",
  app_home_opened: null,
  link_shared: "links:read",
  member_joined_channel: "channels:read",
  channel_unarchive: "channels:read",
  group_unarchive: "groups:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
} as const satisfies Readonly<Record<string, BotScope | null>>);

/** Posting works without these, so their lack does not prevent a subscription. */
const EXTRAS: ReadonlySet<string> = new Set<BotScope>([
  "files:write",
  "im:write",
  "links:read",
  "links:write",
]);

export function missingToPost(granted: readonly string[] | undefined): readonly string[] {
  return missingScopesOf(granted).filter((scope) => !EXTRAS.has(scope));
}

/** Empty when Slack does not list the token's scopes. */
export function missingScopesOf(granted: readonly string[] | undefined): readonly string[] {
  if (granted === undefined) return [];
  return Object.keys(BOT_SCOPES).filter((scope) => !granted.includes(scope));
}
