import { describe, expect, it } from "vitest";
import { formatCitations } from "../../src/citations/formats.ts";
import { makePaper } from "../support/factories.ts";

const paper = makePaper({ authors: ["Ada Reader", "José de la Cruz", "Team Books", "Plato"] });
const old = makePaper({
  id: "hep-th/9901001",
  authors: [],
  publishedAt: null,
  abstract: "",
  keywords: [],
});

describe("a citation", () => {
  it("is a BibTeX entry that no journal printed, under a key of its own", async () => {
    const text = await formatCitations([paper, old], "bibtex");
    expect(text).toContain("@misc{reader260501234,");
    expect(text).toContain(
      String.raw`author = {Reader, Ada and de la Cruz, Jos{\' e} and {Team Books} and {Plato}}`,
    );
    expect(text).toContain("doi = {10.48550/arXiv.2605.01234}");
    expect(text).toContain("year = {2026}");
    expect(text).toContain("note = {arXiv:2605.01234}");
    expect(text).toContain("@misc{arxivhepth9901001,");
    expect(text).not.toContain("author = {}");
  });

  it("is a RIS entry with its abstract and keywords", async () => {
    const lines = (await formatCitations([paper], "ris")).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "AU  - de la Cruz, José",
        "KW  - habits",
        "DO  - 10.48550/arXiv.2605.01234",
      ]),
    );
  });

  it("is CSL-JSON", async () => {
    expect(JSON.parse(await formatCitations([paper], "json"))).toMatchObject([
      {
        id: "reader-2605.01234",
        title: paper.title,
        issued: { "date-parts": [[2026, 5, 12]] },
        URL: "https://arxiv.org/abs/2605.01234",
      },
    ]);
  });

  it("is a quoted CSV row that no spreadsheet executes", async () => {
    const evil = makePaper({
      title: '=HYPERLINK("https://evil.example", "x")',
      authors: ["@a", "-b"],
    });
    const [heads, row] = (await formatCitations([evil], "csv")).slice(1).split("\r\n");
    expect(heads).toBe(
      "id,title,authors,published,arxiv,pdf,code,project,upvotes,keywords,abstract",
    );
    expect(row).toContain(
      `2605.01234,"'=HYPERLINK(""https://evil.example"", ""x"")",'@a; -b,2026-05-12`,
    );
  });

  it("escapes text that would begin a field or an entry", async () => {
    const evil = makePaper({
      title: "A } title, \\input{secrets} % $x^2$ & <think> @article{x,",
      abstract: "First.\nER  - \nTY  - JOUR\nTI  - Forged",
    });
    const bibtex = await formatCitations([evil], "bibtex");
    expect(bibtex.match(/^@/gm)).toHaveLength(1);
    expect(bibtex).not.toContain("\\input{");
    expect((await formatCitations([evil], "ris")).match(/^TY {2}- /gm)).toHaveLength(1);
  });

  it("takes hundreds of authors", async () => {
    const authors = Array.from({ length: 664 }, (_, index) => `Given${index} Family${index}`);
    const text = await formatCitations([makePaper({ authors })], "bibtex");
    expect(text).toContain("Family663, Given663");
  });
});
