import { expect, it } from "vitest";
import { mergeByCoverage, wordCoverage } from "../../../src/domain/query/word-coverage.ts";
import { makePaper } from "../../support/factories.ts";

const paper = makePaper({
  title: "Masked Autoencoders Are Scalable",
  authors: ["Kaiming He"],
  abstract: "We study vision.",
});

it.each([
  ["masked autoencoders are scalable", 2],
  ["Kaiming He masked", 1],
  ["masked vision", 0.75],
  ["vision", 0.5],
  ["masked diffusion", 0.5],
  ["diffusion", 0],
  ["?!", 0],
])("%j is covered by %d", (question, coverage) => {
  expect(wordCoverage(question, paper)).toBe(coverage);
});

it("puts what covers more before a hit, each paper once, without what covers nothing", () => {
  const hit = (id: string, title: string) => ({ paper: makePaper({ id, title, abstract: "" }) });
  const hits = [hit("1", "World models"), hit("2", "Models"), hit("3", "Agents")];
  const others = [
    hit("4", "Cooking"),
    hit("2", "Models"),
    hit("5", "World models at last"),
    hit("6", "World"),
  ];
  const merged = mergeByCoverage("world models", hits, others);
  expect(merged.map(({ paper: { id } }) => id)).toEqual(["1", "5", "2", "6", "3"]);
});
