import { z } from "zod";
import { splitWords } from "../../../src/domain/paper/text.ts";
import { groupBy } from "../../../src/lib/group-by.ts";
import { contentWords } from "../../../src/search/stop-words.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { samplePaper } from "../sample.ts";
import papers from "./papers.json" with { type: "json" };

const StoredPaper = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  authors: z.array(z.string()),
  keywords: z.array(z.string()),
  organization: z.string().nullable(),
  published: z.iso.date(),
});

/** Invented papers: twelve topics, six papers each. */
export const GOLDEN_PAPERS: readonly Paper[] = z
  .array(StoredPaper)
  .parse(papers)
  .map(({ published, ...paper }) => samplePaper({ ...paper, publishedAt: new Date(published) }));

/** Companions of each golden paper: the topic model is only trained from 500 papers on. */
const COMPANIONS = 7;

/** Papers without titles of their own that mix the words of a golden paper with those of its topic. */
export function companionPapers(): Paper[] {
  const pick = createPicker();
  const byTopic = groupBy(GOLDEN_PAPERS, ({ id }) => id.slice(5, 7));
  return GOLDEN_PAPERS.flatMap((paper, index) => {
    const own = contentWords(splitWords(paper.abstract));
    const topic = (byTopic.get(paper.id.slice(5, 7)) ?? []).flatMap(({ abstract }) =>
      contentWords(splitWords(abstract)),
    );
    return Array.from({ length: COMPANIONS }, (_, number) =>
      samplePaper({
        id: `1901.${String(index * COMPANIONS + number).padStart(5, "0")}`,
        title: `Note ${index * COMPANIONS + number}`,
        abstract: [...pick(own, 9), ...pick(topic, 6)].join(" "),
      }),
    );
  });
}

/** Picks the same words on every run. */
function createPicker(): (words: readonly string[], count: number) => string[] {
  let seed = 7;
  return (words, count) =>
    Array.from({ length: count }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return words[(seed >>> 16) % words.length] ?? "";
    });
}
