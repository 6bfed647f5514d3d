import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import type { JudgeSlackInteraction } from "../support/judge-slack.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const SETTINGS = {
  time: "7:15",
  timezone: "Asia/Tokyo",
  weekdays: "mon,wed",
  papers: 4,
  upvotes: 3,
  filter: "agents",
  layout: "compact",
  pictures: false,
};

/** The id of the button that runs this. */
function idOf(shown: unknown, command: string): string {
  const found = buttonIds(shown).find((id) => id.includes(`"${command}"`));
  if (found === undefined) throw new Error(`no button for ${command}`);
  return found;
}

describe.skipIf(!judgeAvailable)("the first steps (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 5));
  }, 60_000);
  afterAll(() => world.end());

  describe("on Discord", () => {
    it("are a hello whose three buttons do what they say", async () => {
      const { discord } = world;
      const { id } = discord.addChannel("welcome");
      const guild = discord.guild();
      discord.dispatch("GUILD_CREATE", {
        ...guild,
        threads: [],
        emojis: [],
        stickers: [],
        voice_states: [],
        presences: [],
        features: [],
        members: [],
        joined_at: new Date().toISOString(),
        system_channel_id: id,
      });
      const hello = await until("a hello", () => discord.messages(id)[0] ?? null);
      expect(wordsOf(hello)).toMatch(/Set up[^]*See today’s papers[^]*What can it do/);
      const press = (command: string) => discord.click("alice", hello.id, idOf(hello, command));
      expect((await press("setup")).modal?.title).toBe("The daily papers");
      const today = await press("today");
      expect(today).toMatchObject({ error: null, ephemeral: true });
      expect(wordsOf(today.message)).toContain(world.papers[0]!.paper.title);
      const help = await press("help");
      expect(help).toMatchObject({ error: null, ephemeral: true });
      expect(wordsOf(help.message)).toContain("search");
    });

    it("remove a subscription only when asked twice, and give all of it back", async () => {
      const { discord } = world;
      const slash = (name: string, values = {}) =>
        discord.slash("alice", "general", `papers ${name}`, values);
      await slash("subscribe", SETTINGS);
      const before = wordsOf((await slash("subscriptions")).message);
      expect(before).toContain("07:15 (Asia/Tokyo)");
      const asked = await slash("unsubscribe");
      expect(wordsOf((await slash("subscriptions")).message)).toBe(before);
      const removed = await discord.click("alice", asked, idOf(asked.message, "unsubscribe"));
      expect(removed.error).toBeNull();
      expect(wordsOf((await slash("subscriptions")).message)).not.toContain("Asia/Tokyo");
      await discord.click("alice", removed, idOf(removed.message, "restore"));
      expect(wordsOf((await slash("subscriptions")).message)).toBe(before);
    });
  });

  describe("on Slack", () => {
    const channel = (): string => world.slack.channel("general").id;

    const first = (asked: JudgeSlackInteraction) =>
      until("an answer", () => asked.responses[0] ?? null);
    const answered = async (text: string) =>
      first(await world.slack.slash("alice", channel(), "/papers", text));
    const pressed = async (shown: { readonly ts: string }, command: string) =>
      first(await world.slack.click("alice", channel(), shown.ts, idOf(shown, command)));

    it("are a hello whose three buttons do what they say", async () => {
      world.slack.invite(channel());
      const hello = await until("a hello", () => world.slack.messages(channel())[0] ?? null);
      expect(wordsOf(hello)).toMatch(/Set up[^]*See today’s papers[^]*What can it do/);
      await world.slack.click("alice", channel(), hello.ts, idOf(hello, "setup"));
      const form = await until("a form", () => world.slack.lastView() ?? null);
      expect(form.title.text).toBe("The daily papers");
      const today = await pressed(hello, "today");
      expect(JSON.stringify(today.a)).toContain("ephemeral");
      expect(wordsOf(today.m)).toContain(world.papers[0]!.paper.title);
      expect(wordsOf((await pressed(hello, "help")).m)).toContain("/papers search");
    });

    it("remove a subscription only when asked twice, and give all of it back", async () => {
      const given = Object.entries(SETTINGS).map(([name, value]) => `${name}:${String(value)}`);
      await answered(`subscribe ${given.join(" ")}`);
      const listed = async (): Promise<string> => wordsOf((await answered("subscriptions")).m);
      const before = await listed();
      expect(before).toContain("07:15 (Asia/Tokyo)");
      const asked = await answered("unsubscribe");
      expect(await listed()).toBe(before);
      const removed = await pressed(asked.m, "unsubscribe");
      expect(await listed()).not.toContain("Asia/Tokyo");
      await pressed(removed.m, "restore");
      expect(await listed()).toBe(before);
    });
  });
});
