import { describe, expect, it } from "vitest";
import { plainText } from "../../src/i18n/rich-text.ts";
import { english } from "../../src/i18n/languages.ts";
import { fallbackText, type Message } from "../../src/messages/core/message.ts";
import { composePaper, composeReply } from "../../src/messages/paper.ts";
import { splitSentences } from "../../src/domain/paper/sentences.ts";
import { huggingFaceThumbnail } from "../../src/domain/paper/urls.ts";
import { composeCard } from "../../src/messages/digest.ts";
import { composeLinkCard } from "../../src/messages/link-card.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { makePaper } from "../support/factories.ts";

const FIGURE = "https://cdn-uploads.huggingface.co/production/uploads/1/figure.JPEG";
const VIDEO = "https://cdn-uploads.huggingface.co/production/uploads/1/film.mp4";

function card(paper: Partial<Paper> = {}): Message {
  return composePaper(english, { paper: makePaper(paper), votes: 2, number: null });
}

function links(message: Message): string[] {
  return message.blocks.flatMap((block) =>
    block.kind === "text"
      ? block.text.flatMap((part) =>
          typeof part !== "string" && part.kind === "link" ? [`${part.text} ${part.url}`] : [],
        )
      : [],
  );
}

function picture({ blocks: [first] }: Message) {
  return first?.kind === "paper" ? first.picture : undefined;
}

describe("a paper's card", () => {
  it("has a summary, the whole abstract, the keywords, the votes and the model's name", () => {
    const words = fallbackText(card());
    expect(words).toContain("\nReading a paper a day helps.\n");
    expect(words).toContain(`\nAbstract: ${makePaper().abstract}\n`);
    expect(words).toMatch(/\nSummary by example-model-1, via Hugging Face$/);
    expect(words).toContain("Keywords: reading, habits");
    expect(words).toContain("2 votes here · 12 upvotes on Hugging Face\n");
  });

  it("links everything there is about the paper", () => {
    expect(links(card())).toEqual([
      "arXiv https://arxiv.org/abs/2605.01234",
      "PDF https://arxiv.org/pdf/2605.01234",
      "Hugging Face https://huggingface.co/papers/2605.01234",
      "3 comments https://hf.co/papers/2605.01234#community",
      "code https://github.com/example/reading",
      "project page https://example.org/reading",
    ]);
    expect(links(card({ mediaUrls: [VIDEO] }))).toContain(`Video ${VIDEO}`);
    expect(links(card({ id: "hep-th/9901001", repoUrl: null, projectUrl: null }))).toEqual([
      "arXiv https://arxiv.org/abs/hep-th/9901001",
      "PDF https://arxiv.org/pdf/hep-th/9901001",
    ]);
  });

  it("links what uses it, once", () => {
    const used = card({ models: 12, datasets: 1, spaces: 3, repoUrl: null, projectUrl: null });
    expect(links(used).slice(4)).toEqual([
      "12 models https://huggingface.co/models?other=arxiv:2605.01234",
      "1 dataset https://huggingface.co/datasets?other=arxiv:2605.01234",
      "3 Spaces https://huggingface.co/papers/2605.01234",
    ]);
    expect(fallbackText(used).split("12 models")).toHaveLength(2);
    expect(links(card({ models: 0, datasets: null, spaces: 0 }))).toEqual(links(card()));
    const entry = { paper: makePaper({ models: 12 }), votes: 0, number: 1 };
    expect(fallbackText(composeCard(english, entry))).toContain("code ★ 1.2k · 12 models");
  });

  it("folds long lists of authors", () => {
    const authors = Array.from({ length: 14 }, (_, index) => `A${index + 1}`);
    expect(fallbackText(card({ authors }))).toContain("A11, A12 +2 · Reading Institute");
  });

  it("leaves out what is not known", () => {
    const bare = card({
      abstract: "",
      aiSummary: null,
      keywords: [],
      thumbnailUrl: null,
      repoUrl: null,
      projectUrl: null,
      publishedAt: null,
      submittedBy: null,
    });
    expect(bare.blocks.map((block) => block.kind)).toEqual(["paper", "text", "buttons"]);
  });

  it("says when it was published, who submitted it, its place that day and its version", () => {
    const paper = makePaper({ version: 3 });
    const dayRank = { day: "2026-05-13", rank: 2, of: 24 };
    const message = composeReply(english, [{ paper, votes: 0, number: 2, dayRank }]);
    const facts =
      "Published 12 May 2026 · submitted by Ada Reader · no. 2 of 24 on 13 May 2026 · version 3";
    expect(fallbackText(message).split("\n")).toContain(facts);
    const note = message.blocks.find(
      (block) => block.kind === "note" && plainText(block.text) === facts,
    );
    const linked = (note?.kind === "note" ? note.text : []).flatMap((part) =>
      typeof part !== "string" && part.kind === "link" ? [part.url] : [],
    );
    expect(linked).toEqual([
      "https://huggingface.co/ada",
      "https://huggingface.co/papers/date/2026-05-13",
      "https://arxiv.org/abs/2605.01234",
    ]);
    const strange = composeReply(english, [
      { paper: makePaper({ submittedBy: "../x?y", version: 1 }), votes: 0, number: 2 },
    ]);
    expect(fallbackText(strange)).toContain("submitted by Ada Reader\n");
    expect(JSON.stringify(strange)).not.toContain("../x");
  });

  it("shows its figure, with words for those who do not see it", () => {
    expect(picture(card({ mediaUrls: [VIDEO, FIGURE] }))).toEqual({
      url: FIGURE,
      alt: "Picture from the paper “A Paper About Reading Papers”",
    });
  });

  it("shows Hugging Face's card only where a card is the whole message", () => {
    const paper = makePaper({ thumbnailUrl: huggingFaceThumbnail("2605.01234") });
    const entry = { paper, votes: 0, number: null, pictured: true };
    const social = {
      url: huggingFaceThumbnail("2605.01234"),
      alt: "Thumbnail of the paper “A Paper About Reading Papers”",
    };
    expect(picture(card(paper))).toEqual(social);
    expect(picture(composeLinkCard(english, entry, null))).toEqual(social);
    expect(picture(composeReply(english, [entry]))).toBeNull();
    expect(picture(composeCard(english, entry))).toBeNull();
  });

  it.each(["https://example.org/t.png", "http://cdn-thumbnails.huggingface.co/t.png"])(
    "shows no picture of another host: %s",
    (address) => {
      expect(picture(card({ thumbnailUrl: address, mediaUrls: [address] }))).toBeNull();
    },
  );
});

describe("a reply in the thread", () => {
  it("is the card of its paper, numbered as in the digest", () => {
    const reply = composeReply(english, [{ paper: makePaper(), votes: 0, number: 7 }]);
    expect(reply.title).toBe("");
    expect(reply.blocks.slice(0, 2)).toMatchObject([
      {
        kind: "paper",
        number: 7,
        title: "A Paper About Reading Papers",
        body: [["Reading a paper a day helps."]],
      },
      {
        kind: "folded",
        label: "Abstract",
        sentences: splitSentences(makePaper().abstract),
      },
    ]);
  });

  it("shows the paper's figure unless the subscription has no pictures", () => {
    const entry = { paper: makePaper({ mediaUrls: [FIGURE] }), votes: 0, number: 7 };
    expect(picture(composeReply(english, [{ ...entry, pictured: true }]))?.url).toBe(FIGURE);
    expect(picture(composeReply(english, [{ ...entry, pictured: false }]))).toBeNull();
  });
});
