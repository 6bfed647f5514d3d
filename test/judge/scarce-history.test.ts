import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { launch, until } from "./support/bot.ts";
import { isTopLevel } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const CHANNELS = 12;
const SAID_MEANWHILE = 20;
const LONG_MS = 240_000;
const HISTORY = /^conversations\.(?:history|replies)$/;

describe.skipIf(!judgeAvailable)(
  "a history of one request a minute (needs ../shared/judge)",
  () => {
    let world: BotWithPlatforms;
    beforeAll(async () => {
      const limit = { historyPerMinute: 1, historyMax: 15 };
      // Slack's clock is five minutes behind the bot's.
      world = await startBotWithPlatforms(
        day("2026-05-14", 2),
        {},
        {},
        { ...limit, skewMs: -300_000 },
      );
    });
    afterAll(() => world.end());

    const digests = (channel: string) =>
      world.slack
        .messages(channel)
        .filter((message) => message.bot_id !== undefined && isTopLevel(message));

    it(
      "is read page by page over several attempts until a lost post is found",
      async () => {
        const { slack } = world;
        const { id } = slack.channel("general");
        slack.fault({ method: "chat.postMessage", after: true });
        await slack.slash("alice", id, "/papers", "post");
        await until("the lost digest", () => digests(id).length === 1);
        for (let count = 0; count < SAID_MEANWHILE; count += 1)
          slack.post("bob", id, `message ${count}`);
        const thread = (): boolean =>
          slack.messages(id).filter(({ thread_ts: ts }) => ts === digests(id)[0]?.ts).length > 2;
        await until("its thread", thread, LONG_MS);
        expect(digests(id)).toHaveLength(1);
        const reads = slack.requests.filter(({ method }) => HISTORY.test(method));
        expect(reads.map(({ args }) => args?.["cursor"] !== undefined)).toContain(true);
        expect(reads.map(({ method }) => method)).not.toContain("conversations.replies");
      },
      2 * LONG_MS,
    );

    it(
      "is not read for late digests that were never sent",
      async () => {
        const { slack, env } = world;
        const names = Array.from({ length: CHANNELS }, (_, index) => `late-${index}`);
        const ids = names.map((name) => slack.addChannel(name).id);
        for (const id of ids) {
          const text = "subscribe 09:00 timezone:UTC weekdays:daily";
          const asked = await slack.slash("alice", id, "/papers", text);
          await until("the subscription", () => asked.responses.length > 0);
        }
        await world.bot.stop();
        const before = slack.requests.filter(({ method }) => HISTORY.test(method)).length;
        const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
        const args = ["dist/src/cli/paperboy.js", "once", "--now", `${tomorrow}T09:06:00Z`];
        const once = launch(args, { ...env, SLACK_HISTORY_LIMIT: "1/15" });
        await once.exited;
        expect(ids.map((id) => digests(id).length)).toEqual(ids.map(() => 1));
        expect(slack.requests.filter(({ method }) => HISTORY.test(method))).toHaveLength(before);
        await world.restart();
      },
      LONG_MS,
    );
  },
);
