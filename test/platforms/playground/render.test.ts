import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Message } from "../../../src/messages/core/message.ts";
import { code, link, mark, strong, time, type Inline } from "../../../src/i18n/rich-text.ts";
import { renderMessage } from "../../../src/platforms/playground/render.ts";
import { parseStrictly, type Parsed } from "./strict-markup.ts";

const AT = new Date("2026-03-02T09:00:00.000Z");

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '" onclick="alert(1)',
        "' autofocus onfocus='alert(1)",
        "</h2></article>",
        "<!--",
        "]]>",
        "&lt;b&gt;",
        "&#0;",
        "${alert(1)}",
        "\u202E",
        "\u0000",
        "`",
        "\n",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));

const address = fc.oneof(
  fc.webUrl(),
  hostile,
  fc
    .tuple(
      fc.constantFrom(
        "javascript:",
        "JavaScript:",
        " javascript:",
        "data:text/html,",
        "vbscript:",
        "//",
        "https://x/",
        "http://x/?",
      ),
      hostile,
    )
    .map((parts) => parts.join("")),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  hostile,
  hostile.map(strong),
  hostile.map(code),
  hostile.map(mark),
  fc.tuple(hostile, address).map(([text, url]) => link(text, url)),
  fc.constantFrom("date", "time", "datetime", "relative").map((style) => time(AT, style)),
);
const text = fc.array(inline, { maxLength: 4 });
const paperId = fc.string({ maxLength: 12 });
const button = fc.record({
  action: paperId.map((id) => ({ kind: "vote" as const, paperId: id })),
  label: hostile,
  description: hostile,
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("text", "note"), text }),
  fc.record({ kind: fc.constant("buttons"), buttons: fc.array(button, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant("paper"),
    paperId,
    number: fc.option(fc.nat(30)),
    title: hostile,
    url: address,
    byline: text,
    body: fc.array(text, { maxLength: 3 }),
    figures: text,
    vote: fc.option(button),
    picture: fc.option(fc.record({ url: address, alt: hostile })),
    gone: fc.boolean(),
  }),
);
const messages: fc.Arbitrary<Message> = fc.record({
  title: hostile,
  blocks: fc.array(block, { maxLength: 4 }),
});

function render(...blocks: Block[]): Parsed {
  return parseStrictly(renderMessage({ title: "Title", blocks }));
}

function find(parsed: Parsed, tag: string): Readonly<Record<string, string>>[] {
  return parsed.elements.filter((element) => element.tag === tag).map((one) => one.attributes);
}

describe("user text on the page", () => {
  it("never becomes a tag or an attribute, and stays readable", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const parsed = parseStrictly(renderMessage(message));
        expect(parsed.text).toContain(message.title);
        const papers = message.blocks.filter((one) => one.kind === "paper");
        for (const { title } of papers) expect(parsed.text).toContain(title);
      }),
      { numRuns: 500 },
    );
  });

  it("never becomes a link or a picture that is not on the web", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const parsed = parseStrictly(renderMessage(message));
        for (const { href } of find(parsed, "a")) expect(href).toMatch(/^https?:\/\/[^/]/);
        for (const { src } of find(parsed, "img")) expect(src).toMatch(/^https:\/\/[^/]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a message on the page", () => {
  it("shows a paper as an article with number, linked title, byline, body, figures and vote", () => {
    const parsed = render({
      kind: "paper",
      paperId: "2603.00001",
      number: 3,
      title: "A <bold> claim",
      url: "https://arxiv.org/abs/2603.00001",
      byline: ["Ann +2"],
      body: [["It works."]],
      figures: ["2 votes"],
      vote: {
        action: { kind: "vote", paperId: "2603.00001" },
        label: "Vote",
        description: "Vote for A <bold> claim",
      },
    });
    expect(parsed.text.split(/\s+/).join(" ")).toBe(
      "Title 3 A <bold> claim Ann +2 It works. 2 votes Vote ",
    );
    expect(find(parsed, "a")).toEqual([
      { href: "https://arxiv.org/abs/2603.00001", target: "_blank", rel: "noopener noreferrer" },
    ]);
    expect(find(parsed, "button")).toEqual([
      {
        type: "button",
        class: "vote",
        "data-action": '["vote","2603.00001"]',
        "aria-label": "Vote for A <bold> claim",
      },
    ]);
    expect(find(parsed, "span")).toEqual([{ class: "number", "data-number": "3" }]);
  });

  it("strikes the title of a paper that is no longer on its list", () => {
    const paper = {
      kind: "paper",
      paperId: "1",
      number: 2,
      title: "Title",
      url: "https://arxiv.org/abs/1",
      byline: [],
      body: [],
      figures: ["no longer on the list"],
      vote: null,
    } as const;
    const tags = (gone: boolean) => render({ ...paper, gone }).elements.map(({ tag }) => tag);
    expect(tags(true).join(" ")).toContain("h3 s a");
    expect(tags(false)).not.toContain("s");
  });

  it("shows a card's title once", () => {
    const card = {
      kind: "paper",
      paperId: "1",
      number: null,
      title: "Title",
      url: "https://arxiv.org/abs/1",
      byline: [],
      body: [],
      figures: [],
      vote: null,
    } as const;
    expect(find(render(card), "h2")).toEqual([]);
    expect(find(render({ ...card, title: "Other" }), "h2")).toHaveLength(1);
  });

  it("carries times as instants for the reader's time zone", () => {
    const parsed = render({ kind: "note", text: [time(AT, "relative")] });
    expect(find(parsed, "time")).toEqual([
      { datetime: AT.toISOString(), "data-style": "relative" },
    ]);
    expect(parsed.text).toContain("2 Mar 2026, 09:00 (UTC)");
  });

  const paper = {
    kind: "paper",
    paperId: "1",
    number: null,
    title: "Title",
    url: "https://arxiv.org/abs/1",
    byline: [],
    body: [],
    figures: [],
    vote: null,
  } as const;

  it("loads the picture beside a paper lazily, and links it", () => {
    const url = "https://cdn-uploads.huggingface.co/a.png";
    const parsed = render({ ...paper, picture: { url, alt: "A plot" } });
    expect(find(parsed, "img")).toEqual([
      { src: url, alt: "A plot", loading: "lazy", decoding: "async" },
    ]);
    expect(find(parsed, "a").map(({ href }) => href)).toContain(url);
  });

  it("draws no picture of an address that is none", () => {
    const picture = { url: "javascript:alert(1)", alt: "A plot" };
    expect(find(render({ ...paper, picture }), "img")).toEqual([]);
  });

  it("marks the one primary button", () => {
    const action = { kind: "command", name: "search", input: {} } as const;
    const parsed = render({
      kind: "buttons",
      buttons: [
        { action, label: "Search", description: "Search the papers", primary: true },
        { action, label: "Settings", description: "Settings" },
      ],
    });
    expect(find(parsed, "button").map((one) => one["class"])).toEqual(["primary", "plain"]);
  });
});
