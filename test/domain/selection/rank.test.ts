import { expect, it } from "vitest";
import { makePapers } from "../../support/factories.ts";
import { rank, ranksOfDay } from "../../../src/domain/selection/rank.ts";

it("gives equal scores one rank, and the next rank counts them all", () => {
  const ranks = rank([5, 3, 3, 3, 1], (score) => score).map((ranked) => ranked.rank);
  expect(ranks).toEqual([1, 2, 2, 2, 5]);
  expect(rank([], Number)).toEqual([]);
});

it("ranks of the day differ from the numbers of a selection only where something was left out", () => {
  const papers = makePapers(4);
  const [, second, third, fourth] = papers.map((paper) => paper.id);
  expect(ranksOfDay(papers, papers)).toEqual({});
  expect(ranksOfDay(papers, papers.slice(1))).toEqual({ [second!]: 2, [third!]: 3, [fourth!]: 4 });
  expect(ranksOfDay(papers, [papers[0]!, papers[3]!])).toEqual({ [fourth!]: 4 });
  const equal = papers.map((paper) => ({ ...paper, upvotes: 5 }));
  expect(ranksOfDay(equal, equal)).toEqual({});
  expect(ranksOfDay(papers, [{ ...papers[3]!, upvotes: 0 }])).toEqual({});
});
