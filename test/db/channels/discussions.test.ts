import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import {
  addReply,
  discussedIn,
  discussionOf,
  discussionsIn,
  forgetDiscussion,
  removeReply,
  replyTotals,
  saveDiscussion,
} from "../../../db/channels/discussions.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { makePapers, makePlace } from "../../support/factories.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const at = new Date("2026-05-13T09:00:00Z");
const here = makePlace();
const there = makePlace({ channel: "C2" });
const paperId = "2605.00001";

describe.each(engines)("discussions on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  beforeAll(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
    await savePapers(database, makePapers(2), at);
  });
  afterAll(async () => {
    if (skip) return;
    await database.close();
    await store.remove();
  });

  const save = (place: typeof here, threadId: string) =>
    saveDiscussion(database, {
      ...place,
      paperId,
      threadId,
      openedBy: "slack:T1:U1",
      openedAt: at,
    });
  const reply = (threadId: string, messageId: string) =>
    addReply(database, { platform: "slack", threadId, messageId, at });

  it.skipIf(skip)("are one for a paper in a channel: the first stays", async () => {
    await save(here, "1.1");
    await save(here, "1.2");
    await save(there, "2.1");
    expect(await discussionOf(database, here, paperId)).toMatchObject({ threadId: "1.1" });
    expect(await discussedIn(database, { platform: "slack", threadId: "2.1" })).toEqual([paperId]);
    expect(await discussedIn(database, { platform: "discord", threadId: "2.1" })).toEqual([]);
  });

  it.skipIf(skip)(
    "count each reply once, here and everywhere, and count deleted ones off",
    async () => {
      expect(await reply("1.1", "1.3")).toBe(true);
      expect(await reply("1.1", "1.3")).toBe(false);
      await reply("1.1", "1.4");
      await reply("2.1", "2.2");
      expect(await discussionsIn(database, here, [paperId, "2605.00002"])).toEqual(
        new Map([[paperId, { threadId: "1.1", openedAt: at, replies: 2 }]]),
      );
      expect(await discussionsIn(database, makePlace({ workspace: "T2" }), [paperId])).toEqual(
        new Map(),
      );
      expect(await replyTotals(database, [paperId, "2605.00002"])).toEqual(new Map([[paperId, 3]]));
      const gone = { platform: "slack", threadId: "1.1", messageId: "1.4" } as const;
      expect(await removeReply(database, gone)).toBe(true);
      expect(await removeReply(database, gone)).toBe(false);
      expect(await replyTotals(database, [paperId])).toEqual(new Map([[paperId, 2]]));
    },
  );

  it.skipIf(skip)("are forgotten with their replies", async () => {
    await forgetDiscussion(database, { platform: "slack", threadId: "1.1" });
    expect(await discussionOf(database, here, paperId)).toBeUndefined();
    expect(await replyTotals(database, [paperId])).toEqual(new Map([[paperId, 1]]));
  });
});
