import { expect, it } from "vitest";
import type { Doc } from "./collections.ts";
import { makeKnownItems } from "./known-items.ts";

const doc = (id: string, title: string, authors = ""): Doc => ({
  id,
  title,
  authors,
  text: "",
  keywords: "",
  year: 2026,
});
const DOCS = [
  doc("1", "HunyuanVideo: Fine-Tuning of Time Series with GPT-4o", "Yann LeCun, Fei-Fei Li"),
  doc("2", "Time Series and Qwen3"),
  doc("3", "What Is It to Be Time Series?"),
];

it("writes names, compounds and titles of papers as people type them", () => {
  const items = makeKnownItems(DOCS, 1);
  expect(items["ki-split"]).toEqual([{ text: "hunyuan video", relevant: ["1"] }]);
  expect(items["ki-compound"]).toEqual([{ text: "timeseries", relevant: ["1", "2", "3"] }]);
  expect(items["ki-joined"]?.[0]?.text).toMatch(/^finetuning [a-z]+$/);
  expect(items["ki-digits"]?.map(({ text }) => text).toSorted()).toEqual(["gpt4o", "qwen 3"]);
  expect(items["ki-small-words"]).toEqual([
    { text: "what is it to be time series?", relevant: ["3"] },
  ]);
  expect(items["ki-name"]).toHaveLength(2);
  expect(items["ki-long"]).toContainEqual({ text: DOCS[0]?.title, relevant: ["1"] });
  expect(items["ki-language"]).toContainEqual({
    text: "séries temporelles",
    relevant: ["1", "2", "3"],
  });
});

it("writes the same for the same seed", () => {
  expect(makeKnownItems(DOCS, 7)).toEqual(makeKnownItems(DOCS, 7));
});
