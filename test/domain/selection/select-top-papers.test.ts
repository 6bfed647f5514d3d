import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectTopPapers } from "../../../src/domain/selection/select-top-papers.ts";
import { makePapers } from "../../support/factories.ts";

const pool = makePapers(40);
const some = fc.shuffledSubarray(pool, { minLength: 0, maxLength: 40 });

describe("the best of a week or month", () => {
  it("is half by the votes here and half by the upvotes at the source", () => {
    const voted = pool.slice(30);
    const best = selectTopPapers({ voted, listed: pool }, 10);
    expect(best.papers).toEqual([...voted.slice(0, 5), ...pool.slice(0, 5)]);
    expect(best.voted).toBe(5);
    expect(selectTopPapers({ voted, listed: pool.toReversed() }, 10)).toEqual(best);
  });

  it("gives what one half leaves free to the other, and shows a paper once", () => {
    expect(selectTopPapers({ voted: pool.slice(1, 3), listed: pool }, 5).papers).toEqual([
      pool[1],
      pool[2],
      pool[0],
      pool[3],
      pool[4],
    ]);
    expect(selectTopPapers({ voted: pool.slice(0, 9), listed: pool.slice(0, 2) }, 5)).toMatchObject(
      {
        papers: pool.slice(0, 5),
        voted: 5,
      },
    );
  });

  it("fills its room whenever there are papers enough, and never shows one twice", () => {
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 10 }), (voted, listed, room) => {
        const best = selectTopPapers({ voted, listed }, room);
        const ids = best.papers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set([...voted, ...listed].map(({ id }) => id));
        expect(ids).toHaveLength(Math.min(room, known.size));
        expect(best.papers.slice(0, best.voted)).toEqual(voted.slice(0, best.voted));
      }),
    );
  });
});
