import { describe, expect, it } from "vitest";
import { sqliteStore } from "../../support/stores.ts";
import { searchedStore } from "../store.ts";
import { companionPapers, GOLDEN_PAPERS } from "./collection.ts";

/** Questions as people ask them, with the papers that must come first, in this order. */
const QUESTIONS: readonly (readonly [kind: string, question: string, best: readonly string[]])[] = [
  ["title words", "graph attention for traffic", ["Graph Attention for City Traffic"]],
  [
    "a long title among words of another paper",
    "home robots broken staircase",
    ["A Short History of What Home Robots Have Broken", "Home Robots on the Staircase"],
  ],
  [
    "two words that stand together in one title",
    "world model",
    ["World Models for Legged Walking", "A Model of the World's Kitchens"],
  ],
  ["a title that is being typed", "sparse mixture rout", ["Sparse Mixture Routing"]],
  [
    "a word that is being typed",
    "halluc",
    ["Invented Objects: Decoding Against Hallucination", "Measuring Hallucination"],
  ],
  [
    "an acronym",
    "DPO",
    ["Why DPO Forgets", "Direct Preference Optimization", "Group Relative Policy Optimization"],
  ],
  ["an acronym in a title", "MoE", ["Experts on Demand: Serving MoE", "Sparse Mixture Routing"]],
  ["an acronym's long form", "mixture of experts", ["Sparse Mixture Routing", "Experts on Demand"]],
  ["two typing errors", "difusion polcies", ["Diffusion Policies", "Long Video Diffusion"]],
  ["a misspelt author", "kowalcyzk", ["Attention Over Bus Timetables"]],
  ["two words", "video diffusion", ["Long Video Diffusion", "Frame Pacing"]],
  [
    "a phrase",
    '"chain of thought"',
    ["Chain of Thought on Short Problems", "Thoughts in a Chain Reaction"],
  ],
  ["an author and a topic", "okonkwo retrieval", ["Retrieval That Admits Ignorance"]],
  ["a topic and a year", "segmentation 2026", ["Segmentation of Vessels", "Segmenting Tumours"]],
  ["an excluded word", "agents -games", ["When Agents Should Ask", "Agents that Read the Manual"]],
  [
    "another form of a word",
    "fog",
    ["Tracking Points Through Fog", "Gaussian Splatting for Foggy"],
  ],
  [
    "a long question",
    "outlining organs and vessels in scans of patients when only few labels exist",
    ["Segmenting Tumours with Few Scans", "Segmentation of Vessels"],
  ],
  [
    "a long question about two topics",
    "making generated clips obey the motion of the camera and the laws of physics",
    ["Camera Paths as Conditions", "Judging Generated Video"],
  ],
  [
    "a long question in other words",
    "learning what people prefer from pairs of answers without hacking the reward",
    ["Reward Models that Know", "Learning from Rejected Answers"],
  ],
];

const SIMILAR = {
  title: "Segmenting Tumours with Few Scans",
  best: ["Segmentation of Vessels", "Federated Training Among Nine Hospitals"],
};

const golden = new Set(GOLDEN_PAPERS.map(({ id }) => id));

describe("twenty golden questions", () => {
  const store = searchedStore(sqliteStore, [...GOLDEN_PAPERS, ...companionPapers()]);

  function expectFirst(
    hits: readonly { readonly paper: { readonly id: string; readonly title: string } }[],
    best: readonly string[],
  ): void {
    const titles = hits.flatMap(({ paper }) => (golden.has(paper.id) ? [paper.title] : []));
    expect(best.map((start, rank) => titles[rank]?.slice(0, start.length))).toEqual(best);
  }

  it.each(QUESTIONS)("finds first what %s names: %s", async (_kind, question, best) => {
    expectFirst((await store.find(question, { limit: 100 })).hits, best);
  });

  it("finds papers on the same topic first", async () => {
    const id = GOLDEN_PAPERS.find(({ title }) => title === SIMILAR.title)?.id ?? "";
    expectFirst(await store.search.similar(id, 100), SIMILAR.best);
  });
});
