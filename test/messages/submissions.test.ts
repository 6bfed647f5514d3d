import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/languages.ts";
import { plainText } from "../../src/i18n/rich-text.ts";
import { createTranslate, readLocale } from "../../src/i18n/translate.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeSubmittedBefore, composeWaiting } from "../../src/messages/submissions.ts";
import { stepText } from "../../src/messages/why.ts";
import { makePaper } from "../support/factories.ts";

const paper = makePaper();
/** A language that says things in its own order. */
const t = createTranslate(
  "en",
  {
    "submission.approve": "OK",
    "submission.beforeWaiting": "({date}) {title} <- {known, select, yes {{name}} other {?}}",
    "why.waiting": "{known, select, yes {{reason}} other {…}} -> {day, date, long}",
  },
  readLocale("en"),
);

describe("an answer about submissions and a paper's way", () => {
  it("comes in the reader's language, in that language's order", () => {
    const submittedAt = new Date("2026-05-13T09:00:00Z");
    const before = { state: "waiting", by: null, submittedAt } as const;
    expect(fallbackText(composeSubmittedBefore(t, paper, before), "UTC")).toBe(
      "(13 May 2026) A Paper About Reading Papers <- ?",
    );
    const waiting = composeWaiting(t, [{ paper, votes: 0, number: null }], 1);
    expect(waiting.title).toBe("2 submissions waiting");
    expect(JSON.stringify(waiting.blocks)).toContain('"label":"OK"');
    const step = { kind: "waiting", day: "2026-05-13", reason: null } as const;
    expect(plainText(stepText(t, step))).toBe("… -> 13 May 2026");
    expect(plainText(stepText(english, step))).toBe(
      "The digest with the list of Wednesday 13 May 2026 is on its way.",
    );
  });
});
