import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import type { JudgeInteraction } from "../support/judge-discord.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** What a person can use who has Paperboy installed for themselves: input by command. */
const USABLE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  today: {},
  trending: {},
  top: {},
  search: { query: "language model" },
  saved: {},
  export: {},
  help: {},
  privacy: {},
};
const NEEDS_CHANNEL: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  setup: {},
  subscribe: {},
  subscriptions: {},
  unsubscribe: {},
  post: {},
  status: {},
  admin: {},
  why: { paper: "2605.10001" },
};

describe.skipIf(!judgeAvailable)("a person's own install (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  let paper: string;
  const places: Record<string, string> = {};

  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 5));
    const { discord } = world;
    discord.installUser("ada");
    const [channel] = discord.addGuild({
      name: "elsewhere",
      channels: ["lounge"],
      bot: false,
    }).channels;
    places["server"] = channel!.id;
    places["group"] = discord.groupDm("friends", "ada", "bob").id;
    paper = world.papers[0]!.paper.id;
  }, 60_000);
  afterAll(() => world.end());

  const slash = (place: string, name: string, values = {}): Promise<JudgeInteraction> =>
    world.discord.slash("ada", places[place]!, `papers ${name}`, values);

  describe.each(["server", "group"])("in a %s without the bot", (place) => {
    it.each(Object.entries(USABLE))("answers %s", async (name, values) => {
      const answer = await slash(place, name, values);
      expect(answer.error).toBeNull();
      expect(answer.owners).toEqual({ 1: world.discord.user("ada").id });
      expect(answer.ephemeral).toBe(true);
      expect(wordsOf(answer.message)).not.toContain("went wrong");
      expect(wordsOf(answer.message)).not.toContain("needs Paperboy in the channel");
    });

    it("shows, saves and shares a paper", async () => {
      const shown = await slash(place, "show", { paper });
      expect(wordsOf(shown.message)).toContain(world.papers[0]!.paper.title);
      expect(wordsOf((await slash(place, "save", { paper })).message)).toContain("reading list");
      const shared = await slash(place, "show", { paper, share: true });
      expect(shared).toMatchObject({ error: null, ephemeral: false });
    });

    it.each(Object.entries(NEEDS_CHANNEL))("says kindly that %s needs it", async (name, values) => {
      const answer = await slash(place, name, values);
      expect(answer).toMatchObject({ error: null, modal: null, ephemeral: true });
      expect(wordsOf(answer.message)).toContain(`“${name}” needs Paperboy in the channel`);
      expect(wordsOf(answer.message)).toContain("or use");
    });

    it("says so to the person alone where the answer would be public", async () => {
      for (const name of ["discuss", "submit"]) {
        const answer = await slash(place, name, { paper });
        expect(answer.ephemeral).toBe(true);
        expect(wordsOf(answer.message)).toContain(`“${name}” needs Paperboy in the channel`);
      }
    });

    it("offers nothing in help or at the start that would be refused", async () => {
      const help = wordsOf((await slash(place, "help")).message);
      expect(help).toContain("search");
      expect(help).not.toContain("</papers setup");
      expect(help).not.toContain("Set up this channel");
    });

    it("votes for a paper", async () => {
      const another = world.papers[place === "group" ? 1 : 2]!.paper.id;
      const shown = await slash(place, "show", { paper: another });
      const vote = buttonIds(shown.message).find((id) => id.startsWith('["vote"'));
      const pressed = await world.discord.click("ada", shown, vote ?? "no such button");
      expect(pressed.error).toBeNull();
      expect(wordsOf(pressed.followups[0])).not.toContain("wrong");
      expect(wordsOf((await slash(place, "show", { paper: another })).message)).toContain("▲ 1");
    });

    it("says so when a button needs the channel", async () => {
      const shown = await slash(place, "show", { paper });
      const discuss = buttonIds(shown.message).find((id) => id.includes("discuss"));
      const pressed = await world.discord.click("ada", shown, discuss ?? "no such button");
      expect(pressed.error).toBeNull();
      const answer = pressed.message ?? pressed.followups[0];
      expect(wordsOf(answer)).toContain("needs Paperboy in the channel");
    });
  });

  it("makes Paper card of any message", async () => {
    const said = world.discord.say(
      "bob",
      places["server"]!,
      `look: https://arxiv.org/abs/${paper}`,
    );
    const card = await world.discord.menu("ada", said, "Paper card");
    expect(card).toMatchObject({ error: null, ephemeral: true });
    expect(wordsOf(card.message)).toContain(world.papers[0]!.paper.title);
  });

  it("sets up a digest of their own in a direct message", async () => {
    places["direct"] = world.discord.dm("ada").id;
    const opened = await slash("direct", "setup");
    expect(opened.modal).not.toBeNull();
    const made = await slash("direct", "subscribe", { time: "8:00", timezone: "Europe/Paris" });
    expect(wordsOf(made.message)).toContain("08:00 (Europe/Paris)");
  });

  it("asked Discord for nothing that only a member may", async () => {
    const asked = world.discord.requests.filter(({ status }) => status === 403 || status === 404);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(world.bot.output()).not.toContain('"level":50');
  });
});
