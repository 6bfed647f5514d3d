import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTopK, type ScoredPlace } from "../../../src/search/index/top-k.ts";
import {
  scoreSegment,
  createScoreTables,
  type PlannedList,
} from "../../../src/search/index/bm25f.ts";
import {
  encodeLength,
  emptySegment,
  LENGTHS_PER_PAPER,
} from "../../../src/search/index/segments.ts";

const PAPERS = 1024;
const KEPT = 10;
const tables = createScoreTables([8, 4, 120], 3);
const segment = emptySegment(1, PAPERS);
for (let place = 0; place < PAPERS; place += 1) {
  segment.seqs[place] = place + 1;
  segment.lengths.set([8, 4, 60 + (place % 120)].map(encodeLength), place * LENGTHS_PER_PAPER);
}

const list = fc
  .record({
    places: fc.uniqueArray(fc.nat(PAPERS - 1), { maxLength: 300 }),
    counts: fc.integer({ min: 1, max: 255 }),
    weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
    isName: fc.boolean(),
  })
  .map(({ places, counts, weight, isName }): PlannedList => {
    const postings = places.toSorted((a, b) => a - b);
    const data = postings.flatMap((place) => [place >> 8, place & 0xff, counts]);
    return { row: { segment: 1, term: "", data: Uint8Array.from(data) }, weight, isName };
  });

function bestOf(lists: readonly PlannedList[], bar: number): { best: ScoredPlace[]; seen: number } {
  const scores = new Float32Array(PAPERS);
  scoreSegment(scores, lists, { segment, tables, bar });
  const best = createTopK(KEPT);
  best.offer(0, segment.seqs, scores);
  return { best: best.toSorted(), seen: best.count() };
}

describe("scoring a segment", () => {
  it("finds the same best, and as many papers, whatever it passes over", () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (lists) => {
        const all = bestOf(lists, 0);
        const bar = all.best.at(-1)?.score ?? 0;
        // What ties with the bar may be passed over: it would not be kept beside what set the bar.
        const above = (found: readonly ScoredPlace[]): ScoredPlace[] =>
          found.filter(({ score }) => score > bar);
        const skipping = bestOf(lists, bar);
        expect(above(skipping.best)).toEqual(above(all.best));
        expect(skipping.seen).toBe(all.seen);
      }),
    );
  });
});

describe("keeping the best", () => {
  it("is sorting all and cutting off, however many segments they come in", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(scores, { maxLength: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (all, most) => {
          const best = createTopK(most);
          const offered: ScoredPlace[] = [];
          for (const [at, of] of [...all.entries()].toReversed()) {
            best.offer(
              at,
              Uint32Array.from(of, () => 1),
              Float32Array.from(of),
            );
            offered.push(...of.map((score, place) => ({ segment: at, place, score })));
          }
          const scored = offered.filter(({ score }) => score > 0);
          const sorted = scored.toSorted(
            (a, b) => b.score - a.score || b.segment - a.segment || b.place - a.place,
          );
          expect(best.toSorted()).toEqual(sorted.slice(0, most));
          expect(best.count()).toBe(scored.length);
        },
      ),
    );
  });
});
