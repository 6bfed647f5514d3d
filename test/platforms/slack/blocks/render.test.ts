import { describe, expect, it } from "vitest";
import type { Block, Button } from "../../../../src/messages/core/message.ts";
import { code, link, mark, strong, time, type Text } from "../../../../src/i18n/rich-text.ts";
import { translateInto } from "../../../../src/i18n/translate.ts";
import { LIMITS } from "../../../../src/platforms/slack/limits.ts";
import { renderMessage } from "../../../../src/platforms/slack/blocks/render.ts";
import { digest, paperBlock } from "../messages.ts";

const blocksOf = (...blocks: Block[]) => renderMessage({ title: "", blocks }).blocks;
const button = (name: string): Button => ({
  action: { kind: "command", name, input: {} },
  label: name,
  description: "",
});
const note = (...text: Text) => blocksOf({ kind: "note", text });

describe("a paper on Slack", () => {
  it("is rich text with linked title, byline and body, then figures beside the Vote button", () => {
    expect(blocksOf(paperBlock())).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "1. ", style: { bold: true } },
              {
                type: "link",
                url: "https://huggingface.co/papers/2605.01234",
                text: "A Paper About Reading Papers",
                style: { bold: true },
              },
              { type: "text", text: "\nAda Reader, Ben Writer +3\nReading a paper a day helps." },
            ],
          },
        ],
      },
      {
        type: "section",
        text: { type: "mrkdwn", text: "3 votes · 12 upvotes", verbatim: true },
        accessory: {
          type: "button",
          text: { type: "plain_text", text: "Vote", emoji: false },
          action_id: '["vote","2605.01234"]',
          value: '["vote","2605.01234"]',
          accessibility_label: "Vote for A Paper About Reading Papers",
        },
      },
    ]);
  });

  it("is struck through when delisted, except its number", () => {
    const paper = JSON.stringify(blocksOf(paperBlock({ gone: true }))[0]);
    expect(paper).toContain('"text":"1. ","style":{"bold":true}');
    expect(paper).toContain('"A Paper About Reading Papers","style":{"bold":true,"strike":true}');
  });

  it("shows its figures as small print without a Vote button", () => {
    expect(blocksOf(paperBlock({ vote: null }))[1]?.type).toBe("context");
  });

  it("keeps its Vote button when it has no figures", () => {
    expect(blocksOf(paperBlock({ figures: [] }))[1]?.type).toBe("actions");
  });

  it("shows its title without a link when the URL is invalid", () => {
    const [paper] = blocksOf(paperBlock({ url: "javascript:alert(1)", number: null }));
    expect(JSON.stringify(paper)).not.toContain('"link"');
    expect(JSON.stringify(paper)).toContain("A Paper About Reading Papers");
  });
});

describe("running text on Slack", () => {
  it("uses Slack's styles, dates and links", () => {
    const at = new Date("2026-05-12T08:30:00Z");
    const text = [strong("a"), code("b"), mark("c"), link("d", "https://x.org/"), time(at, "time")];
    expect(blocksOf({ kind: "text", text })).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "a", style: { bold: true } },
              { type: "text", text: "b", style: { code: true } },
              { type: "text", text: "c", style: { bold: true } },
              { type: "link", text: "d", url: "https://x.org/" },
              { type: "date", timestamp: 1778574600, format: "{time}", fallback: "08:30 (UTC)" },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ["date", "{date_short_pretty}"],
    ["datetime", "{date_long_pretty} {time}"],
    ["relative", "{ago}"],
  ] as const)("shows a %s as %s", (style, format) => {
    const [block] = note(time(new Date(0), style));
    expect(JSON.stringify(block)).toContain(`<!date^0^${format}|`);
  });
});

describe("small print on Slack", () => {
  it("is mrkdwn with links and escapes", () => {
    expect(
      note("A & B <c> ", link("d|e", "https://x.org/?a=1&b=|>"), " ", code("/papers")),
    ).toEqual([
      {
        type: "context",
        elements: [
          {
            type: "mrkdwn",
            text: "A &amp; B &lt;c&gt; <https://x.org/?a=1&amp;b=%7C%3E|d|e> `/papers`",
            verbatim: true,
          },
        ],
      },
    ]);
  });

  it.each(["*bold*", "_slanted_", "~struck~", "`code`", ":tada:", "> quoted", "one\n>two"])(
    "keeps %j as typed in plain text",
    (typed) => {
      expect(note(typed)).toEqual([
        { type: "context", elements: [{ type: "plain_text", text: typed, emoji: false }] },
      ]);
    },
  );

  it.each(["a`*b*", "a\nb", "`"])(
    "shows %j in plain text because it would end its code span",
    (text) => {
      expect(note(code(text))).toEqual([
        { type: "context", elements: [{ type: "plain_text", text, emoji: false }] },
      ]);
      expect(note(code(text), link("the list", "https://x.org/"))).toEqual([
        {
          type: "context",
          elements: [
            { type: "plain_text", text, emoji: false },
            { type: "mrkdwn", text: "<https://x.org/|the list>", verbatim: true },
          ],
        },
      ]);
    },
  );

  it("keeps links next to text that could be misread", () => {
    expect(note("found *all* of ", link("the list", "https://x.org/"))).toEqual([
      {
        type: "context",
        elements: [
          { type: "plain_text", text: "found *all* of ", emoji: false },
          { type: "mrkdwn", text: "<https://x.org/|the list>", verbatim: true },
        ],
      },
    ]);
  });

  it("shows no mention and no channel-wide call", () => {
    expect(JSON.stringify(note("<!channel> <@U012AB3CD> <https://evil.example|x>"))).toContain(
      "&lt;!channel&gt; &lt;@U012AB3CD&gt; &lt;https://evil.example|x&gt;",
    );
  });
});

describe("buttons on Slack", () => {
  it("get unique ids when two do the same", () => {
    const [actions] = blocksOf({ kind: "buttons", buttons: [button("top"), button("top")] });
    expect(actions).toMatchObject({
      elements: [
        { action_id: '["command","top",{}]', value: '["command","top",{}]' },
        { action_id: '["command","top",{}]#1', value: '["command","top",{}]' },
      ],
    });
  });

  it("continue in another block when one is full", () => {
    const buttons = Array.from({ length: 26 }, (_, index) => button(`top${index}`));
    expect(blocksOf({ kind: "buttons", buttons })).toMatchObject([
      { elements: { length: 25 } },
      { elements: { length: 1 } },
    ]);
  });
});

describe("a message on Slack", () => {
  it("carries its key as metadata and as the id of its first block", () => {
    const { metadata, blocks } = renderMessage(digest(1), { key: "k1" });
    expect(metadata).toEqual({ event_type: "paperboy_post", event_payload: { key: "k1" } });
    expect(blocks.map((block) => block.block_id)).toEqual(["k1", undefined, undefined, undefined]);
    expect(renderMessage(digest(1))).not.toHaveProperty("metadata");
  });

  const picture = (name: string) => ({ url: `https://x.org/${name}`, alt: `A plot of ${name}` });

  it("shows a picture with alt text below its paper, or none when disabled", () => {
    const blocks = [paperBlock({ picture: picture("a.png") }), paperBlock()];
    const types = (pictures: boolean): string[] =>
      renderMessage({ title: "", blocks }, { pictures }).blocks.map(({ type }) => type);
    expect(types(false)).toEqual(["rich_text", "section", "rich_text", "section"]);
    expect(types(true)).toEqual(["rich_text", "section", "image", "rich_text", "section"]);
    expect(renderMessage({ title: "", blocks }).blocks[2]).toEqual({
      type: "image",
      image_url: "https://x.org/a.png",
      alt_text: "A plot of a.png",
    });
  });

  it("shows the first two pictures of a digest, and none that Slack cannot show", () => {
    const names = ["a.webp", "b.png", "c.jpeg", "d.gif"];
    const blocks = names.map((name) => paperBlock({ picture: picture(name) }));
    const images = renderMessage({ title: "", blocks }).blocks.filter(
      ({ type }) => type === "image",
    );
    expect(images).toMatchObject([
      { image_url: "https://x.org/b.png" },
      { image_url: "https://x.org/c.jpeg" },
    ]);
  });

  it("has its whole content as escaped fallback text", () => {
    const { text } = renderMessage({ title: "A & B", blocks: [paperBlock({ title: "<!here>" })] });
    expect(text).toBe(
      [
        "A &amp; B",
        "1. &lt;!here&gt; https://huggingface.co/papers/2605.01234",
        "Ada Reader, Ben Writer +3",
        "Reading a paper a day helps.",
        "3 votes · 12 upvotes",
      ].join("\n"),
    );
  });

  it("writes times, and what was left out in the message's language", () => {
    const at = [time(new Date("2026-05-13T07:00:00Z"))];
    const german = { ...digest(40), language: "de" };
    const notes = [{ kind: "note", text: at } as const];
    const { text, blocks } = renderMessage({ ...german, blocks: [...notes, ...german.blocks] });
    expect(text).toContain("Mittwoch, 13. Mai 2026 um 07:00 (UTC)");
    expect(JSON.stringify(blocks)).toContain("Mittwoch, 13. Mai 2026 um 07:00 (UTC)");
    const count = 40 - blocks.filter((block) => block.type === "rich_text").length;
    const more = translateInto("de")("answer.more", { count });
    expect(JSON.stringify(blocks)).toContain(more);
  });

  it("begins the accessible name of a button with its label", () => {
    const buttons = [{ ...button("status"), label: "Settings", description: "Change the digest" }];
    expect(JSON.stringify(blocksOf({ kind: "buttons", buttons }))).toContain(
      '"accessibility_label":"Settings: Change the digest"',
    );
  });

  it("leaves out sentences before papers, and none in its middle", () => {
    const sentence = `It goes on ${"and on ".repeat(30)}to its end.`;
    const body = Array.from({ length: 5 }, () => [sentence]);
    const papers = Array.from({ length: 10 }, (_, index) =>
      paperBlock({ title: `Paper Number ${index}`, body }),
    );
    const { blocks, text } = renderMessage({ title: "T", blocks: papers });
    for (const [written, most] of [
      [JSON.stringify(blocks), LIMITS.json],
      [text, LIMITS.text],
    ] as const) {
      expect(written.split("Paper Number")).toHaveLength(11);
      expect(written.split("It goes on")).toHaveLength(written.split("to its end.").length);
      expect(written.split("It goes on").length).toBeGreaterThan(10);
      expect(written.length).toBeGreaterThan(most - 500);
      expect(written.length).toBeLessThanOrEqual(most);
      expect(written).not.toContain("…");
    }
  });

  it("folds an abstract behind See more", () => {
    const folded = { kind: "folded", label: "Abstract", sentences: ["*One*.", "Two."] } as const;
    expect(blocksOf(folded)).toEqual([
      {
        type: "section",
        text: { type: "plain_text", text: "Abstract: *One*. Two.", emoji: false },
        expand: false,
      },
    ]);
    expect(blocksOf({ ...folded, sentences: [] })).toEqual([]);
  });

  it("omits the last papers when there are too many, states how many, and keeps the buttons", () => {
    const { blocks } = renderMessage(digest(40));
    const papers = blocks.filter((block) => block.type === "rich_text").length;
    expect(papers).toBeGreaterThan(15);
    expect(JSON.stringify(blocks.at(-2))).toContain(`and ${40 - papers} more`);
    expect(blocks.at(-1)?.type).toBe("actions");
    expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
  });

  it("shows fifty blocks whole, and omits some of fifty-one", () => {
    const notes = (count: number): Block[] =>
      Array.from({ length: count }, (_, index) => ({ kind: "note", text: [`line ${index}.`] }));
    const whole = blocksOf(...notes(50));
    expect(whole).toHaveLength(50);
    expect(JSON.stringify(whole)).toContain("line 49.");
    const cut = blocksOf(...notes(51));
    expect(cut).toHaveLength(50);
    expect(JSON.stringify(cut)).not.toContain("line 50.");
  });

  it("says in its text too how many papers are left out", () => {
    const { text } = renderMessage(digest(100));
    expect(text.length).toBeLessThanOrEqual(LIMITS.text);
    const last = Number(/and (\d+) more$/.exec(text)?.[1]);
    expect(text).toContain(`Paper Number ${100 - last} `);
    expect(text).not.toContain(`Paper Number ${101 - last} `);
  });

  it("cuts a text that is too long at the end of a line", () => {
    const lines = Array.from({ length: 9 }, (_, index) => `${index} ${"word ".repeat(100)}`);
    const { text } = renderMessage({
      title: lines.join("; "),
      blocks: [{ kind: "text", text: ["end"] }],
    });
    expect(text.length).toBeLessThanOrEqual(LIMITS.text);
    expect(text).toMatch(/word…\n…$/);
  });
});
