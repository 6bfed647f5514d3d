import { expect, it } from "vitest";
import { rank } from "../../../src/domain/selection/rank.ts";

it("gives equal scores one rank, and the next rank counts them all", () => {
  const ranks = rank([5, 3, 3, 3, 1], (score) => score).map((ranked) => ranked.rank);
  expect(ranks).toEqual([1, 2, 2, 2, 5]);
  expect(rank([], Number)).toEqual([]);
});
