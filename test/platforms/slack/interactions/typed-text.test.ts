import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInput } from "../../../../commands/core/validate.ts";
import { commands } from "../../../../commands/index.ts";
import { truncate, truncateText } from "../../../../src/platforms/rendering/truncate.ts";
import { firstWord, typedText } from "../../../../src/platforms/slack/interactions/typed-text.ts";

describe("truncating", () => {
  it.each([
    ["short", 5, "short"],
    ["longer", 5, "long…"],
    ["two words", 5, "two…"],
    ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12, "👩‍👩‍👧‍👦…"],
    [`e${"\u0301".repeat(50)}`, 4, "e\u0301\u0301…"],
    ["any", 1, "…"],
    ["any", 0, ""],
  ])("%j to %i is %j", (text, max, kept) => {
    expect(truncate(text, max)).toBe(kept);
  });

  it("never makes a text too long or ill-formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(60), (text, max) => {
        expect(truncate(text, max).length).toBeLessThanOrEqual(max);
        expect(truncate(text, max)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it("keeps the marks of running text and ends in its last part", () => {
    const text = ["one ", { kind: "strong", text: "two three" } as const, " four"];
    expect(truncateText(text, 8)).toEqual(["one ", { kind: "strong", text: "two…" }]);
    expect(truncateText(text, 100)).toEqual(text);
  });
});

describe("typed text", () => {
  it("is read in time that grows with its length alone", () => {
    const floods = ["<@", "<!", "<tel:", "<http:a|", "x", "'a ", "<@ "].map((part) =>
      part.repeat(40_000 / part.length),
    );
    const before = process.cpuUsage();
    for (const flood of floods) firstWord(typedText(flood));
    const { user } = process.cpuUsage(before);
    // A quadratic expression takes a third of a second for each of them.
    expect(user / 1000).toBeLessThan(100);
  });

  it("is refused as a whole when it is too long for a command, with every option short enough", () => {
    const search = commands.find(({ name }) => name === "search")!;
    const read = (text: string) => readInput(search, firstWord(typedText(text)).input);
    expect(read(`search ${"word ".repeat(8000)}`)).toMatchObject({
      problems: [{ kind: "longText" }],
    });
    expect(read(`search ${"x".repeat(400)}`)).toMatchObject({
      problems: [{ kind: "tooLong", length: 400 }],
    });
  });

  it.each([
    ["", { command: "", input: "" }],
    ["  TOP ", { command: "top", input: "" }],
    ["search  world  models", { command: "search", input: "world  models" }],
  ])("reads %j as %j", (text, words) => {
    expect(firstWord(text)).toEqual(words);
  });

  it.each([
    ["<@U0BOT> search a &lt; b &amp; c", "search a < b & c"],
    ["show <https://arxiv.org/abs/2401.12345>", "show https://arxiv.org/abs/2401.12345"],
    ["show <https://arxiv.org/abs/2401.12345|this>", "show https://arxiv.org/abs/2401.12345"],
    ["&amp;lt;", "&lt;"],
    ["search in:<#C123|general> votes&gt;3 <@U1|ada>", "search in:<#C123|general> votes>3"],
    ["search votes<3 stars>2", "search votes<3 stars>2"],
  ])("decodes %j to %j", (text, typed) => {
    expect(typedText(text)).toBe(typed);
  });
});
