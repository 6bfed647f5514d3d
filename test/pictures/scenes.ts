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
import { createSample } from "../../src/sources/sample/sample.ts";
import { addressOf, placeOf } from "../../src/platforms/playground/channels.ts";
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
const sample = createSample();
const papers = await sample.list(sample.onlyDay);
const entries: readonly PaperEntry[] = papers.slice(0, VOTES.length).map((paper, index) => ({
  paper,
  votes: VOTES[index] ?? 0,
  number: index + 1,
  pictured: true,
}));
const day: Digest = {
  label: "Hugging Face Daily Papers",
  listUrl: sample.listUrl(sample.onlyDay),
  day: sample.onlyDay,
  total: papers.length,
  rest: papers.length - entries.length,
  entries,
  notice: null,
};
const title = "Daily Papers · Thursday 28 May 2026";
const silent = {
  kind: "waiting",
  since: Date.parse("2026-05-28T06:10:00Z"),
  about: "Hugging Face",
} as const;
const few = entries.slice(0, 3);

/** Every layout, and what comes beside them. */
export const SCENES: readonly Scene[] = [
  {
    name: "digest",
    messages: [composeDigest(english, { ...day, entries: few, rest: papers.length - few.length })],
    replies: few.map((entry) => composeReply(english, [entry])),
    shows: [title, "And 21 more papers in the thread, with all abstracts.", "Abstract", "6 votes"],
    view: { viewport: { width: 1000, height: 1640 } },
  },
  {
    name: "compact",
    messages: [composeCompact(english, day)],
    shows: ["Gamma-World", "And 14 more papers", "Vote with a paper’s number"],
    view: { viewport: { width: 1000, height: 1180 } },
  },
  {
    name: "cards",
    messages: [
      composeCardsHeading(english, { ...day, entries: few.slice(0, 2), rest: papers.length - 2 }),
      ...few.slice(0, 2).map((entry) => composeCard(english, entry)),
    ],
    shows: ["2 papers follow, each in its own message.", "And 22 more papers", "Abstract"],
    view: { viewport: { width: 1000, height: 1180 } },
  },
  {
    name: "forum",
    messages: [
      composeDigest(english, { ...day, entries: few.slice(0, 1), rest: papers.length - 1 }),
    ],
    forum: { title, tags: ["daily papers", "digest"] },
    replies: few.slice(0, 1).map((entry) => composeReply(english, [entry])),
    shows: [title, "daily papers", "1 reply"],
    view: { viewport: { width: 1000, height: 1260 } },
  },
  {
    name: "week",
    messages: [
      composeDigest(english, {
        ...day,
        day: "2026-W22",
        listUrl: sample.listUrl("2026-W22"),
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
    view: { viewport: { width: 1000, height: 1240 } },
  },
  {
    name: "waiting",
    messages: [composeDigest(english, { ...day, entries: [], total: 0, rest: 0, notice: silent })],
    shows: ["Hugging Face has not answered since", "this digest will follow."],
    view: { viewport: { width: 1000, height: 360 } },
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
