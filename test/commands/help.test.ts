import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { parseQuery } from "../../src/domain/query/parse.ts";
import { english } from "../../src/i18n/languages.ts";
import {
  buttonOf,
  buttonsOf,
  createCommandFixture,
  type CommandFixture,
} from "./command-fixture.ts";

let room: CommandFixture;
beforeAll(async () => {
  room = await createCommandFixture();
});
afterAll(() => room.close());

const stranger = { voter: "slack:T1:U9", userId: "U9", mayManage: async () => false };

/** The commands that a help lists, by name. */
function listedIn(words: string): string[] {
  return [...words.matchAll(/^\/papers ([a-z]+) /gm)].map(([, name = ""]) => name);
}

describe("/papers help", () => {
  it.each(["help", "HELP"])("answers %j with what this person may do, in groups", async (typed) => {
    const { words, audience, message } = await room.say(typed, {
      role: async () => "admin" as const,
    });
    expect(audience).toBe("caller");
    expect(listedIn(words)).toEqual(commands.map(({ name }) => name));
    for (const { name, summary } of commands)
      expect(words).toContain(`/papers ${name} ${english(summary)}`);
    expect(words).toMatch(/Papers\n\/papers today[^]*This channel\n\/papers setup[^]*Admin/);
    expect(message.blocks.length).toBeLessThanOrEqual(5);
  });

  it("leaves out what a member may not do", async () => {
    const all = listedIn((await room.say("help", stranger)).words);
    expect(all).toEqual(
      commands
        .filter(({ right }) => right === "anyone" || right === "member")
        .map(({ name }) => name),
    );
    expect(all).not.toContain("subscribe");
  });

  it.each(["help subscribe", "help /papers subscribe", "help Subscribe"])(
    "answers %j with the options, an example, and who may",
    async (typed) => {
      const { words } = await room.say(typed);
      expect(words).toContain("/papers subscribe [time] [timezone:…]");
      expect(words).toContain("time: Time of the post: 9:00, 17h or 9am");
      expect(words).toContain("For example: /papers subscribe 9:00 timezone:Europe/Paris");
      expect(words).toContain("For channel managers and the person who set this up.");
    },
  );

  it("says which options are required, and runs the example", async () => {
    const { words, message } = await room.say("help show");
    expect(words).toContain("paper: An arXiv id, or a link to the paper");
    expect(words).toContain("(required)");
    expect(words).not.toContain("For channel managers");
    const [example] = buttonsOf(message);
    expect(example?.action).toEqual({
      kind: "command",
      name: "show",
      input: { paper: "1706.03762" },
    });
  });

  it("names no typed usage on Discord, where options are filled in", async () => {
    const there = await createCommandFixture({ place: { platform: "discord", workspace: "dm" } });
    expect((await there.say("help subscribe")).message.title).toBe("/papers subscribe");
  });

  it.each(["search", "filter", "filters"])("teaches %s by examples that run", async (topic) => {
    const { words, message } = await room.say(`help ${topic}`);
    expect(words).toContain("agents OR planning -survey one of the two");
    const buttons = buttonsOf(message);
    expect(buttons.length).toBeGreaterThan(6);
    expect(buttons.some(({ label }) => label.includes("by:me"))).toBe(topic === "search");
    for (const { action, label } of buttons) {
      expect(action).toEqual({ kind: "command", name: "search", input: { query: label } });
      expect(parseQuery(label)).not.toHaveProperty("problem");
    }
  });

  it("explains itself", async () => {
    expect((await room.say("help help")).words).toContain("/papers help [command]");
  });

  it("suggests the nearest command", async () => {
    expect((await room.say("help trendin")).words).toContain("For example: /papers help trending");
  });

  it("says what commands are for in the reader's language, where that has the words", async () => {
    const german = { language: async () => "de-AT" };
    const { words } = await room.say("help", german);
    expect(words).toMatch(/^\/papers saved Deine Leseliste zeigen$/m);
    const one = await room.say("help top", german);
    expect(one.words).toContain("days: Wie viele Tage");
  });
});

describe("/papers alone", () => {
  const labels = async (caller = {}): Promise<string[]> =>
    buttonsOf((await room.say("", caller)).message).map(({ label }) => label);

  it("opens a small panel", async () => {
    expect(await labels()).toEqual(["Today", "Search", "Your reading list", "Set up", "Help"]);
    expect(await labels(stranger)).toEqual(["Today", "Search", "Your reading list", "Help"]);
  });

  it("asks what to search for in a form", async () => {
    const { message } = await room.say("");
    const form = await room.open(buttonOf(message, "Search").action);
    expect(form.fields).toMatchObject([{ name: "query", kind: "text" }]);
    expect((await room.submit(form, { query: "worlds" })).words).toContain("No paper found");
    expect((await room.submit(form, { query: " " })).words).toContain("“query” is empty.");
  });
});
