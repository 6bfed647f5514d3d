import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { engines } from "../support/stores.ts";
import { samplePaper } from "./sample.ts";
import { searchedStore } from "./store.ts";

let number = 0;

function paper(title: string, more: Partial<Paper> = {}): Paper {
  number += 1;
  return samplePaper({ id: `2605.${String(number).padStart(5, "0")}`, title, ...more });
}

/** The words of the papers that are asked for, in other papers. */
const OTHERS = [
  ...Array.from({ length: 12 }, (_, at) => paper(`World models, part ${at}`)),
  ...Array.from({ length: 20 }, (_, at) => paper(`Work on words and modes ${at}`)),
  ...Array.from({ length: 9 }, (_, at) => paper(`Video of a hard case ${at}`)),
  paper("Attention to sound"),
  paper("Paying attention"),
  paper("Time and the series of images"),
  paper("Acute lymphoblastic leukemia (ALL) and attention"),
  paper("Turbulence", { authors: ["Kaiming Xu", "Ling He", "Mei Deqing"] }),
  paper("Heat", { authors: ["Xu Kaiming He"] }),
];

const TITLES = [
  "HunyuanVideo: Large Generators",
  "Forecasting Time Series",
  "Qwen3 Report",
  "GPT-4o Image Survey",
  "Text-to-Image Alignment",
  "Fine-Tuning on a Budget",
  "SWE-Bench Revisited",
  "Multiobjective Search",
  "Herd of Robots",
  "Attention Is All You Need in Speech",
  "Attention Is All You Need",
];

const papers = [
  ...OTHERS,
  ...TITLES.map((title) => paper(title)),
  paper("Residual Learning", { authors: ["Kaiming He", "Jian Sun"] }),
];

describe.each(engines)("spelling on $name", ({ make, skip }) => {
  const store = searchedStore(make, papers, { skip });
  const titlesOf = async (text: string): Promise<string[]> =>
    (await store.find(text)).hits.map(({ paper: { title } }) => title);

  it.skipIf(skip).each([
    ["hunyuan video", "HunyuanVideo: Large Generators"],
    ["timeseries", "Forecasting Time Series"],
    ["qwen 3", "Qwen3 Report"],
    ["gpt4o image", "GPT-4o Image Survey"],
    ["text2image", "Text-to-Image Alignment"],
    ["finetuning budget", "Fine-Tuning on a Budget"],
    ["swebench", "SWE-Bench Revisited"],
    ["multi objective", "Multiobjective Search"],
    ["timeseries sort:new", "Forecasting Time Series"],
  ])("finds %s in %s, and corrects nothing", async (text, title) => {
    const { hits, notices } = await store.find(text);
    expect([hits[0]?.paper.title, notices]).toEqual([title, []]);
  });

  it.skipIf(skip)("finds only papers that hold the parts of a joined word together", async () => {
    expect(await titlesOf("timeseries")).toEqual(["Forecasting Time Series"]);
  });

  it.skipIf(skip).each(["Kaiming He", "he kaiming", "kaiming he residual"])(
    "puts the paper by the author %s first",
    async (text) => {
      expect((await titlesOf(text))[0]).toBe("Residual Learning");
    },
  );

  it.skipIf(skip)(
    "puts the whole name before a longer one, and both before its words",
    async () => {
      expect(await titlesOf("Kaiming He")).toEqual(["Residual Learning", "Heat", "Turbulence"]);
    },
  );

  it.skipIf(skip)("chooses the correction that goes with its neighbour", async () => {
    const { hits, notices } = await store.find("worl modles");
    expect(notices).toEqual([{ kind: "instead", shown: ["world", "models"] }]);
    expect(hits[0]?.paper.title).toMatch(/^World models/);
  });

  it.skipIf(skip)("corrects no word that exists, and no short word in capitals", async () => {
    expect(await titlesOf("herd")).toEqual(["Herd of Robots"]);
    expect(await store.find("herd")).toMatchObject({ notices: [] });
    expect(await store.find("DEQ")).toMatchObject({ hits: [], notices: [] });
    // A beginning in small letters is completed.
    expect(await titlesOf("deq")).toEqual(["Turbulence"]);
  });

  it.skipIf(skip)("puts the title as it is written first, then those that hold it", async () => {
    expect((await titlesOf("attention is all you need")).slice(0, 2)).toEqual([
      "Attention Is All You Need",
      "Attention Is All You Need in Speech",
    ]);
  });

  it.skipIf(skip)("takes no small word for an acronym", async () => {
    expect((await store.find("attention is all")).total).toBe(5);
  });
});

describe.each([0, 1, 17])("a store of %i papers", (count) => {
  const [engine] = engines;
  const few = searchedStore(engine.make, papers.slice(0, count));

  it.each([
    ["world models", count > 0],
    ["worl modles", count > 0],
    ["timeseries", false],
    ["the of and", false],
    ["world model ".repeat(420), count > 0],
  ])("answers %.20s", async (text, isFound) => {
    expect((await few.find(text)).total > 0).toBe(isFound);
  });

  it("answers operators alone with a kind error", async () => {
    await expect(few.find("AND OR NOT (")).rejects.toThrow(/./);
  });
});
