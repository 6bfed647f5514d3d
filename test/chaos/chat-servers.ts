import { discordReplies, isTopLevel, wordsOf } from "../judge/support/read-messages.ts";
import type { JudgeMessage } from "../support/judge-discord.ts";
import type { JudgeSlackMessage } from "../support/judge-slack.ts";
import { startDiscord, startSlack } from "../support/judge.ts";

/** A message of the bot, as somebody in the channel sees it. */
export interface Seen {
  readonly channel: string;
  readonly id: string;
  /** Whether it stands in the thread of a digest. */
  readonly isReply: boolean;
  readonly words: string;
}

/** A platform on this machine with a room full of channels. */
export interface ChatServer {
  /** What the bot's API calls go to, without a path. */
  readonly target: string;
  readonly workspace: string;
  readonly channels: readonly string[];
  /** Those of them that are forums, where a digest is a post of its own. */
  readonly forums: readonly string[];
  /** What the bot is told, when its API calls go by this host. */
  env(host: string): Readonly<Record<string, string>>;
  seen(): readonly Seen[];
  /** Somebody reacts with a number. */
  vote(user: string, channel: string, messageId: string, number: number): void;
  /** Asks for help; the answer says whether it came. */
  answers(): Promise<boolean>;
  /** What the platform had to complain of, and what the stand-in has of itself. */
  complaints(): readonly unknown[];
  /** What no log may hold. */
  secrets(): readonly string[];
  stop(): Promise<void>;
}

/** Discord's type of a channel whose posts are threads. */
const FORUM = 15;
const FORUMS = 2;
const ANSWER_MS = 10_000;
const KEYCAPS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** With the addresses of its links, which hold a paper's id where its words do not. */
function textOf(message: JudgeMessage | JudgeSlackMessage): string {
  return `${wordsOf(message)}\n${JSON.stringify(message)}`;
}

export async function startChatServer(
  platform: "discord" | "slack",
  channels: number,
): Promise<ChatServer> {
  const names = Array.from({ length: channels }, (_, index) => `room-${index}`);
  return platform === "discord" ? openDiscord(names) : openSlack(names);
}

async function openDiscord(names: readonly string[]): Promise<ChatServer> {
  const forum = (name: string) => ({ name, type: FORUM });
  const discord = await startDiscord({
    guilds: [
      {
        name: "Lab",
        channels: [...names.slice(0, FORUMS).map(forum), ...names.slice(FORUMS)],
      },
    ],
    identifyIntervalMs: 0,
  });
  const channels = names.map((name) => discord.channel(name).id);
  const forums = channels.slice(0, FORUMS);
  const toSeen =
    (channel: string, isReply: boolean) =>
    (message: JudgeMessage): Seen => ({
      channel,
      id: message.id,
      isReply,
      words: textOf(message),
    });
  return {
    target: new URL(discord.url).origin,
    workspace: discord.guild().id,
    channels,
    forums,
    env: (host) => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: `http://${host}/api` }),
    seen: () =>
      channels.flatMap((channel) => {
        if (forums.includes(channel)) {
          const posts = [...discord.channels.values()].filter((one) => one.parent_id === channel);
          // The message that opens a post has its id.
          return posts.flatMap(({ id }) =>
            discord.messages(id).map((message) => toSeen(channel, message.id !== id)(message)),
          );
        }
        const top = discord.messages(channel);
        const replies = top.flatMap(({ id }) => discordReplies(discord, id));
        return [...top.map(toSeen(channel, false)), ...replies.map(toSeen(channel, true))];
      }),
    vote: (user, _channel, messageId, number) =>
      void discord.react(user, messageId, `${number}\u{FE0F}\u{20E3}`),
    async answers() {
      // Whoever asks while no process is connected, since its holder was just killed, is heard by none.
      if (![...discord.gateway.sessions.values()].some(({ ws }) => ws !== null)) return false;
      const asked = await discord.slash(
        "alice",
        names.at(-1)!,
        "papers help",
        {},
        { waitMs: 3000 },
      );
      return asked.error === null && wordsOf(asked.message) !== "";
    },
    complaints: () => [...discord.violations, ...discord.selfIssues],
    secrets: () => [
      discord.token,
      ...discord.requests.flatMap(({ path }) => {
        const token = /\/(?:webhooks|interactions)\/\d+\/([^/]+)/.exec(path)?.[1];
        return token === undefined ? [] : [token];
      }),
    ],
    stop: () => discord.stop(),
  };
}

async function openSlack(names: readonly string[]): Promise<ChatServer> {
  const slack = await startSlack({ channels: names, tierFactor: 50 });
  const channels = names.map((name) => slack.channel(name).id);
  const toSeen =
    (channel: string) =>
    (message: JudgeSlackMessage): Seen => ({
      channel,
      id: message.ts,
      isReply: !isTopLevel(message),
      words: textOf(message),
    });
  return {
    target: new URL(slack.url).origin,
    workspace: slack.teamId,
    channels,
    forums: [],
    env: (host) => ({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: `http://${host}/api/`,
    }),
    seen: () =>
      channels.flatMap((channel) =>
        slack
          .messages(channel)
          .filter(({ user }) => user === slack.bot.id)
          .map(toSeen(channel)),
      ),
    vote: (user, channel, messageId, number) =>
      void slack.react(user, channel, messageId, KEYCAPS[number - 1]!),
    async answers() {
      const asked = await slack.slash("alice", channels[0]!, "/papers", "help");
      await slack.until(() => asked.responses.length > 0, ANSWER_MS);
      return asked.error === null;
    },
    complaints: () => [
      // Who is suspended, or waits for a locked store, acknowledges late; Slack then sends the event again.
      ...slack.violations.filter((one) => !JSON.stringify(one).includes("expired envelope")),
      ...slack.selfIssues,
    ],
    secrets: () => [slack.botToken, slack.appToken, slack.signingSecret],
    stop: () => slack.stop(),
  };
}
