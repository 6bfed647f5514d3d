import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPaperLinks } from "../../../src/domain/paper/ids.ts";

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
  ])("%j", (text, ids) => expect(findPaperLinks(text)).toEqual(ids));

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
