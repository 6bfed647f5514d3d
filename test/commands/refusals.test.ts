import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInput } from "../../commands/core/validate.ts";
import { commands } from "../../commands/index.ts";
import { subscribe } from "../../commands/subscribe.ts";
import { subscriptionsOf } from "../../db/channels/subscriptions.ts";
import { createCommandFixture, type CommandFixture } from "./command-fixture.ts";

const NINE_SOURCES = "cs.AI+cs.CL+cs.LG+cs.CV+cs.RO+cs.NE+cs.IR+cs.CR+cs.DC";

/** What is typed, and the part of it that is wrong; an empty one is left out. */
const REFUSED: readonly (readonly [typed: string, wrong: string])[] = [
  ["subscribe 25:00", "25:00"],
  ["subscribe 9:75", "9:75"],
  ["subscribe 13pm", "13pm"],
  ["subscribe time:noonish", "noonish"],
  ["subscribe time:９：７５", "9:75"],
  ["subscribe timezone:Mars", "Mars"],
  ["subscribe timezone:CET", "CET"],
  ["subscribe timezone:NZDT", "NZDT"],
  ["subscribe timezone:+0530", "+0530"],
  ["subscribe timezone:UTC-8", "UTC-8"],
  ["subscribe timezone:+2700", "+2700"],
  ["subscribe timezone:Berln", "Berln"],
  ["subscribe timezone:", ""],
  ["subscribe weekdays:someday", "someday"],
  ["subscribe weekdays:", ""],
  ["subscribe papers:0", "0"],
  ["subscribe papers:eleven", "eleven"],
  ["subscribe papers:11", "11"],
  ["subscribe papers:2.5", "2.5"],
  ["subscribe upvotes:-1", "-1"],
  ["subscribe upvotes:2000", "2000"],
  ["subscribe sources:reddit", "reddit"],
  ["subscribe sources:arxiv:cs", "arXiv’s cs"],
  ["subscribe sources:hugginface", "hugginface"],
  [`subscribe sources:${NINE_SOURCES}`, "9"],
  ['subscribe sources:""', ""],
  ["subscribe filter:cat:", "cat:"],
  ['subscribe filter:"agents OR"', "OR"],
  ['subscribe filter:"NOT"', "NOT"],
  ["subscribe filter:upvotes>x", "upvotes>x"],
  ["subscribe filter:in:here", "in:here"],
  ["subscribe filter:by:me", "by:me"],
  ["subscribe filter:sort:new", "sort:new"],
  ["subscribe filter:has:cats", "has:cats"],
  ["subscribe filter:before:soon", "before:soon"],
  ["subscribe filter:after:2026-13", "after:2026-13"],
  ['subscribe filter:author:""', "author:"],
  ['subscribe filter:"!!!"', "!!!"],
  [`subscribe filter:"${"x ".repeat(200)}"`, "400"],
  ["subscribe layout:big", "big"],
  ["subscribe layout:forum", "forum"],
  ["subscribe frequency:hourly", "hourly"],
  ["subscribe silent:maybe", "maybe"],
  ["subscribe pictures:3", "3"],
  ["subscribe announce:yes", "announcement"],
  ["subscribe language:Klingon", "Klingon"],
  ["subscribe name:", ""],
  ["subscribe name:@@@", "@@@"],
  ["subscribe tme:9", "tme"],
  ["subscribe hour:25", "hour"],
  ["subscribe tz:Mars", "tz"],
  ["subscribe colour:9", "colour"],
  ["subscribe at noonish", "at noonish"],
  ["setup name:@@@", "@@@"],
  ["setup time:9:00", "time"],
  ["unsubscribe nlp", ""],
  ["unsubscribe sure:maybe", "maybe"],
  ["unsubscribe name:@@@", "@@@"],
  ["unsubscribe days:1", "days"],
  ["time 25", "time"],
  ["timezone Mars", "timezone"],
  ["filter cat:", "filter"],
  ["hour 25", "hour"],
  ["tz Paris", "tz"],
];

/** The words behind “For example:”, and any of it that a command has none of. */
function examplesIn(words: string): string[] {
  return [...words.matchAll(/For example: (.+)$/gm)].map(([, example = ""]) => example);
}

function optionOf(typed: string): string {
  return /^\w+ (\w+):/.exec(typed)?.[1] ?? "";
}

/** Whether the example can be typed as it stands. */
function isUnderstood(example: string, typed: string): boolean {
  const [, name, rest = ""] = /^\/papers (\w+) ?(.*)$/s.exec(example) ?? [];
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return !("problems" in readInput(command, rest));
  return (
    name === undefined && !("problems" in readInput(subscribe, { [optionOf(typed)]: example }))
  );
}

/** Not an operator or an option, which the example needs too. */
function isValue(wrong: string, typed: string): boolean {
  return wrong !== "" && !["OR", "NOT"].includes(wrong) && !typed.startsWith(wrong);
}

describe("what setup, subscribe and unsubscribe refuse", () => {
  let room: CommandFixture;
  beforeAll(async () => {
    room = await createCommandFixture();
  });
  afterAll(() => room.close());

  it.each(REFUSED)("%s: says what is wrong, with one example that works", async (typed, wrong) => {
    const { words } = await room.say(typed);
    const [said = "", ...more] = words.split("\n");
    expect(said).toContain(wrong);
    expect(said).not.toMatch(/went wrong|did not work/);
    const examples = examplesIn(words);
    expect(examples).toHaveLength(1);
    const [example = ""] = examples;
    expect(isUnderstood(example, typed)).toBe(true);
    expect(example).not.toBe(`/papers ${typed}`);
    if (isValue(wrong, typed)) expect(example.split(/[ :"]/)).not.toContain(wrong);
    expect(more.length).toBeLessThanOrEqual(2);
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it("says so of a text without end", async () => {
    expect((await room.say(`subscribe ${"9".repeat(9000)}`)).words).toContain("8,000 characters");
  });

  it("shows a value for the option that is wrong, and the usage only where none is", async () => {
    const said = async (typed: string): Promise<string> => (await room.say(typed)).words;
    expect(await said("subscribe papers:0")).toContain("For example: /papers subscribe papers:5");
    expect(await said("subscribe papers:0")).not.toContain("Usage:");
    expect(await said("subscribe colour:9")).toContain("Usage:");
    expect(await said("subscribe hour:9")).toContain("Did you mean “time:”?");
    expect(await said("tz Paris")).toContain("For example: /papers subscribe timezone:Paris");
    expect(await said("subscribe tme:25")).toContain("For example: /papers subscribe 9:00");
    expect(await said("filter world models")).toBe(
      [
        "There is no command “filter”. Use the option “filter:” of “subscribe”.",
        'For example: /papers subscribe filter:"world models"',
      ].join("\n"),
    );
  });

  it("names a subscription with a space so that it is read as one", async () => {
    for (const name of ["my papers", "nlp"]) await room.say(`subscribe 9:00 name:"${name}"`);
    const { words } = await room.say("subscribe 8:00");
    expect(words).toContain('For example: /papers subscribe name:"my papers"');
    expect((await room.say('subscribe 8:00 name:"my papers"')).words).toContain("9:00 → 08:00");
  });
});
