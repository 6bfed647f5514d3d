import { describe, expect, it } from "vitest";
import { fuseMeaning } from "../../src/search/rank-fusion.ts";

const byWords = [1, 2, 3, 4].map((seq) => ({ seq, score: 1 - seq / 10 }));
const nearest = (papers: readonly number[]) =>
  papers.map((paper, at) => ({ paper, similarity: 0.9 - at / 10 }));
const QUESTION = "which agents plan long tasks under sparse rewards".split(" ");

describe("words and meaning", () => {
  it("both order the answers to a long question", () => {
    const ranking = { papers: byWords, corrections: [] };
    expect(fuseMeaning(ranking, nearest([2, 1, 3, 4, 9]), QUESTION)).toEqual([2, 1, 3, 4, 9]);
  });

  it("leave names and other short queries to the words", () => {
    const ranking = { papers: byWords, corrections: [] };
    const found = fuseMeaning(ranking, nearest([4, 3, 2, 1, 9]), ["yann", "lecun"]);
    expect(found).toEqual([1, 2, 3, 4, 9]);
  });

  it("leave corrected queries to the words", () => {
    const corrections = [{ typed: "agnets", replacement: "agents" }];
    const found = fuseMeaning({ papers: byWords, corrections }, nearest([4, 3, 2, 1]), QUESTION);
    expect(found).toEqual([1, 2, 3, 4]);
  });

  it("leave the order to the words where the encoder finds nothing of theirs", () => {
    const ranking = { papers: byWords, corrections: [] };
    expect(fuseMeaning(ranking, nearest([7, 8, 9]), QUESTION)).toEqual([1, 2, 3, 4, 7, 8, 9]);
  });

  it("are filled up by the nearest only to one page", () => {
    const many = Array.from({ length: 30 }, (_, at) => at + 100);
    const found = fuseMeaning({ papers: byWords, corrections: [] }, nearest(many), ["agents"]);
    expect(found).toHaveLength(10);
    expect(fuseMeaning({ papers: [], corrections: [] }, [], ["agents"])).toEqual([]);
  });
});
