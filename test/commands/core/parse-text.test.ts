import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../../commands/core/define.ts";
import { optionsOf, usage } from "../../../commands/core/options.ts";
import { coerce, parseText } from "../../../commands/core/parse-text.ts";
import { problemText } from "../../support/problem-text.ts";

const answer = { title: "", blocks: [] };

const plan = defineCommand({
  name: "plan",
  summary: "command.subscribe.summary",
  example: "plan 9:00",
  audience: "caller",
  right: "anyone",
  input: z.object({
    time: z.string().max(20).optional().describe("When"),
    timezone: z.string().optional().meta({ description: "Where", suggest: "timezone" }),
    papers: z.int().min(1).max(10).default(10).describe("How many"),
    again: z.boolean().default(false).describe("Once more"),
    layout: z.enum(["short", "long"]).optional().describe("How"),
  }),
  run: async () => answer,
});

const seek = defineCommand({
  name: "seek",
  summary: "command.search.summary",
  example: "seek worlds",
  audience: "caller",
  right: "anyone",
  input: z.object({
    query: z.string().max(300).meta({ description: "What", suggest: "query" }),
    page: z.int().min(1).optional().describe("Which"),
  }),
  run: async () => answer,
});

const bring = defineCommand({
  name: "bring",
  summary: "command.submit.summary",
  example: "bring 2401.12345 for Friday",
  audience: "caller",
  right: "anyone",
  input: z.object({
    paper: z.string().meta({ description: "Which", suggest: "paper" }),
    note: z.string().optional().meta({ description: "Why", rest: true }),
  }),
  run: async () => answer,
});

const bare = { ...plan, name: "bare", input: z.object({}) };

describe("the options of a command", () => {
  it("are its input in order, with bounds, choices and what is required", () => {
    expect(optionsOf(plan)).toEqual([
      { name: "time", type: "string", description: "When", required: false, maxLength: 20 },
      {
        name: "timezone",
        type: "string",
        description: "Where",
        required: false,
        suggest: "timezone",
      },
      {
        name: "papers",
        type: "integer",
        description: "How many",
        required: false,
        min: 1,
        max: 10,
      },
      { name: "again", type: "boolean", description: "Once more", required: false },
      {
        name: "layout",
        type: "string",
        description: "How",
        required: false,
        choices: ["short", "long"],
      },
    ]);
    expect(optionsOf(seek)[1]).toEqual({
      name: "page",
      type: "integer",
      description: "Which",
      required: false,
      min: 1,
    });
  });

  it("make the usage line", () => {
    expect(usage(plan)).toBe("/papers plan [time] [timezone:…] [papers:…] [again:yes] [layout:…]");
    expect(usage(seek)).toBe("/papers seek <query> [page:…]");
    expect(usage(bring)).toBe("/papers bring <paper> [note]");
    expect(usage(bare)).toBe("/papers bare");
  });

  it("refuse an input that no platform could show", () => {
    const nested = { ...plan, input: z.object({ list: z.array(z.string()).describe("A list") }) };
    expect(() => optionsOf(nested)).toThrow(/list/);
  });
});

describe("typed text", () => {
  it.each([
    ["", {}],
    ["9:00", { time: "9:00" }],
    ["time:9:00", { time: "9:00" }],
    ['"9:00"', { time: "9:00" }],
    ["9:00 timezone:Europe/Paris papers:5", { time: "9:00", timezone: "Europe/Paris", papers: 5 }],
    ["timezone: Europe/Paris 9:00", { time: "9:00", timezone: "Europe/Paris" }],
    ["TimeZone:“New York” papers: 5", { timezone: "New York", papers: 5 }],
    ['timezone:"New York', { timezone: "New York" }],
    ["timezone:", { timezone: "" }],
    ["time:", { time: "" }],
    ["again", { again: true }],
    ["9:00 again:no", { time: "9:00", again: false }],
    ["again:perhaps papers:many", { again: "perhaps", papers: "many" }],
    ["half past nine", { time: "half past nine" }],
  ])("with strict options: %j", (text, input) => {
    expect(parseText(plan, text)).toEqual({ input });
  });

  it.each([
    ["", {}],
    ["world models", { query: "world models" }],
    ['""', { query: "" }],
    ["query: ", { query: "" }],
    ["query:world models", { query: "world models" }],
    ['query:"world models" page:2', { query: "world models", page: 2 }],
    ["author:smith  “world models” page:2", { query: 'author:smith "world models"', page: 2 }],
    ["attention: is all", { query: "attention: is all" }],
    ["again", { query: "again" }],
    ["arXiv:2401.12345", { query: "arXiv:2401.12345" }],
    [
      "<https://arxiv.org/abs/2401.12345|arxiv.org/abs/2401.12345>",
      { query: "https://arxiv.org/abs/2401.12345" },
    ],
    ["<https://arxiv.org/abs/2401.12345>", { query: "https://arxiv.org/abs/2401.12345" }],
    ["O’Neill", { query: "O'Neill" }],
  ])("with a query first: %j", (text, input) => {
    expect(parseText(seek, text)).toEqual({ input });
  });

  it.each([
    ["2401.12345", { paper: "2401.12345" }],
    ["2401.12345 what a paper", { paper: "2401.12345", note: "what a paper" }],
    ["2401.12345 note: what a paper", { paper: "2401.12345", note: "what a paper" }],
    ["2401.12345 note:new", { paper: "2401.12345", note: "new" }],
    ['note:"for Friday" 2401.12345', { paper: "2401.12345", note: "for Friday" }],
    [
      "2401.12345 see: the figures, “all” of them",
      { paper: "2401.12345", note: "see: the figures, all of them" },
    ],
    [
      "2401.12345 note: see: https://a.example",
      { paper: "2401.12345", note: "see: https://a.example" },
    ],
    ["paper:2401.12345 note:", { paper: "2401.12345", note: "" }],
    ['2401.12345 "for Friday"', { paper: "2401.12345", note: "for Friday" }],
    ["note: what a paper", { note: "what a paper" }],
    ["arXiv:2401.12345v2 [cs.CL]", { paper: "arXiv:2401.12345v2" }],
    [
      "arXiv:2401.12345v2 [cs.CL] 17 Aug 2024 [now] we know",
      { paper: "arXiv:2401.12345v2", note: "[now] we know" },
    ],
  ])("with an option that takes the rest of the line: %j", (text, input) => {
    expect(parseText(bring, text)).toEqual({ input });
  });

  it("that names an unknown option suggests the nearest", () => {
    expect(problemText(parseText(plan, "9:00 timezon:Paris"))).toBe(
      "There is no option “timezon”. Did you mean “timezone:”?",
    );
    expect(problemText(parseText(plan, "colour:red"))).toBe(
      "There is no option “colour”. This command takes “time:”, “timezone:”, “papers:”, “again:” and “layout:”.",
    );
    expect(problemText(parseText(bare, "a:b"))).toBe(
      "There is no option “a”. This command takes none.",
    );
  });

  it("that a command cannot take is refused, shortened", () => {
    expect(problemText(parseText(bare, "now"))).toBe(
      "“bare” takes nothing after it. Leave out “now”.",
    );
    expect(problemText(parseText(bare, "x".repeat(5_000)))).toBe(
      `“bare” takes nothing after it. Leave out “${"x".repeat(40)}…”.`,
    );
  });

  it("never makes the parser throw", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom('"', ":", " ", "time", "query", "again", "<https:", ">", "“", "|"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(plan, seek, bring, bare), (typed, command) => {
        const parsed = parseText(command, typed);
        expect("input" in parsed || problemText(parsed) !== "").toBe(true);
      }),
    );
  });

  it("gives back every named option as it was written", () => {
    const value = fc.string({ minLength: 1 }).filter((text) => !/["<>'’‘“”„‟«»]/.test(text));
    const input = fc.record(
      {
        timezone: value,
        papers: fc.integer({ min: 1, max: 10 }),
        again: fc.boolean(),
        layout: fc.constantFrom("short", "long"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(input, (options) => {
        const text = Object.entries(options).map(([name, one]) => `${name}:"${one}"`);
        expect(parseText(plan, text.join(" "))).toEqual({ input: { ...options } });
      }),
    );
  });

  it("parses a long text quickly", () => {
    const long = 'timezone:"'.repeat(20_000);
    expect(parseText(plan, long)).toHaveProperty("input");
    expect(parseText(seek, long)).toHaveProperty("input");
  });
});

describe("the words of a button", () => {
  it("become the types of the options, and unknown ones are dropped", () => {
    expect(coerce(optionsOf(plan), { papers: "5", again: "yes", other: "x" })).toEqual({
      papers: 5,
      again: true,
    });
  });
});
