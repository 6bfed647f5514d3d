import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { extractAcronyms, listExpansionKeys } from "../../../src/search/index/acronyms.ts";
import { createTokenizer } from "../../../src/search/index/tokenizer.ts";
import { editDistance } from "../../../src/search/index/edit-distance.ts";
import { stem } from "../../../src/lib/stemmer.ts";
import { splitWords } from "../../../src/domain/paper/text.ts";

describe("stems", () => {
  it.each([
    ["caresses", "caress"],
    ["ponies", "poni"],
    ["agreed", "agre"],
    ["plastered", "plaster"],
    ["sing", "sing"],
    ["conflated", "conflat"],
    ["hopping", "hop"],
    ["falling", "fall"],
    ["filing", "file"],
    ["happy", "happi"],
    ["sky", "sky"],
    ["relational", "relat"],
    ["digitizer", "digit"],
    ["decisiveness", "decis"],
    ["triplicate", "triplic"],
    ["electrical", "electr"],
    ["replacement", "replac"],
    ["adoption", "adopt"],
    ["cease", "ceas"],
    ["controll", "control"],
    ["yes", "ye"],
    ["gpt4", "gpt4"],
    ["模型", "模型"],
  ])("of %s is %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it("are the same for the forms of a word", () => {
    for (const forms of [
      ["model", "models", "modeling", "modeled"],
      ["optimize", "optimizes", "optimizing", "optimization"],
    ])
      expect(new Set(forms.map(stem)).size).toBe(1);
  });
});

describe("words", () => {
  it("lose case, accents and punctuation, and keep digits", () => {
    expect(splitWords("Schrödinger's “GPT-4”: naïve?")).toEqual([
      "schrodinger",
      "s",
      "gpt",
      "4",
      "naive",
    ]);
  });

  it("lose strokes and hooks that Unicode does not decompose", () => {
    expect(splitWords("Nießner, Miłoš, STRAẞE, ılık, Søren Đoković, Æther")).toEqual([
      "niessner",
      "milos",
      "strasse",
      "ilik",
      "soren",
      "dokovic",
      "aether",
    ]);
  });

  it("are letters and digits only, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const word of splitWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});

describe("a lexicon", () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."abAB1 -é\u0301ﬁİ模".split("")) }),
      fc.string({ unit: fc.constantFrom("a"), minLength: 38, maxLength: 43 }),
    ),
    { maxLength: 40 },
  );

  it("reads the words of any texts, each by a number of its own", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const lexicon = createTokenizer();
        const numbers = new Map<string, number>();
        for (const text of all) {
          const read = [...lexicon.tokenize(text)];
          const words = read.map((word) => lexicon.spelling(word));
          expect(words).toEqual(splitWords(text));
          for (const [at, word] of words.entries()) {
            expect(read[at]).toBe(numbers.get(word) ?? numbers.size);
            numbers.set(word, read[at] ?? -1);
          }
        }
      }),
    );
  });

  it("keeps apart more words than it began with room for", () => {
    const lexicon = createTokenizer();
    const words = Array.from({ length: 5000 }, (_, at) => `w${at.toString(36)}`);
    const read = [...lexicon.tokenize(words.join(" "))];
    expect(read).toEqual(words.map((_, at) => at));
    expect(read.map((word) => lexicon.spelling(word))).toEqual(words);
    expect([...lexicon.tokenize("W0 w4z")]).toEqual([0, 4 * 36 + 35]);
  });
});

/** The definition, without its shortcuts. */
function naiveDistance(a: string, b: string): number {
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const options = [cost(i - 1, j - 1) + same, cost(i - 1, j) + 1, cost(i, j - 1) + 1];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      options.push(cost(i - 2, j - 2) + 1);
    return Math.min(...options);
  };
  return cost(a.length, b.length);
}

describe("the distance of two spellings", () => {
  it("counts a swap of neighbours as one error", () => {
    expect(editDistance("attnetion", "attention", 2)).toBe(1);
    expect(editDistance("atention", "attention", 2)).toBe(1);
    expect(editDistance("attention", "attention", 2)).toBe(0);
    expect(editDistance("graph", "diffusion", 2)).toBe(3);
  });

  it("is the optimal string alignment as far as it is asked for", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(naiveDistance(a, b), most + 1));
      }),
    );
  });
});

describe("acronyms", () => {
  it("are learnt where a text introduces them", () => {
    const text =
      "We study Direct Preference Optimization (DPO) for large language models (LLMs), with a Mixture of Experts (MoE).";
    expect(extractAcronyms(text)).toEqual([
      { acronym: "dpo", expansion: "direct prefer optim" },
      { acronym: "llm", expansion: "larg languag model" },
      { acronym: "moe", expansion: "mixtur expert" },
    ]);
  });

  it("are not made up from brackets that say something else", () => {
    expect(extractAcronyms("It is better (see Table 2) and Fast (DPO) (GPT) (A)")).toEqual([]);
  });

  it("find their long form in a query as it is stored", () => {
    expect(listExpansionKeys(["direct", "preference", "optimization"])).toContain(
      "direct prefer optim",
    );
  });

  it("never fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aBC ()-1é".split("")) }), (text) => {
        expect(extractAcronyms(text)).toBeInstanceOf(Array);
      }),
    );
  });
});
