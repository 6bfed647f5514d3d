import { describe, expect, it } from "vitest";
import { formatCitations } from "../../src/citations/formats.ts";
import { namesIn } from "../../src/citations/names.ts";
import { makePaper } from "../support/factories.ts";

const paper = makePaper({
  authors: ["Ada Reader", "José de la Cruz", "Team Books", "Plato"],
  categories: ["cs.CL", "cs.AI"],
});
const old = makePaper({
  id: "hep-th/9901001",
  authors: [],
  publishedAt: null,
  abstract: "",
  keywords: [],
  categories: [],
});

/** Every brace of a BibTeX field is closed in it. */
function isBalanced(bibtex: string): boolean {
  let depth = 0;
  for (const character of bibtex) {
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

describe("a BibTeX entry", () => {
  it("is as arXiv prints it", () => {
    const attention = makePaper({
      id: "1706.03762",
      title: "Attention Is All You Need",
      authors: ["Ashish Vaswani", "Aidan N. Gomez", "Łukasz Kaiser"],
      publishedAt: new Date("2017-06-12"),
      categories: ["cs.CL", "cs.LG"],
    });
    expect(formatCitations([attention], "bibtex")).toBe(
      `@misc{vaswani2017attentionneed,
      title={Attention Is All You Need},
      author={Ashish Vaswani and Aidan N. Gomez and Łukasz Kaiser},
      year={2017},
      eprint={1706.03762},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      url={https://arxiv.org/abs/1706.03762}
}
`,
    );
  });

  it("leaves out what is not known, and has a key of its own", () => {
    const text = formatCitations([old, paper, paper], "bibtex");
    expect(text).not.toMatch(/author=\{\}|year=\{\}/);
    const keys = [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);
    expect(keys[0]).toContain("hepth9901001");
    expect(new Set(keys).size).toBe(3);
    expect(text.split("primaryClass")).toHaveLength(3);
  });

  it.each([
    ["Yixing Ma", "Yixing Ma"],
    ["Minh Do", "Minh Do"],
    ["José de la Cruz", "José de la Cruz"],
    ["Laurens van der Maaten", "Laurens van der Maaten"],
    ["Luc Van Gool", "Van Gool, Luc"],
    ["Fernando De la Torre", "De la Torre, Fernando"],
    ["Blaise Aguera y Arcas", "Aguera y Arcas, Blaise"],
    ["Xuewei he", "Xuewei he"],
    ["yuelin bai", "bai, yuelin"],
    ["Chien Van Nguyen", "Chien Van Nguyen"],
    ["Hal Daumé III", "Daumé, III, Hal"],
    ["John Davis, Jr.", "Davis, Jr., John"],
    ["Team Books", "{Team Books}"],
    ["DeepSeek-AI", "{DeepSeek-AI}"],
    ["GLM-4. 5 Team", "{GLM-4. 5 Team}"],
    ["Qingyao Ai", "Qingyao Ai"],
    ["Ann Lee, Bo Kim", "Ann Lee and Bo Kim"],
    ["Nguy\\~ên Anh", "Nguyễn Anh"],
    ["Rock & Roll Band", String.raw`Rock \& Roll Band`],
  ])("names %j as %j", (author, written) => {
    const text = formatCitations([makePaper({ authors: [author] })], "bibtex");
    expect(text).toContain(`author={${written}},`);
  });

  it.each(["\\", ":", "{", "}", "A\\", "Bo {Kim", "Bo } Kim", "$", "#"])(
    "stays balanced with the author and title %j",
    (evil) => {
      const text = formatCitations([makePaper({ authors: [evil], title: evil })], "bibtex");
      expect(isBalanced(text)).toBe(true);
      expect(text.replaceAll(/\\text\w+\{\}/g, "")).not.toMatch(/\\(?![&%$#_])/);
    },
  );

  it("keeps the capitals that a style would not", () => {
    const text = formatCitations([makePaper({ title: "LLaMA and GPT-4: a Study" })], "bibtex");
    expect(text).toContain("title={{LLaMA} and {GPT-4:} a Study}");
  });

  it("escapes text that would begin a field or an entry", () => {
    const title = "A } title, \\input{secrets} % $x^2$ & <think> @article{x,";
    const bibtex = formatCitations([makePaper({ title })], "bibtex");
    expect(bibtex.match(/^@/gm)).toHaveLength(1);
    expect(bibtex).not.toContain("\\input{");
    expect(isBalanced(bibtex)).toBe(true);
  });

  it("takes hundreds of authors", () => {
    const authors = Array.from({ length: 664 }, () => "Given Family");
    const text = formatCitations([makePaper({ authors })], "bibtex");
    expect(text.match(/Given Family/g)).toHaveLength(664);
  });
});

describe("an author", () => {
  it.each<[string, readonly object[]]>([
    ["Ada Reader", [{ given: "Ada", family: "Reader" }]],
    ["Luc Van Gool", [{ given: "Luc", family: "Van Gool" }]],
    ["Smith, John", [{ given: "John", family: "Smith" }]],
    ["Sam Hill Jr", [{ given: "Sam", family: "Hill", suffix: "Jr" }]],
    ["and Lei Bai", [{ given: "Lei", family: "Bai" }]],
    ["Plato", [{ literal: "Plato" }]],
    [":", []],
    ["\\", []],
    ["", []],
  ])("%j is %j", (author, names) => {
    expect(namesIn(author)).toEqual(names);
  });
});

describe("a citation", () => {
  it("is a RIS entry with its abstract and keywords", () => {
    const lines = formatCitations([paper, old], "ris").split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "AU  - Reader, Ada",
        "AU  - de la Cruz, José",
        "AU  - Team Books",
        "DA  - 2026/05/12",
        "KW  - habits",
        "DO  - 10.48550/arXiv.2605.01234",
        "UR  - https://arxiv.org/abs/hep-th/9901001",
      ]),
    );
    expect(lines.filter((line) => line === "ER  - ")).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*)?$/);
  });

  it("is a RIS entry that no text ends or begins", () => {
    const evil = makePaper({
      abstract: "First.\nER  - \nTY  - JOUR\nTI  - Forged",
      keywords: ["a\nER  - "],
    });
    const ris = formatCitations([evil], "ris");
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
  });

  it("is CSL-JSON", () => {
    expect(JSON.parse(formatCitations([paper], "json"))).toMatchObject([
      {
        id: "arXiv:2605.01234",
        title: paper.title,
        author: [
          { family: "Reader", given: "Ada" },
          { family: "de la Cruz" },
          { literal: "Team Books" },
          { literal: "Plato" },
        ],
        issued: { "date-parts": [[2026, 5, 12]] },
        URL: "https://arxiv.org/abs/2605.01234",
      },
    ]);
  });

  it("is a quoted CSV row that no spreadsheet executes", () => {
    const evil = makePaper({
      title: '=HYPERLINK("https://evil.example", "x")',
      authors: ["@a", "-b"],
    });
    const [heads, row] = formatCitations([evil], "csv").slice(1).split("\r\n");
    expect(heads).toBe(
      "id,title,authors,published,arxiv,pdf,code,project,upvotes,keywords,abstract",
    );
    expect(row).toContain(
      `2605.01234,"'=HYPERLINK(""https://evil.example"", ""x"")","'@a; '-b",2026-05-12`,
    );
  });

  it.each(["a;=cmd", "a; +1", "=1", " =1", "\t=1", "a\n=1;@x", "a\r\n-1", "＝1", "a;\n=1"])(
    "is a CSV row in which %j is no formula, whichever sign separates cells",
    (title) => {
      const evil = makePaper({ title, abstract: title, keywords: [title] });
      const text = formatCitations([evil], "csv").slice(1);
      expect(text.trim().split("\r\n")).toHaveLength(2);
      for (const cell of text.split(/[,;\r\n]/))
        expect(cell.replace(/^"?\s*/, "")).not.toMatch(/^[=+\-@＝＋－＠]/u);
    },
  );
});
