import { describe, expect, it } from "vitest";
import {
  figureOf,
  socialCardOf,
  stillFigure,
  videoOf,
} from "../../../src/domain/paper/pictures.ts";
import { huggingFaceThumbnail } from "../../../src/domain/paper/urls.ts";

const UPLOADS = "https://cdn-uploads.huggingface.co/production/uploads/64a04ad1/";

describe("the picture of a paper", () => {
  it.each(["Fig_1-x.png", "a.jpeg", "a.JPG", "a.webp"])("is an uploaded figure: %s", (name) => {
    const paper = { mediaUrls: [`${UPLOADS}demo.mp4`, `${UPLOADS}${name}`] };
    expect(stillFigure(paper)).toBe(`${UPLOADS}${name}`);
  });

  it.each([
    "http://cdn-uploads.huggingface.co/production/uploads/x/a.png",
    "https://cdn-uploads.huggingface.co:8443/x/a.png",
    "https://cdn-uploads.huggingface.co.example.org/x/a.png",
    "https://example.org/cdn-uploads.huggingface.co/a.png",
    "https://cdn-uploads.huggingface.co@example.org/x/a.png",
    "https://user:word@cdn-uploads.huggingface.co/x/a.png",
    "//cdn-uploads.huggingface.co/x/a.png",
    "data:image/png;base64,AAAA",
    "javascript:alert(1)//.png",
    `${UPLOADS}a.png?who=T1`,
    `${UPLOADS}a.png#who`,
    `${UPLOADS}../../a.png`,
    `${UPLOADS}a%2f.png`,
    `${UPLOADS}a b.png`,
    `${UPLOADS}a.png\n`,
    `${UPLOADS}a.svg`,
    `${UPLOADS}a.svg.png`,
    `${UPLOADS}a.tiff`,
    `${UPLOADS}a`,
    "https://cdn-uploads.huggingface.co/.png",
  ])("is never %j", (address) => {
    expect([stillFigure, figureOf, videoOf].map((pick) => pick({ mediaUrls: [address] }))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is an animation only where nothing stands still, and never among other papers", () => {
    const animation = `${UPLOADS}a.gif`;
    expect(figureOf({ mediaUrls: [animation, `${UPLOADS}a.png`] })).toBe(`${UPLOADS}a.png`);
    expect(figureOf({ mediaUrls: [animation] })).toBe(animation);
    expect(stillFigure({ mediaUrls: [animation] })).toBeNull();
  });

  it.each(["a.mp4", "a.webm", "a.qt"])("is no video, which is a link: %s", (name) => {
    const paper = { mediaUrls: [`${UPLOADS}${name}`] };
    expect([figureOf(paper), videoOf(paper)]).toEqual([null, `${UPLOADS}${name}`]);
  });

  it("may be Hugging Face's own card of this paper, and of no other", () => {
    const id = "2605.00001";
    const card = huggingFaceThumbnail(id);
    expect(socialCardOf({ id, thumbnailUrl: card })).toBe(card);
    expect(socialCardOf({ id: "2605.00002", thumbnailUrl: card })).toBeNull();
    expect(socialCardOf({ id, thumbnailUrl: `${card}?who=T1` })).toBeNull();
    expect(socialCardOf({ id, thumbnailUrl: "https://example.org/t.png" })).toBeNull();
  });
});
