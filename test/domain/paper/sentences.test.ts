import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutAtClause,
  isFinished,
  joinSentences,
  splitSentences,
} from "../../../src/domain/paper/sentences.ts";

describe("sentences", () => {
  it.each([
    ["One. Two! Three?", ["One.", "Two!", "Three?"], "end marks"],
    ["", [], "no text"],
    ["No stop at all", ["No stop at all"], "a title"],
    [
      "Tools, e.g. search, i.e. lookup, help. We test them.",
      ["Tools, e.g. search, i.e. lookup, help.", "We test them."],
      "Latin abbreviations",
    ],
    [
      "We follow Smith et al. (2024) and Ito et al. Their work holds. It is good.",
      ["We follow Smith et al. (2024) and Ito et al. Their work holds.", "It is good."],
      "et al.",
    ],
    [
      "See Fig. 3, Eq. (2) and Sec. A vs. Tab. 4 for this. The end.",
      ["See Fig. 3, Eq. (2) and Sec. A vs. Tab. 4 for this.", "The end."],
      "references to figures",
    ],
    ["The answer is no. We ask why.", ["The answer is no.", "We ask why."], "the word no"],
    ["Take No. 5 of them. Done.", ["Take No. 5 of them.", "Done."], "a number"],
    [
      "It gains 3.5 points at 1.2x the cost of v2.0. That is much.",
      ["It gains 3.5 points at 1.2x the cost of v2.0.", "That is much."],
      "decimals",
    ],
    [
      "The lemma of J. R. Doe holds. We use it in the U.S. We are glad.",
      ["The lemma of J. R. Doe holds.", "We use it in the U.S.", "We are glad."],
      "initials",
    ],
    [
      "Servers answer fast. vLLM and xFormers help. iFormer too.",
      ["Servers answer fast.", "vLLM and xFormers help.", "iFormer too."],
      "names in small letters",
    ],
    ["Yahoo! is a name. Yes.", ["Yahoo! is a name.", "Yes."], "a mark inside a name"],
    [
      "It can do three things: 1. read; 2. write. It learns.",
      ["It can do three things: 1. read; 2. write.", "It learns."],
      "a list in a sentence",
    ],
    [
      "This fails (we tried. It broke) often. We mend it.",
      ["This fails (we tried. It broke) often.", "We mend it."],
      "a sentence in brackets",
    ],
    ["It is “new.” We say so.", ["It is “new.”", "We say so."], "closing quotes"],
    [
      "It costs $O(n)$. We prove $x.$ The end.",
      ["It costs $O(n)$.", "We prove $x.$", "The end."],
      "formulas",
    ],
    [
      "Video is unstable.To mend it, we train.",
      ["Video is unstable.", "To mend it, we train."],
      "a missing space",
    ],
    ["我们提出一个模型。它很快！好吗？", ["我们提出一个模型。", "它很快！", "好吗？"], "Chinese"],
    ["「速い。」と言う。終わり", ["「速い。」", "と言う。", "終わり"], "Japanese quotes"],
    ["نقترح نموذجا. هل يعمل؟ نعم.", ["نقترح نموذجا.", "هل يعمل؟", "نعم."], "Arabic"],
    ["हम एक मॉडल देते हैं। वह तेज़ है।", ["हम एक मॉडल देते हैं।", "वह तेज़ है।"], "Hindi"],
    ["It is in Fig", ["It is in Fig"], "an abbreviation cut off"],
  ])("are split in %j: %j (%s)", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it("lose no character but spaces", () => {
    const piece = fc.constantFrom(
      "We ",
      "e.g. ",
      ". ",
      "3.5",
      "(",
      ") ",
      "。",
      "Fig. ",
      "x",
      "! ",
      "…",
      "“A.” ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const sentences = splitSentences(text);
        expect(sentences.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
        expect(sentences.every((one) => one.trim() === one && one !== "")).toBe(true);
      }),
    );
  });

  it("are found in time that grows with the text alone", () => {
    const started = performance.now();
    for (const piece of ["e.g. ", ".", "( . ", "No. ", "a. ", "(a", "“", "。"])
      splitSentences(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ["It works.", true],
    ["Does it (really?)", true],
    ["它很快。", true],
    ["It is cut of", false],
    ["It goes on…", false],
    ["It goes on...", false],
    ["", false],
  ])("%j is finished: %j", (sentence, finished) => {
    expect(isFinished(sentence)).toBe(finished);
  });

  it("are joined as they were written", () => {
    expect(joinSentences(["One.", "Two."])).toBe("One. Two.");
    expect(joinSentences(["一。", "二。"])).toBe("一。二。");
    expect(joinSentences([])).toBe("");
  });

  it("are cut between clauses, or not at all", () => {
    const long = "We read 1,000 papers, sort them by topic, and post the best of them.";
    expect(cutAtClause(long, 45)).toBe("We read 1,000 papers, sort them by topic…");
    expect(cutAtClause(long, 30)).toBe("We read 1,000 papers…");
    expect(cutAtClause(long, 20)).toBeUndefined();
    expect(
      cutAtClause("Short, and then a very long clause without any mark at all", 40),
    ).toBeUndefined();
    expect(cutAtClause("我们阅读论文，排序论文，然后发布最好的论文", 14)).toBe(
      "我们阅读论文，排序论文…",
    );
  });
});
