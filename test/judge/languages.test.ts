import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import {
  day,
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const PAPERS = 12;

describe.skipIf(!judgeAvailable)("a channel's language (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-13", PAPERS), {}, {}, { locale: null });
  });
  afterAll(() => world.end());

  const slackChannel = (): string => world.slack.channel("general").id;

  async function onSlack(text: string): Promise<string> {
    const asked = await world.slack.slash("alice", slackChannel(), "/papers", text);
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    return JSON.stringify(answer?.a);
  }

  async function onDiscord(name: string, values: Record<string, unknown> = {}): Promise<string> {
    return wordsOf(
      (await world.discord.slash("alice", "general", `papers ${name}`, values)).message,
    );
  }

  it("is chosen with the subscription, and another one is refused with those there are", async () => {
    expect(await onSlack("subscribe 9:00 language:de")).toContain("in German");
    expect(await onDiscord("subscribe", { time: "9:00", language: "Deutsch" })).toContain(
      "in German",
    );
    expect(await onSlack("subscribe language:Klingon")).toContain("de (German)");
  });

  it("is that of the digest, its thread and its buttons", async () => {
    await onSlack("post 2026-05-13");
    await onDiscord("post", { date: "2026-05-13" });
    const [onSlackNow] = world.slack.messages(slackChannel());
    const [onDiscordNow] = world.discord.messages(world.discord.channel("general"));
    const replies = await until(
      "the threads",
      () => {
        const there = world.slack.messages(slackChannel()).slice(1);
        const here = discordReplies(world.discord, onDiscordNow?.id);
        return there.length >= PAPERS && here.length >= PAPERS ? [...there, ...here] : null;
      },
      60_000,
    );
    for (const digest of [wordsOf(onSlackNow), wordsOf(onDiscordNow)]) {
      expect(digest).toContain("Papers des Tages · Mittwoch, 13. Mai 2026");
      expect(digest).toContain(`${PAPERS} Papers von`);
      expect(digest).toMatch(/Und \d+ weitere Papers im Thread/);
      for (const label of ["Abstimmen", "Im Trend", "Einstellungen"])
        expect(digest).toContain(label);
    }
    expect(onSlackNow?.text).toContain("Papers des Tages");
    for (const reply of replies) expect(wordsOf(reply)).toContain("Abstimmen");
  });

  it("is the person's own in private answers, and the channel's where theirs is unknown", async () => {
    // Discord tells with every command that alice reads English, Slack tells nothing of its people here.
    expect(await onDiscord("top")).toContain("Most voted here, last 7 days");
    expect(await onSlack("top")).toContain("Meiste Stimmen hier, letzte 7 Tage");
    const own = await onSlack("today 2026-05-13 share:yes");
    expect(own).toContain("Papers des Tages");
  });
});
