import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { english } from "../../src/i18n/languages.ts";
import { createCommandFixture, type CommandFixture } from "./command-fixture.ts";

let room: CommandFixture;
beforeAll(async () => {
  room = await createCommandFixture();
});
afterAll(() => room.close());

describe("/papers help", () => {
  it.each(["help", "", "HELP"])("answers %j with every command and what it does", async (typed) => {
    const { words, audience } = await room.say(typed);
    expect(audience).toBe("caller");
    for (const { name, summary } of commands)
      expect(words).toMatch(new RegExp(`^/papers ${name}.* ${english(summary)}$`, "m"));
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

  it("says which options are required", async () => {
    const { words } = await room.say("help search");
    expect(words).toContain("query: What to look for: words, an author, a title (required)");
    expect(words).toContain("You can also type: author:hinton · ");
    expect(words).not.toContain("For channel managers");
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
    expect(words).toMatch(/^\/papers saved .*Deine Leseliste zeigen$/m);
    const one = await room.say("help search", german);
    expect(one.words).toContain("query: Wonach gesucht wird: Wörter, ein Autor, ein Titel");
  });
});
