import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../../commands/core/define.ts";
import { describeOption } from "../../../commands/core/inputs.ts";
import { UserError } from "../../../src/domain/errors.ts";
import {
  createCommandFixture,
  type CommandFixture,
  type FixtureParts,
} from "../../commands/command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

const SECRET = "password is hunter2";

/** A command that does to its caller what its word says. */
const probe = defineCommand({
  name: "probe",
  summary: "command.help.summary",
  example: "probe ok",
  audience: ({ how }) => (how === "loud" ? "everyone" : "caller"),
  right: "anyone",
  input: z.object({ how: z.string().meta(describeOption("command.at.do")) }),
  run: async ({ how }, { caller, place }) => {
    if (how === "mend") throw new UserError("Say please.", "/papers probe please");
    if (how === "break") throw new Error(SECRET);
    return {
      title: how,
      blocks: [{ kind: "text", text: [`${caller.voter} in ${place.channel}`] }],
    };
  },
});

async function open(parts: FixtureParts = {}): Promise<void> {
  room = await createCommandFixture({ commands: [probe], ...parts });
}

describe("a command", () => {
  it("is found in any letter case and runs in the right place for the caller", async () => {
    await open({ place: { channel: "C7" } });
    const { words, audience } = await room.say(" PROBE ok".trim());
    expect(words).toBe("ok\nslack:T1:U1 in C7");
    expect(audience).toBe("caller");
    expect(room.observed).toEqual([["probe", "answered"]]);
  });

  it("is answered to the audience that its input names", async () => {
    await open();
    expect((await room.say("probe loud")).audience).toBe("everyone");
    expect((await room.choose("probe", { how: "loud" })).audience).toBe("everyone");
  });

  it("with a user error is answered with that error's message", async () => {
    await open();
    const { words } = await room.say("probe mend");
    expect(words).toBe("Say please.\nFor example: /papers probe please");
    expect(room.log).toEqual([]);
    expect(room.observed).toEqual([["probe", "refused"]]);
  });

  it("that fails is answered with an apology and logged once", async () => {
    await open();
    const { words } = await room.say("probe break");
    expect(words).toContain("Something went wrong. That is Paperboy’s fault, not yours");
    expect(words).not.toContain(SECRET);
    expect(room.log).toMatchObject([
      { msg: "answer failed", command: "probe", platform: "slack", err: { message: SECRET } },
    ]);
    expect(room.observed).toEqual([["probe", "failed"]]);
  });

  it("that is the first in a Discord server ends with how to start there", async () => {
    const start = "No channel of this server gets the daily papers yet.";
    room = await createCommandFixture({ place: { platform: "discord", workspace: "g1" } });
    expect((await room.say("top")).words).toContain(start);
    expect((await room.say("top")).words).not.toContain(start);
    const said = async (workspace: string, words = "top"): Promise<string> => {
      const place = { platform: "discord", workspace } as const;
      const there = await createCommandFixture({ database: room.database, place });
      return (await there.say(words)).words;
    };
    expect(await said("g2", "subscribe")).not.toContain(start);
    expect(await said("g2")).not.toContain(start);
    expect(await said("dm")).not.toContain(start);
    expect(await said("g3")).toContain(start);
  });

  it("never throws or rejects for any input", async () => {
    await open();
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("probe", "how:", '"', ":", "<https://", "help", " "))
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (word, rest) => {
        const { message } = await room.choose(word, { how: rest });
        expect((await room.say(`${word} ${rest}`)).message.blocks).toBeDefined();
        expect(message.blocks.length).toBeGreaterThan(0);
      }),
    );
    expect(room.log).toEqual([]);
  });
});

describe("a button", () => {
  it("that votes is answered with the vote", async () => {
    await open({ vote: async (paperId) => ({ title: `voted for ${paperId}`, blocks: [] }) });
    expect(await room.press({ kind: "vote", paperId: "2605.00001" })).toBe("voted for 2605.00001");
    expect(room.observed).toEqual([["vote", "answered"]]);
  });

  it("that carries a command runs it for the presser", async () => {
    await open();
    const action = { kind: "command", name: "probe", input: { how: "ok" } } as const;
    expect(await room.press(action, { voter: "web:1" })).toBe("ok\nweb:1 in C1");
  });

  it("that turns a page or shares keeps its reply mode unless it fails", async () => {
    await open();
    const way = async (kind: "turn" | "share", how: string): Promise<string> =>
      (await room.pressed({ kind, name: "probe", input: { how } })).target;
    expect([await way("turn", "ok"), await way("share", "ok")]).toEqual(["turn", "share"]);
    for (const how of ["mend", "break"])
      expect([await way("turn", how), await way("share", how)]).toEqual(["aside", "aside"]);
    const stale = await room.pressed({ kind: "share", name: "gone", input: {} });
    expect(stale.target).toBe("aside");
  });

  it("that shares names the person without a mention", async () => {
    await open();
    const action = { kind: "share", name: "probe", input: { how: "ok" } } as const;
    expect(await room.press(action)).toBe("ok\nslack:T1:U1 in C1\nShared by Ada");
    expect(await room.press(action, { name: async () => null })).toContain("Shared by a member");
  });

  it("that is outdated says so", async () => {
    await open();
    const gone = { kind: "command", name: "gone", input: {} } as const;
    for (const action of [undefined, gone])
      expect(await room.press(action)).toContain("This button is from an older message");
  });

  it("with outdated options explains what is wrong", async () => {
    await open();
    const action = { kind: "command", name: "probe", input: { gone: "x" } } as const;
    expect(await room.press(action)).toContain("“how” is missing. What to do there.");
  });

  it("that fails is answered with an apology", async () => {
    await open({
      vote: async () => {
        throw new Error(SECRET);
      },
    });
    expect(await room.press({ kind: "vote", paperId: "1" })).toContain("Something went wrong");
    const action = { kind: "command", name: "probe", input: { how: "break" } } as const;
    expect(await room.press(action)).toContain("Something went wrong");
    expect(room.log).toHaveLength(2);
  });

  it("grants no right that a typed command would not", async () => {
    room = await createCommandFixture();
    const action = { kind: "command", name: "unsubscribe", input: {} } as const;
    expect(await room.press(action, { mayManage: async () => false })).toContain(
      "Only channel managers and the person who set this up",
    );
  });
});

describe("a suggestion", () => {
  const found = [
    { name: "World Models", value: "1803.10122" },
    { name: "world models survey", value: "world models survey" },
  ];

  it("for a query comes from the search", async () => {
    room = await createCommandFixture({ search: { suggest: async () => found } });
    expect(await room.suggest("search", "query", "wor")).toEqual(found);
  });

  it("for a paper is a paper", async () => {
    room = await createCommandFixture({ search: { suggest: async () => found } });
    expect(await room.suggest("show", "paper", "wor")).toEqual([found[0]]);
  });

  it("for a time zone is a time zone", async () => {
    room = await createCommandFixture();
    expect(await room.suggest("subscribe", "timezone", "pari")).toEqual([
      { name: "Europe/Paris", value: "Europe/Paris" },
    ]);
    expect(await room.suggest("subscribe", "timezone", "a")).toHaveLength(25);
  });

  it("stays within Discord's limits of 25 choices and 100 characters", async () => {
    const long = { name: `${"x".repeat(98)}😀😀`, value: "1803.10122" };
    const many = Array.from({ length: 30 }, (_, index) => ({ name: "n", value: `v${index}` }));
    const unfit = [
      { name: "n", value: "v".repeat(101) },
      { name: " ", value: "v" },
    ];
    room = await createCommandFixture({
      search: { suggest: async () => [long, ...unfit, ...many] },
    });
    const suggested = await room.suggest("search", "query", "x");
    expect(suggested).toHaveLength(25);
    expect(suggested[0]).toEqual({ name: `${"x".repeat(98)}…`, value: "1803.10122" });
    expect(suggested.slice(1).every(({ value }) => /^v\d+$/.test(value))).toBe(true);
  });

  it("is empty for other options and when the search fails", async () => {
    room = await createCommandFixture({
      search: {
        suggest: async () => {
          throw new Error("worker gone");
        },
      },
    });
    expect(await room.suggest("subscribe", "time", "9")).toEqual([]);
    expect(await room.suggest("subscribe", "gone", "9")).toEqual([]);
    expect(await room.suggest("gone", "query", "9")).toEqual([]);
    expect(room.log).toEqual([]);
    expect(await room.suggest("search", "query", "x")).toEqual([]);
    expect(room.log).toMatchObject([{ msg: "nothing suggested", reason: "worker gone" }]);
  });
});
