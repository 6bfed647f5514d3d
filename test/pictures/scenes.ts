import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import {
  composeCard,
  composeCardsHeading,
  composeCompact,
  composeDigest,
  type Digest,
  type PaperEntry,
} from "../../src/messages/digest.ts";
import { english } from "../../src/i18n/languages.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { composeReply } from "../../src/messages/paper.ts";
import type { ForumPost } from "../../src/platforms/port.ts";
import { addressOf, placeOf } from "../../src/platforms/playground/channels.ts";
import { inventedPapers } from "../platforms/playground/invented-papers.ts";
import { openPage } from "../platforms/playground/open-page.ts";
import {
  createPlaygroundFixture,
  type PlaygroundFixture,
} from "../platforms/playground/playground-fixture.ts";

/** What a picture shows: messages that a channel gets, and what must be legible in it. */
export interface Scene {
  readonly name: string;
  readonly messages: readonly Message[];
  /** Replies in the thread of the first message, which is open in the picture. */
  readonly replies?: readonly Message[];
  /** The post that the first message opens, where the scene is the forum. */
  readonly forum?: ForumPost;
  readonly shows: readonly string[];
  readonly view?: BrowserContextOptions;
}

const VOTES = [6, 4, 4, 2, 1, 1, 0, 0, 0, 0];
const entries: readonly PaperEntry[] = inventedPapers().map((paper, index) => ({
  paper: {
    ...paper,
    repoUrl: index % 3 === 0 ? "https://example.org/code" : null,
    repoStars: 1240,
  },
  votes: VOTES[index] ?? 0,
  number: index + 1,
}));
const day: Digest = {
  label: "Hugging Face Daily Papers",
  listUrl: "https://huggingface.co/papers/date/2026-03-02",
  day: "2026-03-02",
  total: 34,
  rest: 24,
  entries,
  notice: null,
};
const silent = {
  kind: "waiting",
  since: Date.parse("2026-03-02T06:10:00Z"),
  about: "Hugging Face",
} as const;
const [first, second, third] = entries;
const few = [first, second, third].flatMap((entry) => (entry === undefined ? [] : [entry]));

/** Every layout, and what comes beside them. */
export const SCENES: readonly Scene[] = [
  {
    name: "digest",
    messages: [composeDigest(english, { ...day, entries: few, total: 12, rest: 9 })],
    replies: few.map((entry) => composeReply(english, [entry])),
    shows: [
      "Daily Papers · Monday 2 March 2026",
      "And 9 more papers in the thread, with all abstracts.",
      "Abstract",
      "6 votes",
    ],
    view: { viewport: { width: 760, height: 1240 } },
  },
  {
    name: "compact",
    messages: [composeCompact(english, day)],
    shows: ["One Token, Two Readers", "And 24 more papers", "Vote with a paper’s number"],
    view: { viewport: { width: 760, height: 1260 } },
  },
  {
    name: "cards",
    messages: [
      composeCardsHeading(english, { ...day, entries: few.slice(0, 2), total: 34, rest: 32 }),
      ...few.slice(0, 2).map((entry) => composeCard(english, entry)),
    ],
    shows: ["2 papers follow, each in its own message.", "And 32 more papers", "Abstract"],
    view: { viewport: { width: 760, height: 1180 } },
  },
  {
    name: "forum",
    messages: [composeDigest(english, { ...day, entries: few.slice(0, 1), total: 12, rest: 11 })],
    forum: { title: "Daily Papers · Monday 2 March 2026", tags: ["daily papers", "digest"] },
    replies: few.slice(0, 1).map((entry) => composeReply(english, [entry])),
    shows: ["Daily Papers · Monday 2 March 2026", "daily papers", "1 reply"],
    view: { viewport: { width: 760, height: 1200 } },
  },
  {
    name: "week",
    messages: [
      composeDigest(english, {
        ...day,
        day: "2026-W09",
        listUrl: "https://huggingface.co/papers/week/2026-W09",
        entries: entries.slice(0, 5),
        total: 5,
        rest: 0,
        best: { voted: 3, of: 142 },
      }),
    ],
    shows: [
      "Weekly Papers",
      "Most voted here",
      "Most upvoted on Hugging Face Daily Papers",
      "The best of 142 papers",
    ],
    view: { viewport: { width: 760, height: 1000 } },
  },
  {
    name: "waiting",
    messages: [composeDigest(english, { ...day, entries: [], total: 0, rest: 0, notice: silent })],
    shows: ["Hugging Face has not answered since", "this digest will follow."],
    view: { viewport: { width: 760, height: 360 } },
  },
];

export interface Staged {
  readonly world: PlaygroundFixture;
  readonly page: Page;
}

/** Opens a playground in which nothing but the scene has happened. */
export async function stage(browser: Browser, scene: Scene): Promise<Staged> {
  const world = await createPlaygroundFixture();
  const deadline = new Date(Date.now() + 60_000);
  const { forum } = scene;
  const place = placeOf(forum === undefined ? "daily-papers" : "paper-forum");
  const say = (message: Message, key: string, parent: string | null) =>
    world.playground.post({
      place,
      forum,
      thread: parent === null ? null : { messageId: parent, title: "Daily Papers" },
      message,
      key,
      deadline,
    });
  let parent: string | null = null;
  for (const [index, message] of scene.messages.entries()) {
    const { messageId } = await say(message, `message-${index}`, null);
    parent ??= messageId;
  }
  for (const [index, reply] of (scene.replies ?? []).entries())
    await say(reply, `reply-${index}`, parent);
  const { page } = await openPage(browser, new URL(addressOf(place), world.url), scene.view);
  if (scene.replies !== undefined) {
    await page.getByRole("button", { name: /^\d+ (?:reply|replies)$/ }).click();
    await page
      .locator(".thread .message")
      .nth(scene.replies.length - 1)
      .waitFor();
  }
  return { world, page };
}
