import fc from "fast-check";
import { expect, it } from "vitest";
import { createEmbeddingIndex } from "../../../src/search/embeddings/nearest-neighbours.ts";
import { cosine, quantise, toUnitVector } from "../../../src/search/index/vectors.ts";

const component = fc.integer({ min: -127, max: 127 });

it("finds the same as comparing each vector, for any number of dimensions and vectors", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 70 }).chain((dimensions) =>
        fc.tuple(
          fc.array(fc.int8Array({ minLength: dimensions, maxLength: dimensions }), {
            maxLength: 40,
          }),
          fc.array(component, { minLength: dimensions, maxLength: dimensions }),
        ),
      ),
      ([vectors, numbers]) => {
        const index = createEmbeddingIndex(numbers.length);
        for (const [paper, vector] of vectors.entries()) index.add(paper, vector);
        const query = Float32Array.from(numbers);
        const exact = toUnitVector(Float32Array.from(quantise(query)));
        const expected = vectors
          .map((vector) => cosine(exact, vector, 0))
          .toSorted((a, b) => b - a);
        const found = index.nearest(query, 10);
        expect(found).toHaveLength(Math.min(10, vectors.length));
        for (const [at, { paper, similarity }] of found.entries()) {
          expect(similarity).toBeCloseTo(expected[at] ?? Number.NaN, 4);
          expect(similarity).toBeCloseTo(cosine(exact, vectors[paper] ?? new Int8Array(), 0), 4);
        }
      },
    ),
  );
});

it("replaces a paper's vector and grows past its first capacity", () => {
  const index = createEmbeddingIndex(3);
  for (let paper = 0; paper < 5000; paper += 1) index.add(paper, Int8Array.from([1, paper % 7, 0]));
  index.add(4321, Int8Array.from([0, 0, 127]));
  expect(index.size()).toBe(5000);
  expect(index.nearest(Float32Array.from([0, 0, 1]), 1)).toEqual([{ paper: 4321, similarity: 1 }]);
  index.add(1, Int8Array.from([1, 2]));
  expect(index.nearest(Float32Array.from([1, 2]), 1)).toEqual([]);
});
