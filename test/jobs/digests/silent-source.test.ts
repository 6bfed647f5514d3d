import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { countDeliveries } from "../../../db/deliveries/queries.ts";
import { papersOfPost } from "../../../db/deliveries/posts.ts";
import type { NewSubscription } from "../../../db/channels/subscriptions.ts";
import { createGrowingList, HOUR, type GrowingList } from "../../support/growing-list.ts";
import { makePapers } from "../../support/factories.ts";
import type { ChatMessage } from "../../support/memory-platform.ts";

const MINUTE = 60_000;
const papers = makePapers(12);

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
});
afterEach(() => database.close());

async function silent(wish: Partial<NewSubscription> = {}): Promise<GrowingList> {
  const scene = await createGrowingList(database, papers, wish);
  scene.silent = true;
  return scene;
}
const digests = ({ chat }: GrowingList): ChatMessage[] =>
  chat.messages.filter(({ thread }) => thread === null);
const lines = ({ text }: ChatMessage): string[] => text.split("\n");

describe("a source that is unreachable when a digest is due", () => {
  it("is not mentioned after a short failure", async () => {
    const scene = await silent();
    await scene.pass(12 * MINUTE, MINUTE);
    expect(scene.chat.messages).toEqual([]);
    scene.silent = false;
    await scene.pass(5 * MINUTE, MINUTE);
    expect(digests(scene)[0]?.text).toContain("12 papers from");
    expect(digests(scene)[0]?.text).not.toContain("Later than usual");
  });

  it("is named in one message with the time, which later becomes the digest", async () => {
    const scene = await silent();
    await scene.pass(2 * HOUR);
    const [word, ...more] = scene.chat.messages;
    expect(more).toEqual([]);
    expect(word?.silent).toBe(true);
    expect(lines(word!).slice(1)).toEqual([
      expect.stringMatching(
        /^Hugging Face has not answered since .*13 May 2026 at 07:0\d \(UTC\); this digest will follow\.$/,
      ),
    ]);
    scene.silent = false;
    await scene.pass(5 * MINUTE, MINUTE);
    expect(digests(scene)).toHaveLength(1);
    expect(digests(scene)[0]?.text).toContain("Later than usual: Hugging Face had no list");
    expect(digests(scene)[0]?.text).not.toContain("will follow");
    expect(digests(scene)[0]?.text).toContain("10. Paper Number 10");
    expect(scene.chat.messages).toHaveLength(13);
    const ref = { platform: "discord", workspace: "g1", channel: "c1", messageId: "m1" } as const;
    expect(await papersOfPost(database, ref)).toHaveLength(10);
    expect(await countDeliveries(database)).toEqual({ sent: 13 });
  });

  it.each(["cards", "compact"] as const)(
    "lets its notice become a digest of the layout %s",
    async (layout) => {
      const scene = await silent({ layout, papers: 3 });
      await scene.pass(HOUR);
      expect(scene.chat.messages).toHaveLength(1);
      scene.silent = false;
      await scene.pass(10 * MINUTE, MINUTE);
      expect(scene.chat.messages).toHaveLength(layout === "cards" ? 4 : 1);
      expect(scene.chat.messages[0]?.text).toContain("And 9 more papers");
    },
  );

  it("delays its digest rather than dropping it, even to the next day", async () => {
    const scene = await silent();
    await scene.pass(25 * HOUR, 30 * MINUTE);
    expect(digests(scene)).toHaveLength(2);
    scene.silent = false;
    await scene.pass(HOUR, 3 * MINUTE);
    expect(digests(scene)).toHaveLength(2);
    for (const digest of digests(scene)) expect(digest.text).toContain("12 papers from");
  });

  it("is mentioned once although the posting process was killed", async () => {
    const scene = await silent();
    let calls = 0;
    scene.chat.fault = () => ((calls += 1) === 1 ? "lost" : "none");
    await scene.pass(HOUR, MINUTE);
    scene.silent = false;
    const pair = [scene.process(), scene.process()];
    await Promise.all(pair.map(({ refresh }) => refresh.run()));
    await scene.pass(HOUR);
    expect(digests(scene)).toHaveLength(1);
    expect(new Set(scene.chat.messages.map(({ key }) => key)).size).toBe(13);
    expect(scene.chat.messages).toHaveLength(13);
  });

  it("leads to no post when no paper passes the filter", async () => {
    const scene = await silent({ minUpvotes: 1000 });
    await scene.pass(HOUR);
    scene.silent = false;
    await scene.pass(HOUR);
    expect(digests(scene)[0]?.text).toContain("No paper today matches this channel’s filter.");
    expect(scene.chat.messages).toHaveLength(1);
  });
});

describe("a day without papers", () => {
  it("is reported in one line, which becomes the digest if papers arrive later", async () => {
    const scene = await createGrowingList(database, []);
    await scene.pass(5 * HOUR);
    expect(scene.chat.messages).toEqual([]);
    await scene.pass(2 * HOUR);
    expect(digests(scene).map(lines)).toEqual([
      [
        "Daily Papers · Wednesday 13 May 2026",
        "No papers today: the list of Hugging Face is empty.",
      ],
    ]);
    scene.papers = papers;
    await scene.pass(HOUR);
    expect(digests(scene)).toHaveLength(1);
    expect(digests(scene)[0]?.text).toContain("12 papers from");
  });

  it("posts nothing when the channel's filter leaves nothing", async () => {
    const scene = await createGrowingList(database, papers, { minUpvotes: 1000 });
    await scene.pass(8 * HOUR);
    expect(scene.chat.messages).toEqual([]);
  });

  it("posts nothing at the weekend when Friday's list is out", async () => {
    const scene = await createGrowingList(database, papers, {
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      timezone: "UTC",
    });
    await scene.pass(5 * 24 * HOUR, 2 * HOUR);
    expect(digests(scene).map((digest) => lines(digest)[0])).toEqual(
      ["Wednesday 13", "Thursday 14", "Friday 15"].map((day) => `Daily Papers · ${day} May 2026`),
    );
  });
});
