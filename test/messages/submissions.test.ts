import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/catalogue/english.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeSubmittedBefore, composeWaiting } from "../../src/messages/submissions.ts";
import { plainText } from "../../src/i18n/rich-text.ts";
import { stepWords } from "../../src/messages/why.ts";
import { makePaper } from "../support/factories.ts";

const paper = makePaper();
/** A language that says things in its own order. */
const other: typeof english = {
  ...english,
  submissions: {
    ...english.submissions,
    approve: "OK",
    firstAndWaiting: (title, by, on) => ["(", on, `) ${title} <- ${by ?? "?"}`],
  },
  why: { ...english.why, waiting: (day, reason) => `${reason ?? "…"} -> ${day}` },
};

describe("what is said of submissions and a paper's way", () => {
  it("comes from the reader's catalogue, in its own order", () => {
    const submittedAt = new Date("2026-05-13T09:00:00Z");
    const before = composeSubmittedBefore(other, paper, {
      state: "waiting",
      by: null,
      submittedAt,
    });
    expect(fallbackText(before, "UTC")).toContain(
      "(Wednesday, 13 May 2026) A Paper About Reading Papers <- ?",
    );
    const waiting = composeWaiting(other, [{ paper, votes: 0, number: null }], 1);
    expect(waiting.title).toBe("2 papers wait for a curator");
    expect(JSON.stringify(waiting.blocks)).toContain('"label":"OK"');
    const step = { kind: "waiting", day: "2026-05-13", reason: null } as const;
    expect(plainText(stepWords(other, step))).toBe("… -> 2026-05-13");
    expect(plainText(stepWords(english, step))).toBe(
      "The digest with the list of Wednesday 13 May 2026 still waits: it is on its way.",
    );
  });
});
