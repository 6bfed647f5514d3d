import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/catalogue/english.ts";
import { changeWords } from "../../src/messages/setting-changes.ts";
import { changesBetween, contentWords, settingsIn } from "../../src/messages/settings.ts";
import {
  readChange,
  writtenChange,
  type Change,
} from "../../src/domain/subscription/setting-change.ts";
import { makeSubscription } from "../support/factories.ts";

const before = settingsIn(makeSubscription());
const after = settingsIn(
  makeSubscription({
    hour: 8,
    weekdays: [3, 1],
    sources: ["huggingface", "arxiv:cs.CL"],
    filter: "cat:cs.CL",
    layout: "compact",
    cadence: "week",
    silent: true,
    language: "de",
  }),
);

const changes: readonly (readonly [Change, string])[] = [
  [
    { kind: "made", name: "nlp", settings: before },
    "“nlp” set up: Monday to Friday at 09:00 (Europe/Berlin), up to 10 papers in the message, the others in its thread",
  ],
  [
    { kind: "changed", name: "nlp", resumed: true, before, after },
    [
      "“nlp” changed: goes on",
      "Time: 09:00 → 08:00",
      "Days: Monday to Friday → Monday and Wednesday",
      "Sources: Hugging Face → Hugging Face and arXiv cs.CL",
      "Filter: none → cat:cs.CL",
      "Layout: digest → compact",
      "Covers: each day → each week",
      "Notification: yes → no",
      "Language: English → German",
    ].join(", "),
  ],
  [{ kind: "paused", name: "nlp" }, "“nlp” paused"],
  [{ kind: "resumed", name: "nlp" }, "“nlp” goes on"],
  [{ kind: "ended", name: "nlp" }, "“nlp” ended"],
  [{ kind: "linkCards", on: true }, "turned link cards on"],
  [{ kind: "moderation", on: false }, "submitted papers come by themselves"],
  [{ kind: "role", role: "admin" }, "somebody is an admin now"],
];

describe("a change of settings", () => {
  it.each(changes)("is kept as data and said in words: %j", (change, words) => {
    const kept = readChange(writtenChange(change));
    expect(kept).toEqual(change);
    expect(changeWords(english, kept)).toBe(words);
  });

  it("names whom it is about", () => {
    expect(changeWords(english, { kind: "role", role: "curator" }, "Bob")).toBe(
      "Bob is a curator now",
    );
  });

  it.each([
    ["“daily” paused", undefined, "“daily” paused"],
    ["is a curator now", "Bob", "Bob is a curator now"],
    ["is a curator now", null, "somebody is a curator now"],
    ['{"kind":"unheard of"}', undefined, '{"kind":"unheard of"}'],
    ["{", undefined, "{"],
  ])("stays as it is where it was written down in words: %j of %j", (text, about, words) => {
    expect(changeWords(english, readChange(text), about)).toBe(words);
  });

  it("is said in the reader's language", () => {
    const words = {
      ...english,
      settings: { ...english.settings, language: () => "Deutsch" },
      changes: {
        ...english.changes,
        setting: (_: string, was: string, is: string) => `${was}/${is}`,
      },
    };
    expect(changesBetween(words, before, { ...before, papers: 3 })).toEqual(["10/3"]);
    expect(contentWords(words, after)).toContain(", in Deutsch,");
  });
});
