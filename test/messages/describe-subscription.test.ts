import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/languages.ts";
import { createTranslate, readLocale } from "../../src/i18n/translate.ts";
import {
  describeChange,
  describeContent,
  describeDifferences,
  describeWeekdays,
  settingsIn,
} from "../../src/messages/describe-subscription.ts";
import { parseWeekdays } from "../../src/domain/schedule/parse-schedule.ts";
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
    "“nlp” set up: Monday to Friday at 09:00 (Europe/Berlin): up to 10 papers in the message, the others in its thread",
  ],
  [
    { kind: "changed", name: "nlp", resumed: true, before, after },
    [
      "“nlp” changed: resumed",
      "Time: 09:00 → 08:00",
      "Days: Monday to Friday → Monday and Wednesday",
      "Sources: Hugging Face → Hugging Face and arXiv cs.CL",
      "Filter: none → cat:cs.CL",
      "Layout: digest → compact",
      "Frequency: daily → weekly",
      "Post without notifying (Discord): no → yes",
      "Language: English → German",
    ].join(" · "),
  ],
  [{ kind: "paused", name: "nlp" }, "“nlp” paused"],
  [{ kind: "resumed", name: "nlp" }, "“nlp” resumed"],
  [{ kind: "ended", name: "nlp" }, "“nlp” removed"],
  [{ kind: "linkCards", on: true }, "link cards turned on"],
  [{ kind: "moderation", on: false }, "submissions no longer need approval"],
  [{ kind: "role", role: "admin" }, "Someone is now an admin"],
];

describe("a change of settings", () => {
  it.each(changes)("is kept as data and said in words: %j", (change, words) => {
    const kept = readChange(writtenChange(change));
    expect(kept).toEqual(change);
    expect(describeChange(english, kept)).toBe(words);
  });

  it("names whom it is about", () => {
    expect(describeChange(english, { kind: "role", role: "curator" }, "Bob")).toBe(
      "Bob is now a curator",
    );
  });

  it.each([
    ["“daily” paused", undefined, "“daily” paused"],
    ["is a curator now", "Bob", "Bob is a curator now"],
    ["is a curator now", null, "Someone is a curator now"],
    ['{"kind":"unheard of"}', undefined, '{"kind":"unheard of"}'],
    ["{", undefined, "{"],
  ])("stays as it is where it was written down in words: %j of %j", (text, about, words) => {
    expect(describeChange(english, readChange(text), about)).toBe(words);
  });

  it("is said in the reader's language", () => {
    const german = {
      "change.setting": "{before}/{after}",
      "settings.inLanguage": "auf {language}",
    };
    const t = createTranslate("de", german, readLocale("en"));
    expect(describeDifferences(t, before, { ...before, papers: 3 })).toEqual(["10/3"]);
    expect(describeContent(t, after)).toContain(" · auf Deutsch · ");
  });
});

describe("days of the week", () => {
  const t = english;

  it("are read back from their own words", () => {
    const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    fc.assert(
      fc.property(days, (value) => {
        expect(parseWeekdays(describeWeekdays(t, value))).toEqual({ value });
      }),
    );
  });

  it("are said in as few words as they need", () => {
    expect(describeWeekdays(t, [1, 2, 3, 4, 5])).toBe("Monday to Friday");
    expect(describeWeekdays(t, [1, 2, 3, 4, 5, 6, 7])).toBe("every day");
    expect(describeWeekdays(t, [6, 7])).toBe("Saturday and Sunday");
    expect(describeWeekdays(t, [1, 3, 5])).toBe("Monday, Wednesday and Friday");
  });
});
