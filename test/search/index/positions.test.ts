import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { createPostingListBuilder } from "../../../src/search/index/posting-list-builder.ts";
import {
  ABSTRACT,
  countPapers,
  KEYWORDS,
  SEGMENT_PAPERS,
  TITLE,
  unpackCounts,
} from "../../../src/search/index/posting-list.ts";
import { alignOccurrences, inPhrase, PLACE_SHIFT } from "../../../src/search/index/positions.ts";

interface Occurrence {
  readonly term: number;
  readonly place: number;
  readonly position: number;
}

/** In the order in which papers are read: by place, then by position. */
const occurrences = fc
  .uniqueArray(
    fc.record({
      term: fc.nat(4),
      place: fc.oneof(fc.nat(5), fc.integer({ min: SEGMENT_PAPERS - 3, max: SEGMENT_PAPERS - 1 })),
      position: fc.oneof(fc.nat(300), fc.nat(4000), fc.integer({ min: 4112, max: 4600 })),
    }),
    { selector: (one) => `${one.term} ${one.place} ${one.position}`, maxLength: 200 },
  )
  .map((all) => all.toSorted((a, b) => a.place - b.place || a.position - b.position));

function build(all: readonly Occurrence[]) {
  const builder = createPostingListBuilder();
  for (const { term, place, position } of all)
    builder.add(term, place, position < 4112 ? ABSTRACT : KEYWORDS, position);
  return builder.build();
}

describe("posting lists", () => {
  it("give every occurrence back, in order", () => {
    fc.assert(
      fc.property(occurrences, (all) => {
        const read = build(all).flatMap(({ data, positions }, term) =>
          Array.from(alignOccurrences(data, positions, inPhrase(0)) ?? [], (key) => ({
            term,
            place: key >>> PLACE_SHIFT,
            position: key & (2 ** PLACE_SHIFT - 1),
          })),
        );
        expect(read).toEqual(all.toSorted((a, b) => a.term - b.term));
      }),
    );
  });

  it("list each paper once, with its counts by field", () => {
    const builder = createPostingListBuilder();
    builder.add(0, 3, TITLE, 0);
    builder.add(0, 3, ABSTRACT, 7);
    builder.add(0, 3, ABSTRACT, 9);
    builder.add(0, 3, KEYWORDS, 5000);
    builder.add(0, SEGMENT_PAPERS - 1, TITLE, 2);
    const [lists] = builder.build();
    const data = lists?.data ?? new Uint8Array();
    expect(countPapers(data)).toBe(2);
    expect([data[0], data[1]]).toEqual([0, 3]);
    expect(unpackCounts(data[2] ?? 0)).toEqual([1, 1, 2]);
    expect(unpackCounts(data[5] ?? 0)).toEqual([1, 0, 0]);
  });
});
