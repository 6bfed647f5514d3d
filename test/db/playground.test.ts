import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import {
  addPlaygroundMessage,
  editPlaygroundMessage,
  latestPlaygroundMessages,
  playgroundMessage,
  playgroundMessageByKey,
  playgroundReactions,
  playgroundReplyCounts,
  playgroundStamp,
  playgroundThread,
  togglePlaygroundReaction,
  type NewPlaygroundMessage,
} from "../../db/playground/messages.ts";
import { engines, type TestStore } from "../support/stores.ts";

const POSTED = new Date("2026-03-02T09:00:00.123Z");
const EDITED = new Date("2026-03-02T09:05:00.456Z");

function message(key: string, changes: Partial<NewPlaygroundMessage> = {}): NewPlaygroundMessage {
  return {
    channel: "papers",
    key,
    threadSeq: null,
    html: `<p>${key}</p>`,
    postedAt: POSTED,
    ...changes,
  };
}

describe.for([...engines])("the playground's chat on $name", (engine) => {
  describe.skipIf(engine.skip)("as a contract", () => {
    let store: TestStore;
    let database: Database;

    beforeAll(async () => {
      store = await engine.make();
      database = await store.open();
    });
    beforeEach(async () => {
      await database.db.delete(database.tables.playgroundMessages);
    });
    afterAll(async () => {
      await database.close();
      await store.remove();
    });

    it("gives a repeated key its first message back, unchanged", async () => {
      const first = await addPlaygroundMessage(database, message("a"));
      const again = await addPlaygroundMessage(database, message("a", { html: "other" }));
      expect(again).toEqual(first);
      expect(first).toMatchObject({ html: "<p>a</p>", postedAt: POSTED, editedAt: null });
      expect(await playgroundMessageByKey(database, "a")).toEqual(first);
      expect(await playgroundMessageByKey(database, "b")).toBeUndefined();
    });

    it("edits a message in place, and says when there is none", async () => {
      const { seq } = await addPlaygroundMessage(database, message("a"));
      expect(await editPlaygroundMessage(database, { seq, html: "new", editedAt: EDITED })).toBe(
        true,
      );
      expect(await playgroundMessage(database, seq)).toMatchObject({
        key: "a",
        html: "new",
        postedAt: POSTED,
        editedAt: EDITED,
      });
      expect(
        await editPlaygroundMessage(database, { seq: seq + 1, html: "new", editedAt: EDITED }),
      ).toBe(false);
    });

    it("lists a channel's newest messages oldest first, without threads and other channels", async () => {
      const rows = [];
      for (const key of ["a", "b", "c"])
        rows.push(await addPlaygroundMessage(database, message(key)));
      await addPlaygroundMessage(database, message("elsewhere", { channel: "other" }));
      await addPlaygroundMessage(database, message("reply", { threadSeq: rows[0]!.seq }));
      const latest = await latestPlaygroundMessages(database, "papers", 2);
      expect(latest.map((row) => row.key)).toEqual(["b", "c"]);
    });

    it("lists and counts the replies of a thread", async () => {
      const top = await addPlaygroundMessage(database, message("top"));
      const quiet = await addPlaygroundMessage(database, message("quiet"));
      await addPlaygroundMessage(database, message("r1", { threadSeq: top.seq }));
      await addPlaygroundMessage(database, message("r2", { threadSeq: top.seq }));
      const replies = await playgroundThread(database, top.seq);
      expect(replies.map((row) => row.key)).toEqual(["r1", "r2"]);
      expect(await playgroundReplyCounts(database, [top.seq, quiet.seq])).toEqual(
        new Map([[top.seq, 2]]),
      );
      expect(await playgroundReplyCounts(database, [])).toEqual(new Map());
    });

    it("toggles one visitor's reaction without touching the others", async () => {
      const { seq } = await addPlaygroundMessage(database, message("a"));
      const ann = { messageSeq: seq, emoji: "fire", visitor: "ann" };
      const bob = { messageSeq: seq, emoji: "fire", visitor: "bob" };
      expect(await togglePlaygroundReaction(database, ann)).toBe(true);
      expect(await togglePlaygroundReaction(database, bob)).toBe(true);
      expect(await playgroundReactions(database, [seq])).toEqual([ann, bob]);
      expect(await togglePlaygroundReaction(database, ann)).toBe(false);
      expect(await playgroundReactions(database, [seq])).toEqual([bob]);
      expect(await playgroundReactions(database, [])).toEqual([]);
    });

    it("drops a message's reactions with the message", async () => {
      const { seq } = await addPlaygroundMessage(database, message("a"));
      await togglePlaygroundReaction(database, { messageSeq: seq, emoji: "star", visitor: "ann" });
      await database.db.delete(database.tables.playgroundMessages);
      expect(await playgroundReactions(database, [seq])).toEqual([]);
    });

    it("changes its stamp with every new message and every edit", async () => {
      const stamps = [await playgroundStamp(database, "papers")];
      const { seq } = await addPlaygroundMessage(database, message("a"));
      stamps.push(await playgroundStamp(database, "papers"));
      await editPlaygroundMessage(database, { seq, html: "new", editedAt: EDITED });
      stamps.push(await playgroundStamp(database, "papers"));
      await addPlaygroundMessage(database, message("b", { threadSeq: seq }));
      stamps.push(await playgroundStamp(database, "papers"));
      expect(new Set(stamps).size).toBe(4);
      expect(await playgroundStamp(database, "papers")).toBe(stamps[3]);
    });
  });
});
