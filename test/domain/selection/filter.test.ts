import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { selectPapers } from "../../../src/domain/selection/select-papers.ts";
import {
  findFilterNeeds,
  passesFilter,
  parseFilter,
  listFailedConditions,
  type FilterInput,
} from "../../../src/domain/selection/filter.ts";
import { printQuery, type Condition, type Query } from "../../../src/domain/query/query.ts";
import { parseRule } from "../../../src/domain/query/parse.ts";
import { makePaper, makePapers } from "../../support/factories.ts";
import { problemText } from "../../support/problem-text.ts";

const paper = makePaper({
  title: "Scaling Schrödinger Bridges for Robots",
  abstract: "World models that plan. Our agents read maps of Zürich.",
  authors: ["Ada Reader", "José García"],
  keywords: ["flow matching", "robotics"],
  organization: "Reading Institute",
  categories: ["cs.RO", "stat.ML"],
  upvotes: 12,
  repoStars: 150,
  publishedAt: new Date("2026-05-12T17:00:00Z"),
});
const filtered: FilterInput = { paper, votes: 3, listed: ["2026-05-13"] };

const filterOf = (text: string): string => {
  const reading = parseFilter(text);
  if ("problem" in reading) throw new Error(problemText(reading));
  return reading.value;
};

describe("a filter", () => {
  it.each(["", "  ", "none", " None ", "off", "no", "everything", "(none)"])(
    "is removed by typing %j",
    (typed) => {
      expect(parseFilter(typed)).toEqual({ value: "" });
    },
  );

  it.each([
    "",
    "none",
    "robot",
    "ROBOTS agent",
    "schrodinger zurich",
    '"world models"',
    "“world models”",
    "garcia",
    "robotics -survey",
    "survey OR planning",
    "author:garcia author:ada",
    'author:"jose garcia"',
    "org:reading",
    "cat:cs.RO",
    "cat:stat",
    'keyword:"flow matching"',
    "upvotes>11 stars>=150 votes=3",
    "has:code",
    "after:2026-05 before:2026-06",
    "on:2026-05-13",
    "on:2026-05-12",
    "(survey OR maps) AND NOT games",
  ])("lets a paper pass that fulfils it: %s", (text) => {
    expect(passesFilter(filterOf(text), filtered)).toBe(true);
  });

  it.each([
    ["robots survey", ["survey"]],
    ["robot rob", ["rob"]],
    ["robots -maps -zurich", ["-maps", "-zurich"]],
    ["survey OR games", ["survey OR games"]],
    ['"models world"', ['"models world"']],
    ["author:eve", ["author:eve"]],
    ["cat:cs.R", ["cat:cs.R"]],
    ["cat:cs.CL upvotes>12", ["cat:cs.CL", "upvotes>12"]],
    ["after:2026-05-13", ["after:2026-05-13"]],
    ["before:2026-05-12", ["before:2026-05-12"]],
    ["-has:code", ["-has:code"]],
    ["(robots maps) games", ["games"]],
  ])("stops a paper, and tells by which condition: %s", (text, conditions) => {
    expect(passesFilter(filterOf(text), filtered)).toBe(false);
    expect(listFailedConditions(filterOf(text), filtered)).toEqual(conditions);
  });

  it.each([
    ["robots after:soon", /character 8: after:soon\).*after:2026-05/],
    ["agents AND", /AND needs something on both sides.*graphs AND transformers/],
    ["stars>many", /stars is compared with a whole number.*stars>100/],
    ["robots in:here", /“in:here” works only in a search.*cat:cs.CL/],
    ["agents *", /“\*” has no word that a paper could contain/],
    ["-by:me", /“by:me” works only in a search/],
  ])("is refused with the place and a right example: %s", (text, words) => {
    expect(problemText(parseFilter(text))).toMatch(words);
  });

  it("means every operator, however long it is", () => {
    const long = filterOf("one two three four five six seven eight nine ten eleven OR robots");
    expect(passesFilter(long, filtered)).toBe(true);
  });

  it("says what it needs to know besides the paper", () => {
    expect(findFilterNeeds("votes>2")).toEqual({ votes: true, categories: false });
    expect(findFilterNeeds("a OR -cat:cs")).toEqual({ votes: false, categories: true });
    expect(findFilterNeeds("upvotes>2 author:ada robots")).toEqual({
      votes: false,
      categories: false,
    });
  });

  it("tells papers with code from papers without", () => {
    const without = { ...filtered, paper: { ...paper, repoUrl: null } };
    expect(passesFilter("has:code", filtered)).toBe(true);
    expect(passesFilter("has:code", without)).toBe(false);
  });

  it("chooses the papers of a digest together with the upvote bar", () => {
    const papers = makePapers(9).map((one, index) => ({ ...one, repoStars: index }));
    const list = {
      day: "2026-05-13",
      papers,
      votes: new Map([[papers[7]!.id, 2]]),
      submitted: new Set<string>(),
    };
    const wish = { papers: 10, minUpvotes: 2, filter: "stars>5 -votes>1", sources: [] };
    expect(selectPapers(list, wish).map(({ id }) => id)).toEqual([papers[6]!.id]);
  });
});

const words = ["agents", "maps", "survey", "zürich", "robots"] as const;
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...words).map((text) => ({ kind: "word", text }) as const),
  fc
    .constantFrom("world models", "read maps", "maps read")
    .map((text) => ({ kind: "phrase", text }) as const),
  fc
    .constantFrom("cs.RO", "cs.CL", "stat")
    .map((value) => ({ kind: "text", field: "cat", value }) as const),
  fc.constantFrom("ada", "eve").map((value) => ({ kind: "text", field: "author", value }) as const),
  fc
    .record({
      field: fc.constantFrom("votes", "upvotes", "stars"),
      comparison: fc.constantFrom(">", "<=", "="),
      value: fc.constantFrom(0, 3, 12, 150),
    })
    .map((count) => ({ kind: "count", ...count }) as const),
  fc.constant({ kind: "has", value: "code" } as const),
);
const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    condition,
    tie("query").map((operand) => ({ kind: "not", operand }) as const),
    fc
      .record({
        kind: fc.constantFrom("and", "or", "all"),
        operands: fc.array(tie("query"), { minLength: 2, maxLength: 3 }),
      })
      .map(({ kind, operands }) => ({ kind, operands })),
  ),
})).query;

/** What is true of the paper, written down by hand. */
const TRUE = new Set(
  'agents maps zürich robots "world models" "read maps" cat:cs.RO cat:stat author:ada has:code votes>0 votes=3 votes<=3 votes<=12 votes<=150 upvotes>0 upvotes>3 upvotes=12 upvotes<=12 upvotes<=150 stars>0 stars>3 stars>12 stars=150 stars<=150'.match(
    /"[^"]*"|\S+/g,
  ),
);

/** The meaning of a filter in its shortest words. */
function reference(filter: Query): boolean {
  if (filter.kind === "not") return !reference(filter.operand);
  if (filter.kind === "or") return filter.operands.some(reference);
  if ("operands" in filter) return filter.operands.every(reference);
  return TRUE.has(printQuery(filter));
}

describe("any filter", () => {
  it("means what its parts mean, typed or kept", () => {
    fc.assert(
      fc.property(query, (made) => {
        const typed = printQuery(made);
        const kept = filterOf(typed);
        expect(passesFilter(kept, filtered)).toBe(reference(made));
        expect(filterOf(kept)).toBe(kept);
        expect(listFailedConditions(kept, filtered).length === 0).toBe(reference(made));
      }),
      { numRuns: 1000 },
    );
  });

  it("is kept as it reads, or refused with the place", () => {
    const piece = fc.constantFrom(
      ..."AND OR NOT ( ) \" - a graph author:x votes>3 cat: on:2026 in:here é ' “".split(" "),
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const reading = parseFilter(typed);
        if ("problem" in reading) {
          expect(problemText(reading)).toMatch(/For example/);
          return;
        }
        expect(parseFilter(reading.value)).toEqual(reading);
        expect(parseRule(reading.value)).toMatchObject({ ok: true });
      }),
      { numRuns: 2000 },
    );
  });
});
