import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  listConditions,
  matchesQuery,
  type Query,
  printQuery,
} from "../../../src/domain/query/query.ts";
import { parseQuery } from "../../../src/domain/query/parse.ts";

function parsed(text: string): Query {
  const result = parseQuery(text);
  if (!result.ok) throw new Error(result.error.mistake.kind);
  return result.query;
}

const word = (text: string): Query => ({ kind: "word", text });

/** Pieces that mean something in the language, and pieces that do not. */
const pieces = fc.constantFrom(
  ...'AND OR NOT ( ) " “ - -- -x a graph NEAR( x) author:hinton author: org:"a b" on:2026 after:2026-05'.split(
    " ",
  ),
  ..."before:2026-13 votes>3 stars>=x upvotes:<2 has:code has:tests in:#general by:me by:you 注意 é 🙂 $x^2$ ' ; * title:x".split(
    " ",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(" ")),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
);

describe("the filter language", () => {
  it("reads plain words as one bag", () => {
    expect(parsed("world models for robots")).toEqual({
      kind: "all",
      operands: ["world", "models", "for", "robots"].map(word),
    });
  });

  it.each<[string, Query]>([
    ['"chain of thought"', { kind: "phrase", text: "chain of thought" }],
    ["“chain of thought”", { kind: "phrase", text: "chain of thought" }],
    ["-survey", { kind: "not", operand: word("survey") }],
    ["NOT survey", { kind: "not", operand: word("survey") }],
    ["author:hinton", { kind: "text", field: "author", value: "hinton" }],
    ['author:"Geoffrey Hinton"', { kind: "text", field: "author", value: "Geoffrey Hinton" }],
    ["org:deepmind", { kind: "text", field: "org", value: "deepmind" }],
    ["cat:cs.CL", { kind: "text", field: "cat", value: "cs.CL" }],
    ["after:2026-05", { kind: "day", field: "after", value: "2026-05" }],
    ["on:2026-05-13", { kind: "day", field: "on", value: "2026-05-13" }],
    ["votes>3", { kind: "count", field: "votes", comparison: ">", value: 3 }],
    ["Upvotes:>=20", { kind: "count", field: "upvotes", comparison: ">=", value: 20 }],
    ["stars:5", { kind: "count", field: "stars", comparison: "=", value: 5 }],
    ["has:code", { kind: "has", value: "code" }],
    ["in:#reading", { kind: "in", value: "#reading" }],
    ["in:HERE", { kind: "in", value: "here" }],
    ["by:me", { kind: "by", value: "me" }],
    ["P(x|y)", word("P(x|y)")],
    ["title:x", word("title:x")],
    ["pre-training", word("pre-training")],
  ])("reads %s", (text, query) => {
    expect(parsed(text)).toEqual(query);
  });

  it("binds words tightest, then AND, then OR, unless brackets say otherwise", () => {
    expect(parsed("a b AND c OR d")).toEqual({
      kind: "or",
      operands: [
        { kind: "and", operands: [{ kind: "all", operands: [word("a"), word("b")] }, word("c")] },
        word("d"),
      ],
    });
    expect(parsed("a (b OR c)")).toEqual({
      kind: "all",
      operands: [word("a"), { kind: "or", operands: [word("b"), word("c")] }],
    });
  });

  it.each([
    ["graphs after:yesterday", 7, "after:2026-05"],
    ["after:2026-02-30", 0, "after:2026-05"],
    ["votes>many", 0, "votes>3"],
    ["a author:", 2, "author:hinton"],
    ["has:tests", 0, "has:code"],
    ["by:you", 0, "by:me"],
    ["graphs OR", 7, "diffusion OR flow matching"],
    ["AND graphs", 0, "graphs AND transformers"],
    ["graphs NOT", 7, "agents NOT games"],
  ])("says where %s is wrong and how it would be right", (text, offset, example) => {
    const result = parseQuery(text);
    expect(result).toMatchObject({ ok: false, error: { offset, example } });
  });

  it("takes a pasted sentence for words, whatever capitals and brackets stand in it", () => {
    const text = "the odds ratio (OR) of A AND B in patients with a high risk of";
    expect(parsed(text)).toEqual({
      kind: "all",
      operands: "the odds ratio of A B in patients with a high risk of".split(" ").map(word),
    });
  });

  it("refuses brackets nested beyond sense instead of overflowing", () => {
    expect(parseQuery("(".repeat(5000)).ok).toBe(false);
    expect(parseQuery("-(".repeat(2500)).ok).toBe(false);
  });

  it("gives a query or an error inside the text, whatever was typed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseQuery(text);
        if (result.ok) return;
        expect(result.error.offset).toBeGreaterThanOrEqual(0);
        expect(result.error.offset).toBeLessThanOrEqual(text.length);
        expect(parseQuery(result.error.example).ok).toBe(true);
      }),
    );
  });

  it("understands what it prints as the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseQuery(text);
        if (!result.ok) return;
        expect(parseQuery(printQuery(result.query))).toEqual(result);
      }),
      { numRuns: 2000 },
    );
  });
});

function holds(text: string, ...fulfilled: string[]): boolean {
  return matchesQuery(parsed(text), (condition) => fulfilled.includes(printQuery(condition)));
}

describe("a query over conditions", () => {
  it("needs all parts, but for those that OR joins", () => {
    expect(holds("graphs has:code", "graphs", "has:code")).toBe(true);
    expect(holds("graphs has:code", "graphs")).toBe(false);
    expect(holds('graphs "deep sets"', "graphs")).toBe(false);
    expect(holds("graphs AND sets", "graphs")).toBe(false);
    expect(holds("graphs OR sets", "sets")).toBe(true);
    expect(holds("graphs -sets", "graphs", "sets")).toBe(false);
  });

  it("names all conditions and whether they are wanted", () => {
    expect(listConditions(parsed("a -(b OR has:code)"))).toEqual([
      { condition: word("a"), wanted: true },
      { condition: word("b"), wanted: false },
      { condition: { kind: "has", value: "code" }, wanted: false },
    ]);
  });
});
