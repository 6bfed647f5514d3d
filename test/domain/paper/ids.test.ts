import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePaperId, findPaperLinks } from "../../../src/domain/paper/ids.ts";

const newIds = fc
  .record({
    year: fc.integer({ min: 8, max: 90 }),
    month: fc.integer({ min: 1, max: 12 }),
    number: fc.nat(9_999),
  })
  .map(({ year, month, number }) => {
    const digits = year < 15 ? 4 : 5;
    return `${pad(year, 2)}${pad(month, 2)}.${pad(number, digits)}`;
  });
const oldIds = fc
  .record({
    archive: fc.constantFrom("hep-th", "math", "cs", "cond-mat", "q-bio"),
    month: fc.integer({ min: 1, max: 12 }),
    number: fc.nat(999),
  })
  .map(({ archive, month, number }) => `${archive}/99${pad(month, 2)}${pad(number, 3)}`);
const ids = fc.oneof(newIds, oldIds);
const versions = fc.constantFrom("", "v1", "v12");

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

describe("a paper's id", () => {
  it.each([
    ["2401.12345", "2401.12345"],
    ["2401.12345v3", "2401.12345"],
    ["0704.0001", "0704.0001"],
    ["1412.9999", "1412.9999"],
    ["1501.00001", "1501.00001"],
    ["hep-th/9901001", "hep-th/9901001"],
    ["hep-th/9901001v2", "hep-th/9901001"],
    ["math.GT/0309136", "math/0309136"],
    ["math/0309136", "math/0309136"],
    ["Hep-Th/9901001", "hep-th/9901001"],
    ["arXiv:2401.12345", "2401.12345"],
    ["arxiv: 2401.12345v2", "2401.12345"],
    ["ARXIV:hep-th/9901001", "hep-th/9901001"],
    ["arXiv:2401.12345.", "2401.12345"],
    ["  2401.12345\n", "2401.12345"],
    ["(2401.12345),", "2401.12345"],
    ["`2401.12345`", "2401.12345"],
    ["https://arxiv.org/abs/2401.12345", "2401.12345"],
    ["http://arxiv.org/abs/2401.12345v1", "2401.12345"],
    ["https://www.arxiv.org/pdf/2401.12345", "2401.12345"],
    ["https://arxiv.org/pdf/2401.12345v2.pdf", "2401.12345"],
    ["https://arxiv.org/html/2401.12345v1#S3.T1", "2401.12345"],
    ["https://export.arxiv.org/abs/hep-th/9901001", "hep-th/9901001"],
    ["https://arxiv.org/abs/hep-th%2F9901001", "hep-th/9901001"],
    ["https://arxiv.org/pdf/math.GT/0309136v1.pdf", "math/0309136"],
    ["HTTPS://ARXIV.ORG/abs/2401.12345/", "2401.12345"],
    ["arxiv.org/abs/2401.12345?context=cs.CL", "2401.12345"],
    ["https://huggingface.co/papers/2401.12345", "2401.12345"],
    ["https://huggingface.co/papers/2401.12345#community", "2401.12345"],
    ["https://huggingface.co/papers/2401.12345.md", "2401.12345"],
    ["https://huggingface.co/api/papers/2401.12345", "2401.12345"],
    ["https://hf.co/papers/2401.12345", "2401.12345"],
    ["https://www.alphaxiv.org/abs/2401.12345v2", "2401.12345"],
    ["https://alphaxiv.org/overview/2401.12345", "2401.12345"],
    ["https://doi.org/10.48550/arXiv.2401.12345", "2401.12345"],
    ["<https://arxiv.org/abs/2401.12345>", "2401.12345"],
    ["<https://arxiv.org/abs/2401.12345|arxiv.org/abs/2401.12345>", "2401.12345"],
    ["<https://arxiv.org/abs/2401.12345|Nice paper>.", "2401.12345"],
    ['"https://arxiv.org/abs/2401.12345"!', "2401.12345"],
    ["2401.12345V3", "2401.12345"],
    ["arXiv:2401.12345v2 [cs.CL]", "2401.12345"],
    ["arXiv:2401.12345v2  [cs.CL]  17 Aug 2024", "2401.12345"],
    ["arXiv:hep-th/9901001v3 [hep-th]", "hep-th/9901001"],
    ["[arXiv:2401.12345]", "2401.12345"],
    ["arXiv 2401.12345", "2401.12345"],
    ["arXiv preprint arXiv:2401.12345, 2024", "2401.12345"],
    ["arXiv preprint arXiv:2401.12345 (2024).", "2401.12345"],
    ["oai:arXiv.org:2401.12345", "2401.12345"],
    ["doi:10.48550/arXiv.2401.12345", "2401.12345"],
    ["DOI: 10.48550/ARXIV.2401.12345", "2401.12345"],
    ["10.48550/arXiv.2401.12345v2", "2401.12345"],
    ["10.48550/arXiv.hep-th/9901001", "hep-th/9901001"],
    ["https://dx.doi.org/10.48550/arXiv.2401.12345", "2401.12345"],
    ["https://www.doi.org/10.48550/ARXIV.2401.12345", "2401.12345"],
    ["https://hdl.handle.net/10.48550/arXiv.2401.12345", "2401.12345"],
    ["https://ar5iv.labs.arxiv.org/html/2401.12345", "2401.12345"],
    ["https://ar5iv.org/abs/2401.12345v1", "2401.12345"],
    ["https://cn.arxiv.org/abs/2401.12345", "2401.12345"],
    ["http://xxx.lanl.gov/abs/hep-th/9901001", "hep-th/9901001"],
    ["https://arxiv.org/bibtex/2401.12345", "2401.12345"],
    ["https://arxiv.org/src/2401.12345v2.tar.gz", "2401.12345"],
    ["https://alphaxiv.org/en/overview/2401.12345v1", "2401.12345"],
    ["https://www.alphaxiv.org/zh-CN/overview/2401.12345", "2401.12345"],
    ["https://www.alphaxiv.org/overview/2401.12345.md", "2401.12345"],
    ["https://www.semanticscholar.org/arxiv/2401.12345", "2401.12345"],
    ["https://api.semanticscholar.org/arXiv:2401.12345", "2401.12345"],
    ["https://scirate.com/arxiv/2401.12345", "2401.12345"],
    ["https://papers.cool/arxiv/2401.12345", "2401.12345"],
    ["https://www.emergentmind.com/papers/2401.12345", "2401.12345"],
    ["https://www.arxiv-vanity.com/papers/2401.12345/", "2401.12345"],
    ["https://inspirehep.net/api/arxiv/hep-th/9901001", "hep-th/9901001"],
    ["https://ui.adsabs.harvard.edu/abs/arXiv:2401.12345/abstract", "2401.12345"],
    ["２４０１．１２３４５", "2401.12345"],
    ["arXiv：2401.12345", "2401.12345"],
  ])("is read from %j", (text, id) => {
    expect(parsePaperId(text)).toBe(id);
  });

  it.each([
    [""],
    ["attention is all you need"],
    ["2401"],
    ["2401.123"],
    ["2401.1234"],
    ["2401.123456"],
    ["1412.00001"],
    ["2413.00001"],
    ["2400.00001"],
    ["0703.0001"],
    ["hep-th/99010011"],
    ["hep-th/9913001"],
    ["src/9901001"],
    ["10.48550/2401.12345"],
    ["doi:10.1000/arXiv.2401.12345"],
    ["arXiv:2401.12345 [cs.CL] and more"],
    ["2401.12345 2401.54321"],
    ["https://arxiv.org.cn/abs/2401.12345"],
    ["https://evilarxiv.org/abs/2401.12345"],
    ["https://alphaxiv.org/evil/overview/2401.12345"],
    ["https://doi.org/10.1000/arXiv.2401.12345"],
    ["https://scirate.com/users/2401.12345"],
    ["https://example.com/abs/2401.12345"],
    ["https://arxiv.org.example.com/abs/2401.12345"],
    ["https://arxiv.org@example.com/abs/2401.12345"],
    ["https://example.com/?u=https://arxiv.org/abs/2401.12345"],
    ["https://example.com/https://arxiv.org/abs/2401.12345"],
    ["https://arxiv.org:8080/abs/2401.12345"],
    ["ftp://arxiv.org/abs/2401.12345"],
    ["javascript://arxiv.org/abs/2401.12345"],
    ["https://arxiv.org/list/cs.CL/2401.12345"],
    ["https://arxiv.org/abs/2401.12345/../../evil"],
    ["https://huggingface.co/models/2401.12345"],
    ["https://huggingface.co/papers/date/2024-01-02"],
    ["https://arxiv.org/abs/"],
    ["http://[bad"],
    ["2401.12345\u202E"],
    ["٢٤٠١.١٢٣٤٥"],
  ])("is not in %j", (text) => {
    expect(parsePaperId(text)).toBeUndefined();
  });

  it("is its own canonical form, whatever is wrapped around it", () => {
    const wrappings = fc.constantFrom<(id: string) => string>(
      (id) => id,
      (id) => `arXiv:${id}`,
      (id) => ` ${id}\t`,
      (id) => `https://arxiv.org/abs/${id}`,
      (id) => `http://www.arxiv.org/pdf/${id}.pdf`,
      (id) => `<https://export.arxiv.org/abs/${id}|a label>`,
      (id) => `(https://arxiv.org/html/${id}).`,
      (id) => `huggingface.co/papers/${id}`,
      (id) => `https://www.alphaxiv.org/abs/${id}?x=1#y`,
    );
    fc.assert(
      fc.property(ids, versions, wrappings, (id, version, wrap) => {
        expect(parsePaperId(wrap(id + version))).toBe(id);
      }),
    );
  });

  it("never throws, and what it finds is found again in itself", () => {
    const pieces = fc.constantFrom(
      "https://",
      "arxiv.org",
      "/abs/",
      "2401.12345",
      "<",
      "|",
      ">",
      "%",
      "@",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 5_000 }),
      fc
        .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 3 })))
        .map((a) => a.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const id = parsePaperId(text);
        expect(id === undefined || parsePaperId(id) === id).toBe(true);
      }),
    );
  });

  it.each(["<", ".", "/", "https://", "arxiv:", "2401.", "a-", "%2f", "\t"])(
    "is not looked for in five thousand characters of %j",
    (bit) => {
      expect(parsePaperId(bit.repeat(5_000 / bit.length))).toBeUndefined();
    },
  );
});

describe("links to papers in a text", () => {
  it.each([
    ["see https://arxiv.org/abs/2605.01234v3, and more", ["2605.01234"]],
    [
      "<https://huggingface.co/papers/2605.01234|HF> (https://arxiv.org/pdf/hep-th/9901001.pdf)",
      ["2605.01234", "hep-th/9901001"],
    ],
    ["https://www.alphaxiv.org/abs/2605.01234 https://arxiv.org/abs/2605.01234", ["2605.01234"]],
    ["2605.01234 is no link", []],
    [
      "(https://openreview.net/forum?id=YicbFdNTTy&noteId=1) https://www.openreview.net/pdf?id=YicbFdNTTy.",
      ["openreview:YicbFdNTTy"],
    ],
    ["https://openreview.net/forum?id=a/../b https://example.org/2605.01234", []],
    [
      "https://openreview.net/group?id=ICLR.cc https://openreview.net.example.org/forum?id=YicbFdNTTy",
      [],
    ],
    ["https://arxiv.org/list/cs.CL/new https://huggingface.co/papers", []],
  ])("%j", (text, found) => expect(findPaperLinks(text)).toEqual(found));

  it("are the first five", () => {
    const text = Array.from({ length: 9 }, (_, index) => `https://arxiv.org/abs/2605.0000${index}`);
    expect(findPaperLinks(text.join(" "))).toHaveLength(5);
  });

  it("never make it throw", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => findPaperLinks(`https://${text}`).length <= 5,
      ),
    );
  });
});
