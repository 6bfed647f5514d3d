import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../commands/index.ts";
import { saveList } from "../db/papers/lists.ts";
import { saveVoteMark } from "../db/people/votes.ts";
import {
  composeCard,
  composeCardsHeading,
  composeCompact,
  composeDigest,
  type Digest,
  type PaperEntry,
} from "../src/messages/digest.ts";
import { LANGUAGES, translateFor } from "../src/i18n/languages.ts";
import {
  fallbackText,
  type Block,
  type Button,
  type Message,
} from "../src/messages/core/message.ts";
import { composeReply } from "../src/messages/paper.ts";
import { plainText } from "../src/i18n/rich-text.ts";
import { composeVote } from "../src/messages/vote-answer.ts";
import { renderMessage as onDiscord } from "../src/platforms/discord/components/render.ts";
import { renderMessage as onSlack } from "../src/platforms/slack/blocks/render.ts";
import { renderMessage as onPage } from "../src/platforms/playground/render.ts";
import {
  buttonsOf,
  NOW,
  createCommandFixture,
  type CommandFixture,
} from "./commands/command-fixture.ts";
import { makePapers } from "./support/factories.ts";
import { parseStrictly } from "./platforms/playground/strict-markup.ts";

/** Something that is read out: a letter or a digit of any script. */
const WORD = /[\p{L}\p{N}]/u;

const papers = makePapers(4);
const entries: readonly PaperEntry[] = papers.map((paper, index) => ({
  paper,
  votes: index,
  number: index + 1,
  gone: index === 1,
}));

/** The messages of a channel, in every layout, with everything that may be said of a list. */
function channelMessages(language: string): (readonly [string, Message])[] {
  const t = translateFor(language);
  const digest: Digest = {
    label: "Hugging Face",
    listUrl: "https://huggingface.co/papers/date/2026-05-13",
    day: "2026-05-13",
    total: 14,
    rest: 10,
    entries,
    notice: null,
  };
  const kinds = ["stale", "late", "sample", "waiting", "empty", "none"] as const;
  const notices = kinds.map((kind) => ({ kind, since: NOW.getTime(), about: "Hugging Face" }));
  const best = { ...digest, day: "2026-W20", best: { voted: 2, of: 90 } };
  return [
    ["digest", composeDigest(t, digest)],
    ["week", composeDigest(t, best)],
    ["compact", composeCompact(t, digest)],
    ["cards heading", composeCardsHeading(t, digest)],
    ...entries.map((entry) => ["card", composeCard(t, entry)] as const),
    ...entries.map((entry) => ["reply", composeReply(t, [entry])] as const),
    ...notices.map((notice) => [notice.kind, composeDigest(t, { ...digest, notice })] as const),
    ...notices.map(
      (notice) => [notice.kind, composeDigest(t, { ...digest, entries: [], notice })] as const,
    ),
    ...(["cast", "withdrawn", "kept"] as const).map(
      (how) => [how, composeVote(t, papers[0]!, 3, how)] as const,
    ),
  ];
}

/** Everything a sighted reader gets of a block, but its buttons. */
function linesOf(block: Block, language: string | undefined): string[] {
  switch (block.kind) {
    case "paper":
      return [
        block.title,
        ...[block.byline, ...block.body, block.figures].map((text) => plainText(text, language)),
        ...(block.number === null ? [] : [String(block.number)]),
      ];
    case "text":
    case "note":
      return [plainText(block.text, language)];
    case "code":
      return [block.text];
    case "folded":
      return [block.label, ...block.sentences];
    case "buttons":
      return [];
  }
}

function expectAccessible(name: string, message: Message): void {
  const heard = fallbackText(message);
  expect(heard, name).toMatch(WORD);
  for (const block of message.blocks) {
    for (const line of linesOf(block, message.language)) expect(heard, name).toContain(line);
    if (block.kind === "paper" && block.picture) expect(block.picture.alt, name).toMatch(WORD);
    // Struck through, and said: neither a line nor a colour is heard.
    if (block.kind === "paper" && block.gone === true)
      expect(plainText(block.figures).length, name).toBeGreaterThan(0);
    if (block.kind === "text" || block.kind === "note")
      expect(plainText(block.text), name).toMatch(WORD);
  }
  const buttons: readonly Button[] = buttonsOf(message);
  for (const { label, description } of buttons) {
    expect(label, name).toMatch(WORD);
    expect(description, name).toMatch(WORD);
  }
  // Two buttons that are called alike say what each is for.
  const described = buttons.map(({ label, description }) => `${label} ${description}`);
  expect(new Set(described).size, name).toBe(described.length);
  expectOnEveryPlatform(name, message);
}

function expectOnEveryPlatform(name: string, message: Message): void {
  const { text, blocks } = onSlack(message);
  expect(text, name).toMatch(WORD);
  for (const { label, heard } of slackButtons(blocks)) expectNamedByLabel(name, label, heard);
  for (const alt of valuesOf(blocks, "alt_text")) expect(alt, name).toMatch(WORD);
  for (const label of valuesOf(onDiscord(message), "label")) expect(label, name).toMatch(WORD);
  const { elements } = parseStrictly(onPage(message));
  for (const { tag, attributes, text: label } of elements) {
    if (tag === "img") expect(attributes["alt"], name).toMatch(WORD);
    if (tag === "button") expectNamedByLabel(name, label.trim(), attributes["aria-label"] ?? label);
  }
}

/** The label in the accessible name (WCAG 2.5.3): speech control finds a button by what is seen. */
function expectNamedByLabel(name: string, label: string, heard: string | undefined): void {
  expect(label, name).toMatch(WORD);
  expect(heard, name).toContain(label);
}

const SlackButton = z.object({
  type: z.literal("button"),
  text: z.object({ text: z.string() }),
  accessibility_label: z.string().optional(),
});

function slackButtons(value: unknown): { label: string; heard: string | undefined }[] {
  const button = SlackButton.safeParse(value).data;
  if (button !== undefined) return [{ label: button.text.text, heard: button.accessibility_label }];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(slackButtons);
}

function valuesOf(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === key && typeof part === "string" ? [part] : valuesOf(part, key),
  );
}

describe("whoever listens gets everything that is shown", () => {
  let room: CommandFixture;
  beforeAll(async () => {
    room = await createCommandFixture({
      services: {
        list: async () => ({ papers, failure: null }),
        paper: async () => papers[0],
        trending: async () => ({ papers, failure: null }),
      },
    });
    const list = { source: "huggingface", day: "2026-05-13", papers, now: NOW };
    await saveList(room.database, list);
    const mark = { voter: "slack:T1:U2", origin: "button", emoji: "button", active: true, at: NOW };
    await saveVoteMark(room.database, { ...mark, paperId: papers[0]!.id });
  });
  afterAll(() => room.close());

  it.each(LANGUAGES.map(({ tag }) => tag))("in a channel: %s", (language) => {
    for (const [name, message] of channelMessages(language)) expectAccessible(name, message);
  });

  it.each(commands.map(({ name, example }) => [name, example]))(
    "in the answer to /papers %s",
    async (name, example) => {
      for (const typed of [example, name, `${name} nonsense:1`, `help ${name}`])
        expectAccessible(typed, (await room.say(typed)).message);
    },
  );

  it.each(LANGUAGES.map(({ tag }) => tag))(
    "in the answers to whoever reads %s",
    async (language) => {
      const caller = { language: async () => language };
      for (const { name, example } of commands)
        for (const typed of [example, `${name} nonsense:1`, `help ${name}`]) {
          const { message, words } = await room.say(typed, caller);
          expectAccessible(typed, message);
          expect(words, typed).not.toMatch(/undefined|\[object|\{\w+\}|NaN/);
        }
    },
  );

  it("in a paper that has vanished: the words are there in every language", () => {
    for (const { tag } of LANGUAGES) {
      const t = translateFor(tag);
      const gone = entries[1]!;
      for (const message of [composeCard(t, gone), composeReply(t, [gone])])
        expect(fallbackText(message)).toContain(t("paper.gone"));
    }
  });
});
