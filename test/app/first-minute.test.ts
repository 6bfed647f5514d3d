import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { createParts } from "../../src/app/create-parts.ts";
import { createApp } from "../../src/app/lifecycle.ts";
import { readConfig } from "../../src/config/config.ts";
import { createLog } from "../../src/lib/log.ts";
import { makePapers } from "../support/factories.ts";
import { startFakeHuggingFace } from "../support/fake-hugging-face.ts";

/** A day's list by its number of papers; every other day has none. */
type Lists = Readonly<Record<string, number>>;

const Messages = z.object({
  messages: z.array(z.object({ id: z.string(), html: z.string(), replies: z.number() })),
});

/** The bot without a token, at that moment, with these lists at its source; null when it has no network. */
async function openPlayground(at: string, lists: Lists | null) {
  const papersOf = (day: string) => {
    const month = day.slice(5, 7) + day.slice(8, 10);
    return makePapers(lists?.[day] ?? 0).map((paper, index) => ({
      ...paper,
      id: `26${month.slice(0, 2)}.${month.slice(2)}${String(index).padStart(3, "0")}`,
    }));
  };
  const source = await startFakeHuggingFace(papersOf);
  const nowhere = "http://127.0.0.1:9";
  const config = readConfig({
    DATABASE_URL: ":memory:",
    HTTP_PORT: "0",
    HF_API_URL: lists === null ? nowhere : source.env["HF_API_URL"],
    ARXIV_API_URL: nowhere,
  });
  const offset = Date.parse(at) - Date.now();
  const clock = { now: () => new Date(Date.now() + offset) };
  const app = createApp(await createParts({ config, clock, log: createLog("silent") }));
  onTestFinished(async () => {
    await app.stop();
    await source.stop();
  });
  const url = await app.start();
  return {
    /** What the terminal says, once the first digest is there. */
    said: await app.playgroundStatus(),
    messages: async (query = "") => {
      const answer = await fetch(new URL(`/api/messages?${query}`, url));
      return Messages.parse(await answer.json()).messages;
    },
  };
}

const FRIDAY = { "2026-11-20": 12, "2026-11-19": 30 };

describe("the playground's first minute", () => {
  it.each([
    [
      "at a weekend",
      "2026-11-21T15:00:00Z",
      FRIDAY,
      "Friday 20 November 2026",
      "There is no list at weekends.",
    ],
    [
      "when the next list has just opened",
      "2026-11-23T03:00:00Z",
      { ...FRIDAY, "2026-11-23": 2 },
      "Friday 20 November 2026",
      "Today’s list has 2 papers so far.",
    ],
    [
      "on a holiday",
      "2026-11-26T15:00:00Z",
      { "2026-11-25": 25 },
      "Wednesday 25 November 2026",
      "Today’s list is not out yet.",
    ],
    [
      "on a working day",
      "2026-11-20T15:00:00Z",
      FRIDAY,
      "Friday 20 November 2026",
      "papers of Friday 20 November 2026.",
    ],
    [
      "in a week of short lists",
      "2026-11-20T15:00:00Z",
      { "2026-11-19": 4, "2026-11-18": 7 },
      "Wednesday 18 November 2026",
      "Today’s list is not out yet.",
    ],
  ])("shows a recent digest and says which day it is: %s", async (_name, at, lists, day, words) => {
    const { said, messages } = await openPlayground(at, lists);
    expect(said).toContain(`papers of ${day}`);
    expect(said.endsWith(words)).toBe(true);
    const [digest, ...others] = await messages();
    expect(digest?.html).toContain(day);
    expect(others).toEqual([]);
  });

  it("shows the sample list without a network", async () => {
    const { said, messages } = await openPlayground("2026-11-26T15:00:00Z", null);
    expect(said).toMatch(/^Hugging Face Daily Papers cannot be reached: sample papers of /);
    const [digest] = await messages();
    expect(digest?.html.match(/<article class="paper/g)).toHaveLength(10);
  });

  it("has the whole thread at once, in order, and a forum with a post for each paper", async () => {
    const { messages } = await openPlayground("2026-11-20T15:00:00Z", FRIDAY);
    const [digest] = await messages();
    await expect
      .poll(() => messages(`thread=${digest?.id}`), { timeout: 3000 })
      .toHaveLength(FRIDAY["2026-11-20"]);
    const replies = await messages(`thread=${digest?.id}`);
    const numbers = replies.map(({ html }) => /Paper Number (\d+)/.exec(html)?.[1]);
    expect(numbers).toEqual(replies.map((_, index) => String(index + 1)));
    await expect.poll(() => messages("channel=paper-forum"), { timeout: 3000 }).toHaveLength(1 + 6);
  });
});
