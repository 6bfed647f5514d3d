import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { readInput } from "../../commands/core/validate.ts";
import { asPicked, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const long = "x".repeat(5000);

/** What is typed, and what is wrong with it. */
const cases: readonly (readonly [string, string])[] = [
  ["trendign", "There is no command “trendign”. Did you mean “trending”?"],
  ["sub 9:00", "There is no command “sub”. Did you mean “submit”?"],
  ["diffusion models", "There is no command “diffusion”. To find papers by words, use “search”."],
  [long, "There is no command “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”."],
  ["arxiv.org/abs/2605.01234", "To see that paper, use “show”."],
  ["search", "“query” is missing. What to look for: words, an author, a title."],
  ['search ""', "“query” is empty."],
  [`search ${long}`, "“query” may have 300 characters at most; this has 5,000."],
  ["search worlds page:0", "“page” must be a whole number from 1 to 100, not “0”."],
  ["search worlds share:perhaps", "“share” must be yes or no, not “perhaps”."],
  [
    "show",
    "“paper” is missing. An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview.",
  ],
  ["show worlds", "“worlds” is not an arXiv id. To find a paper by words, use /papers search."],
  ["show 2613.01234", "“2613.01234” is not an arXiv id."],
  [
    "show <https://openreview.net/forum?id=a|x>",
    "“https://openreview.net/forum?id=a” is not the page of a paper.",
  ],
  ["show https://openreview.net/x", "is not the page of a paper."],
  [`show ${long}`, "“paper” may have 1,000 characters at most; this has 5,000."],
  ["top soon", "“days” must be a whole number from 1 to 365, not “soon”."],
  ["top 0", "“days” must be a whole number from 1 to 365, not “0”."],
  ["top days:", "“days” is empty. How many days to look back."],
  ["top 7.5", "“days” must be a whole number from 1 to 365, not “7.5”."],
  [`top ${long}`, "not “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”."],
  [
    "today 2026-02-30",
    "“2026-02-30” is not in the calendar. Write it as year-month-day, such as 2026-05-13.",
  ],
  ["today tomorrow", "“tomorrow” is not a day, a week or a month."],
  ["today 2025-W53", "“2025-W53” is not a day, a week or a month."],
  ["subscribe 25:00", "“25:00” is not a time: hours go from 0 to 23."],
  ["subscribe soon", "“soon” is not a time of day. Write it as 9:00, 17h or 9am."],
  ["subscribe 9 timezone:Pariss", "“Pariss” is not a time zone. Did you mean Europe/Paris?"],
  ["subscribe 9 timezone:CET", "“CET” does not say when clocks change. Name a city, such as"],
  ["subscribe 9 weekdays:someday", "“someday” does not name days of the week. Write weekdays,"],
  ["subscribe 9 papers:11", "“papers” must be a whole number from 1 to 10, not “11”."],
  ["subscribe 9 upvotes:many", "“upvotes” must be a whole number from 0 to 1,000, not “many”."],
  ["subscribe zone:Paris", "There is no option “zone”. Did you mean “timezone:”?"],
  [`subscribe ${long}`, "“time” may have 100 characters at most; this has 5,000."],
  ["subscribe name:@everyone", "“@everyone” cannot be a name. Use up to 30 letters and digits"],
  ["admin person:bob role:curator", "“bob” is not a person here. Pick them from the list"],
  ["admin role king", "“setting” must be submissions, moderation, links or role, not “role king”."],
  ["status now", "“status” takes nothing after it. Leave out “now”."],
  ["trending today", "“trending” takes only “share” and “page”, not “today”."],
  ["post again:perhaps", "“again” must be yes or no, not “perhaps”."],
  ["post once more", "“once more” is not a date."],
];

/** What is right by itself, but asks for something that is not there. */
const missing: readonly (readonly [string, string])[] = [
  ["show 2605.99999", "There is no paper 2605.99999 at Hugging Face or arXiv."],
  ["today 2030-01-01", "Tuesday 1 January 2030 is in the future."],
  ["today 2001-01-01", "The first list is that of Thursday 4 May 2023."],
  ["post 2030-01-01", "Tuesday 1 January 2030 is in the future."],
  ["help serch", "There is no command “serch”."],
];

const all = [...cases, ...missing].map(
  ([typed, wrong]) => [typed.slice(0, 60), typed, wrong] as const,
);

describe("a bad input", () => {
  let room: CommandFixture;

  beforeAll(async () => {
    room = await createCommandFixture();
  });
  afterAll(() => room.close());

  it.each(all)("%j is answered with what is wrong", async (_label, typed, wrong) => {
    const { audience, message, words } = await room.say(typed);
    expect(audience).toBe("caller");
    expect(message.title).toBe("");
    expect(words).toContain(wrong);
    expect(words.length).toBeLessThan(1000);
    expect(room.log).toEqual([]);
  });

  it.each(all.filter(([, typed]) => typed !== long))(
    "%j is answered with a valid example",
    async (_label, typed) => {
      const { words } = await room.say(typed);
      const [, name, rest = ""] = /For example: \/papers (\S+) ?(.*)/.exec(words) ?? [];
      const command = commands.find((one) => one.name === name);
      expect(command).toBeDefined();
      expect(readInput(command!, asPicked(rest))).toHaveProperty("audience");
    },
  );

  it.each(all.slice(0, cases.length))(
    "%j is answered with an example or the usage",
    async (_label, typed) => {
      const { words } = await room.say(typed);
      expect(words).toMatch(/\n(?:For example|Usage): \/papers /);
    },
  );

  it("of several options is answered for each of them", async () => {
    const { words } = await room.say("subscribe 25:00 timezone:CET papers:99");
    expect(words).toContain("“25:00” is not a time");
    expect(words).toContain("“CET” does not say when clocks change");
    expect(words).toContain("“papers” must be");
  });

  it.each(commands.map(({ example }) => example).filter((example) => example.includes("1706.")))(
    "that is the example itself gets another example: %s",
    async (example) => {
      const { words } = await room.say(example);
      expect(words).toContain("There is no paper 1706.03762");
      expect(words).toContain("For example: /papers ");
      expect(words).not.toContain(`For example: /papers ${example}`);
    },
  );

  it("that Discord sends by name is answered the same", async () => {
    const { words, audience } = await room.choose("top", { days: 999 });
    expect(audience).toBe("caller");
    expect(words).toContain("“days” must be a whole number from 1 to 365, not “999”.");
    const empty = await room.choose("search", { query: "   " });
    expect(empty.words).toContain("“query” is empty.");
  });
});
