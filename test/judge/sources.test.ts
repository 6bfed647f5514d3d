import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arxivDay, toListDay } from "../../src/domain/schedule/list-days.ts";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** The day of arXiv's newest announcement. */
const DAY = toListDay(arxivDay(new Date()));
/** On the recorded feed of cs.AI. */
const ON_FEED = "2508.13426";
/** Among the recorded answers of arXiv's API, and on no list. */
const AT_ARXIV = "2607.28628";
const ITS_TITLE = "Learning to Trace Seiberg Dualities";

describe.skipIf(!judgeAvailable)(
  "sources and filters on both platforms (needs ../shared/judge)",
  () => {
    let world: BotWithPlatforms;
    beforeAll(async () => {
      world = await startBotWithPlatforms(day("2026-05-15", 8));
      world.slack.user("cleo").tz = "Europe/Paris";
      world.discord.permit("cleo", 0x400n);
    });
    afterAll(() => world.end());

    const channel = (): string => world.slack.channel("general").id;

    async function onSlack(text: string, user = "alice"): Promise<string> {
      const asked = await world.slack.slash(user, channel(), "/papers", text);
      expect(asked.error).toBeNull();
      const [answer] = await until(`an answer to ${text}`, () =>
        asked.responses.length > 0 ? asked.responses : null,
      );
      return wordsOf(answer?.m);
    }

    async function onDiscord(
      name: string,
      values: Record<string, unknown> = {},
      user = "alice",
    ): Promise<string> {
      const asked = await world.discord.slash(user, "general", `papers ${name}`, values);
      expect(asked.error).toBeNull();
      return wordsOf(asked.message);
    }

    it("refuses unknown sources and broken filters with what is right", async () => {
      expect(await onSlack("subscribe sources:arxiv:cs.CX")).toContain("Did you mean “arxiv:cs.C");
      expect(await onDiscord("subscribe", { filter: "agents after:soon" })).toContain(
        "at character 8: after:soon",
      );
    });

    it("delivers arXiv's announcement beside Hugging Face's list, each paper once", async () => {
      const sources = "arxiv:cs.AI,huggingface,community";
      expect(await onSlack(`subscribe 9:00 sources:${sources}`)).toContain(
        "from arXiv cs.AI, Hugging Face and this channel’s own papers",
      );
      expect(await onDiscord("subscribe", { time: "9:00", sources })).toContain("from arXiv cs.AI");
      expect(await onSlack(`post ${DAY}`)).toContain("Here is the list");
      expect(await onDiscord("post", { date: DAY })).toContain("Here is the list");
      const digests = [
        wordsOf(world.slack.messages(channel())[0]),
        wordsOf(world.discord.messages("general")[0]),
      ];
      for (const digest of digests) {
        expect(digest).toContain("from");
        expect(digest).toContain("arXiv cs.AI");
        expect(digest).toContain("more papers in the thread");
      }
      const feeds = world.replay.requests.filter((url) => url.includes("/atom/cs.AI"));
      expect(feeds).toHaveLength(1);
    });

    it("explains why a paper was posted or not", async () => {
      await onSlack("subscribe filter:cat:cs.AI");
      await onDiscord("subscribe", { filter: "cat:cs.AI" });
      const stopped = world.papers[0]!.paper.id;
      // What was posted was planned before the filter, so it says so.
      expect(await onSlack(`why ${stopped}`)).toMatch(/posted|number \d+ of the/);
      expect(await onDiscord("why", { paper: ON_FEED })).toContain("Listed by arXiv cs.AI on");
      expect(await onSlack(`why ${AT_ARXIV}`)).toContain("Not posted here");
      expect(await onDiscord("why", { paper: AT_ARXIV })).toContain("is on no list");
    });

    it("shows a paper that Hugging Face lacks, from arXiv", async () => {
      expect(await onSlack(`show ${AT_ARXIV}`)).toContain(ITS_TITLE);
    });

    it("posts an approved submission in the next digest with name and note", async () => {
      await onSlack("admin moderation on");
      await onDiscord("admin", { setting: "moderation", state: "on" });
      expect(await onSlack(`submit ${AT_ARXIV} for Friday <!channel>`, "cleo")).toContain(
        "A curator of this channel reviews it first",
      );
      expect(
        await onDiscord("submit", { paper: AT_ARXIV, note: "for @everyone" }, "cleo"),
      ).toContain("A curator of this channel reviews it first");
      expect(await onSlack(`submit ${AT_ARXIV}`)).toContain("is waiting for approval");
      const asked = await until("the curators' messages", () => {
        const here = world.slack
          .messages(channel())
          .find((one) => wordsOf(one).includes("needs approval"));
        const there = world.discord
          .messages("general")
          .find((one) => wordsOf(one).includes("needs approval"));
        return here === undefined || there === undefined ? null : { here, there };
      });
      const button = (message: unknown): string =>
        buttonIds(message).find((id) => id.includes("approve")) ?? "";
      const refused = await world.discord.click("cleo", asked.there.id, button(asked.there));
      expect(wordsOf(refused.message)).toMatch(/Only/);
      await world.discord.click("alice", asked.there.id, button(asked.there));
      await world.slack.click("alice", channel(), asked.here.ts, button(asked.here));
      await until("Slack's word to cleo", () => {
        const { id } = world.slack.user("cleo");
        const direct = [...world.slack.channels.values()].find(({ user }) => user === id);
        return (
          direct !== undefined &&
          world.slack.messages(direct.id).some((one) => wordsOf(one).includes("approved"))
        );
      });
      // What asked for a decision tells it now, and asks no more.
      const here = world.slack.messages(channel()).find(({ ts }) => ts === asked.here.ts);
      const there = world.discord.messages("general").find(({ id }) => id === asked.there.id);
      for (const message of [here, there]) {
        expect(wordsOf(message)).toContain("Approved by alice");
        expect(buttonIds(message)).toEqual([]);
      }
      expect(await onSlack("admin submissions")).toContain("No submissions waiting");
      expect(await onSlack(`post ${DAY} again:yes`)).toContain("Here is the list");
      const after = await onDiscord("post", { date: DAY, again: true });
      expect(after).toContain("Here is the list");
      const newest = [
        wordsOf(
          world.slack.messages(channel()).findLast((one) => wordsOf(one).includes("Daily Papers")),
        ),
        wordsOf(
          world.discord
            .messages("general")
            .findLast((one) => wordsOf(one).includes("Daily Papers")),
        ),
      ];
      for (const digest of newest) expect(digest).toMatch(/submitted by .*cleo.*: “for /i);
      expect(await onSlack(`submit ${AT_ARXIV}`, "bob")).toContain("was posted here on");
    });
  },
);
