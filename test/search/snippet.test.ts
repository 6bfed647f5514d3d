import fc from "fast-check";
import { expect, it } from "vitest";
import { createSnippetExtractor } from "../../src/search/snippet.ts";
import { makePapers } from "../support/factories.ts";

const [paper] = makePapers(1);
const snippetOf = (abstract: string, stems: readonly string[] = ["video"]) =>
  createSnippetExtractor(new Set(stems))({ ...paper!, abstract });
const textOf = (snippet: ReturnType<typeof snippetOf>): string =>
  snippet.map(({ text }) => text).join("");

const FILLER =
  "Nothing in this sentence was asked for by the reader at all, and it goes on for long.";

it("shows the whole sentences that hold most of the words", () => {
  const best = "Video models learn a world of videos.";
  expect(
    snippetOf(`${FILLER} A video. ${FILLER} ${FILLER} ${FILLER} ${best}`, ["video", "world"]),
  ).toEqual([
    { text: "Video", isMatch: true },
    { text: " models learn a ", isMatch: false },
    { text: "world", isMatch: true },
    { text: " of ", isMatch: false },
    { text: "videos", isMatch: true },
    { text: ".", isMatch: false },
  ]);
});

it("fills the room with the sentences that follow", () => {
  expect(textOf(snippetOf(`A video. ${FILLER} ${FILLER} ${FILLER} ${FILLER}`))).toBe(
    `A video. ${FILLER} ${FILLER} ${FILLER}`,
  );
});

it("shows whole words around the match where a sentence has no room", () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
  expect(textOf(snippetOf(`${long} video, ${long}.`))).toMatch(/^… video, word0 .* word\d+ …$/);
  expect(textOf(snippetOf(`A video ${long}.`))).toMatch(/^A video word0 .* word\d+ …$/);
});

it("uses the title where there is no abstract", () => {
  expect(textOf(snippetOf(""))).toBe(paper!.title);
});

it("never cuts a word, whatever the text", () => {
  fc.assert(
    fc.property(fc.lorem({ mode: "sentences", maxCount: 12 }), (abstract) => {
      const words = new Set(abstract.split(/[^\p{L}\p{N}]+/u));
      const shown = textOf(snippetOf(abstract, ["dolor"])).split(/[^\p{L}\p{N}]+/u);
      expect(shown.filter((word) => !words.has(word) && word !== "")).toEqual([]);
    }),
  );
});
