import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JudgeDiscord } from "../support/judge-discord.ts";
import type { JudgeSlack } from "../support/judge-slack.ts";
import { judgeAvailable, startDiscord, startSlack } from "../support/judge.ts";
import { postgresAvailable, postgresStore, type TestStore } from "../support/stores.ts";
import { launch, startBot, until, type Bot } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import { startReplay, type Replay } from "./support/replay.ts";
import { day, discordReplies } from "./support/bot-with-platforms.ts";

const PAPERS = 4;
/** A schedule's minute, and the thread's replies. */
const SCHEDULED_MS = 120_000;
/** What the README promises. */
const MOVES_WITHIN_MS = 30_000;

describe.skipIf(!judgeAvailable || !postgresAvailable)(
  "two replicas on one PostgreSQL (needs ../shared/judge)",
  () => {
    let store: TestStore;
    let discord: JudgeDiscord;
    let slack: JudgeSlack;
    let replay: Replay;
    let one: Bot;
    let other: Bot;
    let settings: Readonly<Record<string, string>>;
    const printed: string[] = [];

    beforeAll(async () => {
      store = await postgresStore();
      discord = await startDiscord({ identifyIntervalMs: 0 });
      slack = await startSlack({ tierFactor: 50 });
      slack.user("alice").is_admin = true;
      replay = await startReplay(day("2026-05-13", PAPERS));
      settings = {
        DATABASE_URL: store.url,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.url,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.url,
        HF_API_URL: replay.url,
        ARCHIVE: "no",
        ARXIV_API_URL: `${replay.url}/arxiv/query`,
        ARXIV_RSS_URL: `${replay.url}/arxiv`,
        HTTP_PORT: "0",
      };
      one = await startBot(settings);
      other = await startBot(settings);
    });
    afterAll(async () => {
      await Promise.all([one.stop(), other.stop()]);
      await Promise.all([discord.stop(), slack.stop(), replay.stop()]);
      await store.remove();
    });

    const channel = (): string => slack.channel("general").id;
    const digests = () => discord.messages(discord.channel("general"));
    const slackDigests = () =>
      slack
        .messages(channel())
        .filter(({ ts, thread_ts }) => thread_ts === undefined || thread_ts === ts);
    const duties = async (bot: Bot): Promise<string> => {
      const url = /"url":"([^"]+)"/.exec(bot.output())?.[1] ?? "";
      return (await fetch(new URL("/readyz", url))).text();
    };
    const duty = (bot: Bot, name: string): boolean =>
      bot.output().lastIndexOf(`"duty":"${name}","held":true`) >
      bot.output().lastIndexOf(`"duty":"${name}","held":false`);
    /** Types a command until a replica answers; the answer is how long that took. */
    async function answered(): Promise<number> {
      const start = performance.now();
      await until(
        "an answer on Discord",
        async () => {
          const asked = await discord.slash(
            "alice",
            discord.channel("general"),
            "papers help",
            {},
            { waitMs: 1000 },
          );
          return asked.ackMs !== null && wordsOf(asked.message) !== "";
        },
        MOVES_WITHIN_MS,
      );
      return performance.now() - start;
    }
    async function subscribe(minutesAhead: number): Promise<void> {
      const time = new Date(Date.now() + minutesAhead * 60_000).toISOString().slice(11, 16);
      const asked = await discord.slash("alice", discord.channel("general"), "papers subscribe", {
        time,
        timezone: "UTC",
        weekdays: "daily",
      });
      expect(asked.error).toBeFalsy();
      const onSlack = await slack.slash(
        "alice",
        channel(),
        "/papers",
        `subscribe ${time} timezone:UTC weekdays:daily`,
      );
      await until("Slack's answer", () => onSlack.responses.length > 0);
    }

    it("both are ready; one receives from Discord and sends", async () => {
      expect(discord.gateway.identifies).toBe(1);
      expect(await duties(one)).toBe(
        "ok\ndiscord gateway: here\ndiscord sender: here\nslack sender: here\n",
      );
      expect(await duties(other)).toBe(
        "ok\ndiscord gateway: another replica\ndiscord sender: another replica\nslack sender: another replica\n",
      );
      expect(slack.socket.connections).toBe(2);
    });

    it(
      "post one digest each, whole",
      async () => {
        await subscribe(1.02);
        await until(
          "both digests",
          () => digests().length > 0 && slackDigests().length > 0,
          SCHEDULED_MS,
        );
        await until(
          "both threads",
          () =>
            discordReplies(discord, digests()[0]?.id).length === PAPERS &&
            slack.messages(channel()).length === PAPERS + 1,
          SCHEDULED_MS,
        );
        expect(digests()).toHaveLength(1);
        expect(slackDigests()).toHaveLength(1);
      },
      2 * SCHEDULED_MS,
    );

    it("count a vote once over replicas and repeats", async () => {
      slack.duplicate(4);
      slack.react("bob", channel(), slackDigests()[0]!.ts, "one");
      slack.react("carol", channel(), slackDigests()[0]!.ts, "one");
      discord.gateway.duplicate(2);
      discord.react("dave", digests()[0]!.id, "1️⃣");
      await until("three votes on Discord", () => wordsOf(digests()[0]).includes("▲ 3"));
      await until("three votes on Slack", () => wordsOf(slackDigests()[0]).includes("▲ 3"));
      // Repeated mentions reach both replicas, and are answered once.
      const asked = slack.post("bob", channel(), `<@${slack.bot.id}> help`);
      const replies = () =>
        slack.messages(channel()).filter(({ thread_ts }) => thread_ts === asked.ts);
      await until("an answer", () => replies().some(({ user }) => user === slack.bot.id));
      await until("both replicas' word", () =>
        [one, other]
          .map((bot) => bot.output())
          .join("")
          .includes("repeated slack event ignored"),
      );
      expect(replies().filter(({ user }) => user === slack.bot.id)).toHaveLength(1);
      slack.duplicate(1);
      discord.gateway.duplicate(1);
    });

    it("lets the command line post beside them", async () => {
      const args = ["dist/src/cli/paperboy.js", "post", "--date", "2026-05-12", "--json"];
      const run = launch(args, { ...settings, LOG_LEVEL: "silent" });
      const code = await run.exited;
      expect({ code, output: run.output() }).toMatchObject({
        code: 0,
        output: expect.stringContaining('"kind":"posted"') as unknown,
      });
      await until("the reply threads", () => {
        const [, second] = digests().toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
        return discordReplies(discord, second?.id).length === PAPERS;
      });
    });

    it(
      "moves everything within half a minute when its holder is killed, and loses no vote",
      async () => {
        await one.kill();
        const killed = performance.now();
        printed.push(one.output());
        discord.react("erin", digests()[0]!.id, "1️⃣");
        await answered();
        const receives = performance.now() - killed;
        await until("the sender", () => duty(other, "slack sender"), MOVES_WITHIN_MS);
        expect(receives).toBeLessThan(MOVES_WITHIN_MS);
        const again = await discord.slash("alice", discord.channel("general"), "papers post", {
          date: "2026-05-11",
        });
        expect(wordsOf(again.message)).toContain("osted");
        const sends = performance.now() - killed;
        expect(sends).toBeLessThan(MOVES_WITHIN_MS);
        console.log(
          `killed: received after ${receives.toFixed(0)} ms, posted after ${sends.toFixed(0)} ms`,
        );
        await until(
          "the vote given meanwhile",
          () => wordsOf(digests().find(isFirst)).includes("▲ 4"),
          90_000,
        );
      },
      2 * SCHEDULED_MS,
    );
    const isFirst = (message: { readonly id: string }): boolean =>
      message.id ===
      digests()
        .map(({ id }) => id)
        .toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))[0];

    it("moves at once when its holder is stopped", async () => {
      one = await startBot(settings);
      expect(await duties(one)).toContain("discord gateway: another replica");
      const stopping = performance.now();
      expect(await other.stop()).toBe(0);
      const stopped = performance.now();
      printed.push(other.output());
      await answered();
      console.log(
        `stopped in ${(stopped - stopping).toFixed(0)} ms, received ${(performance.now() - stopped).toFixed(0)} ms later`,
      );
      expect(performance.now() - stopped).toBeLessThan(10_000);
      other = await startBot(settings);
    });

    it("violate no platform rule and log no token", async () => {
      await Promise.all([one.stop(), other.stop()]);
      printed.push(one.output(), other.output());
      expect(discord.violations).toEqual([]);
      expect(discord.selfIssues).toEqual([]);
      expect(slack.violations).toEqual([]);
      expect(slack.selfIssues).toEqual([]);
      for (const secret of [discord.token, slack.botToken, slack.appToken])
        expect(printed.join("\n")).not.toContain(secret);
    });
  },
);
