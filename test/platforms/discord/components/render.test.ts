import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Block, Message, PaperBlock } from "../../../../src/messages/core/message.ts";
import { readCustomId } from "../../../../src/platforms/discord/components/custom-id.ts";
import { renderMessage } from "../../../../src/platforms/discord/components/render.ts";
import { digest, paperBlock } from "../messages.ts";
import { flatten, idsOf, textOf } from "../read-components.ts";

const key = "abcdefghijklmnopqrstuv";
const show = (...blocks: Block[]): Message => ({ title: "Title", blocks });

describe("a message on Discord", () => {
  it("is a Components V2 container without mentions", () => {
    const { flags, components, allowed_mentions: mentions } = renderMessage(show());
    expect(flags).toBe(MessageFlags.IsComponentsV2);
    expect(mentions).toEqual({ parse: [] });
    expect(components).toMatchObject([
      {
        type: ComponentType.Container,
        components: [{ type: ComponentType.TextDisplay, content: "## Title" }],
      },
    ]);
  });

  it("renders a paper as a section with its Vote button", () => {
    const { components } = renderMessage(show(paperBlock({ number: 3 })), { key });
    const section = flatten(components).find(({ type }) => type === ComponentType.Section);
    expect(section).toMatchObject({
      components: [
        {
          content: [
            "3️⃣ **[A Paper About Reading Papers](<https://huggingface.co/papers/2605.01234>)**",
            "Ada Reader, Ben Writer +3",
            "Reading a paper a day helps.",
            "-# 3 votes · 12 upvotes",
          ].join("\n"),
        },
      ],
      accessory: {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: "Vote",
        custom_id: `["vote","2605.01234"]#${key}`,
      },
    });
  });

  it("strikes the title of a delisted paper and keeps its number", () => {
    const gone = paperBlock({ number: 3, gone: true });
    const text = JSON.stringify(renderMessage(show(gone), { key }).components);
    expect(text).toContain("3️⃣ ~~**[A Paper About Reading Papers](<");
    expect(text).toContain(">)**~~\\n");
  });

  it("shows papers without a vote or a number as plain text", () => {
    const paper = paperBlock({ number: null, vote: null, body: [] });
    expect(flatten(renderMessage(show(paper)).components)).toHaveLength(3);
    expect(textOf(renderMessage(show({ ...paper, number: 12 })).components)).toContain(
      "**12.** **[A Paper",
    );
  });

  it("puts five buttons in a row with unique ids", () => {
    const button = { action: { kind: "command", name: "help", input: {} }, label: "Help" } as const;
    const buttons = Array.from({ length: 7 }, (_, index) => ({
      ...button,
      description: "",
      primary: index === 0,
    }));
    const { components } = renderMessage(show({ kind: "buttons", buttons }), { key });
    const rows = flatten(components).filter(({ type }) => type === ComponentType.ActionRow);
    expect(rows.map((row) => row.components?.length)).toEqual([5, 2]);
    const ids = idsOf(components);
    expect(new Set(ids).size).toBe(7);
    expect(ids.map((id) => readCustomId(id).key)).toEqual(Array.from({ length: 7 }, () => key));
  });

  const picture = (name: string) => ({ url: `https://x.org/${name}`, alt: `A plot of ${name}` });
  const gallery = (message: Message) =>
    flatten(renderMessage(message, { key }).components).find(
      ({ type }) => type === ComponentType.MediaGallery,
    );

  it("gathers the papers' pictures in one gallery after the last of them", () => {
    const [first, second] = ["a.png", "b.webp"].map((name) =>
      paperBlock({ picture: picture(name) }),
    );
    const message = show(first!, paperBlock(), second!, { kind: "note", text: ["The end"] });
    expect(gallery(message)).toEqual({
      type: ComponentType.MediaGallery,
      items: [
        { media: { url: "https://x.org/a.png" }, description: "A plot of a.png" },
        { media: { url: "https://x.org/b.webp" }, description: "A plot of b.webp" },
      ],
    });
    const [container] = renderMessage(message, { key }).components;
    expect(
      flatten([container!])
        .map(({ type }) => type)
        .slice(-2),
    ).toEqual([ComponentType.MediaGallery, ComponentType.TextDisplay]);
    const without = renderMessage(message, { key, pictures: false }).components;
    expect(flatten(without).map(({ type }) => type)).not.toContain(ComponentType.MediaGallery);
  });

  it("shows at most four pictures, and none of an address that is none", () => {
    const papers = (count: number, name: string) =>
      Array.from({ length: count }, () => paperBlock({ picture: picture(name) }));
    expect(gallery(show(...papers(6, "a.png")))).toMatchObject({ items: { length: 4 } });
    const broken = { url: "javascript:alert(1)", alt: "A figure" };
    expect(gallery(show(paperBlock({ picture: broken })))).toBeUndefined();
  });

  it("leaves the pictures out rather than a paper", () => {
    const { title, blocks } = digest(11, "Short.");
    const [note, first, ...rest] = blocks as [Block, PaperBlock, ...Block[]];
    const pictured = (notes: number): Message => ({
      title,
      blocks: [
        ...Array.from({ length: notes }, () => note),
        { ...first, picture: picture("a.png") },
        ...rest,
      ],
    });
    const papers = (message: Message): number =>
      textOf(renderMessage(message, { key }).components).split("Paper Number").length - 1;
    expect(
      [1, 2, 3, 4].map((notes) => [gallery(pictured(notes)), papers(pictured(notes))]),
    ).toEqual([
      [expect.anything(), 11],
      [expect.anything(), 11],
      [undefined, 11],
      [expect.anything(), 10],
    ]);
  });

  it("renders an empty message as a visible placeholder", () => {
    expect(textOf(renderMessage({ title: " ", blocks: [] }).components)).not.toBe("");
  });

  it("shows ten papers with two sentences each in full", () => {
    const body = "A sentence about something that was done and what came of it. ".repeat(4).trim();
    const text = textOf(renderMessage(digest(10, body), { key }).components);
    expect(text.split(body)).toHaveLength(11);
  });
});

describe("a message too long for Discord", () => {
  it("leaves out sentences first, the last ones of each paper before the first of any", () => {
    const sentences = [
      "First.",
      `Second ${"word ".repeat(70)}end.`,
      `Third ${"word ".repeat(70)}end.`,
    ];
    const papers = Array.from({ length: 10 }, (_, index) =>
      paperBlock({ title: `Paper Number ${index}`, body: sentences.map((one) => [one]) }),
    );
    const text = textOf(renderMessage(show(...papers)).components);
    const shown = (start: string): number => text.split(start).length - 1;
    expect([shown("Paper Number"), shown("First."), shown("Third")]).toEqual([10, 10, 0]);
    expect(shown("Second")).toBeGreaterThan(5);
    expect(text.split("word end.")).toHaveLength(shown("Second") + 1);
    expect(text).not.toContain("…");
    expect(text.length).toBeGreaterThan(3700);
  });

  it.each([
    ["whole with forty", 1, 31],
    ["without a row of buttons with forty-one", 2, 30],
  ])("is shown %s components", (_case, last, expected) => {
    const row = (count: number): Block => ({
      kind: "buttons",
      buttons: Array.from({ length: count }, (_, index) => ({
        action: { kind: "command", name: "top", input: { page: `${index}` } },
        label: "Top",
        description: "",
      })),
    });
    const rows = Array.from({ length: 6 }, () => row(5));
    const { components } = renderMessage(show(...rows, row(last)));
    const drawn = flatten(components);
    expect(drawn.length).toBeLessThanOrEqual(40);
    expect(drawn.filter(({ type }) => type === ComponentType.Button)).toHaveLength(expected);
  });

  it("leaves out a sentence that is too long for it, and no other", () => {
    const short = paperBlock({ body: [["Short and complete."]] });
    const long = paperBlock({ body: [["x".repeat(9000)]] });
    const text = textOf(renderMessage(show(short, long, short)).components);
    expect(text.split("Short and complete.")).toHaveLength(3);
    expect(text).not.toMatch(/xx/);
  });

  it("quotes as many sentences of an abstract as there is room for", () => {
    const sentences = Array.from(
      { length: 60 },
      (_, index) => `${"word ".repeat(20)}end ${index}.`,
    );
    const folded = { kind: "folded", label: "Abstract", sentences } as const;
    const text = textOf(renderMessage(show(paperBlock(), folded)).components);
    expect(text).toMatch(/> \*\*Abstract\*\* word .* end 3\d\\?\. …$/);
    expect(text.length).toBeGreaterThan(3850);
  });

  it("cuts other texts after a word", () => {
    const text = textOf(
      renderMessage(show({ kind: "text", text: ["word ".repeat(2000)] })).components,
    );
    expect(text).toMatch(/word word…$/);
    expect(text.length).toBeGreaterThan(3980);
  });

  it("then states how many papers are left out", () => {
    const hall = textOf(renderMessage(digest(30)).components);
    expect(hall).toContain("Paper Number 11\\]".replace("\\", ""));
    expect(hall).not.toContain("Paper Number 13]");
    expect(hall).toMatch(/-# and 1\d more/);
  });

  it("never cuts inside a grapheme", () => {
    const family = "👩‍👩‍👧‍👦";
    const text = textOf(
      renderMessage(show({ kind: "text", text: [family.repeat(900)] })).components,
    );
    expect(text.replaceAll(family, "")).not.toMatch(/\p{Extended_Pictographic}\u200D|\u200D/u);
  });
});
