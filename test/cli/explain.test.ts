import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { newNoticeDelivery } from "../../db/deliveries/new-delivery.ts";
import { recentDeliveries } from "../../db/deliveries/queries.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { saveList } from "../../db/papers/lists.ts";
import { runVerb, type VerbRun } from "../support/cli.ts";
import { makePaper } from "../support/factories.ts";
import { createGrowingList, HOUR, type GrowingList } from "../support/growing-list.ts";
import { engines, type TestStore } from "../support/stores.ts";

const papers = [
  makePaper({ id: "2605.00001", title: "Few Votes", upvotes: 2 }),
  makePaper({ id: "2605.00002", title: "Another Field", upvotes: 9, categories: ["cs.CV"] }),
  makePaper({ id: "2605.00003", title: "Second Best", upvotes: 8 }),
  makePaper({ id: "2605.00004", title: "The Best", upvotes: 20 }),
  makePaper({
    id: "2605.00005",
    title: "Withdrawn Since",
    upvotes: 30,
    withdrawnAt: new Date("2026-05-12T10:00:00Z"),
  }),
];

describe.each(engines)("the verb explain on $name", ({ make, skip }) => {
  describe.skipIf(skip)("prints the stages of a delivery", () => {
    let store: TestStore;
    let database: Database;
    let scene: GrowingList;
    beforeEach(async () => {
      store = await make();
      database = await store.open();
      scene = await createGrowingList(database, papers, { minUpvotes: 5, filter: "cat:cs.CL" });
    });
    afterEach(async () => {
      await database.close();
      await store.remove();
    });

    const verb = (...args: string[]): Promise<VerbRun> =>
      runVerb(["explain", ...args], { DATABASE_URL: store.url });
    async function idOf(kind: string): Promise<string> {
      const rows = await recentDeliveries(database, { state: undefined, limit: 20 });
      return rows.find((row) => row.kind === kind)!.id;
    }

    it("of a digest: its lists, each paper's decision, the message and its drawings", async () => {
      await scene.pass(5 * 60_000, 60_000);
      const { code, output } = await verb(await idOf("digest"));
      expect(code).toBe(0);
      expect(output).toContain("2026-05-13 digest, 1 attempt, sent 2026-05-13 07:01 UTC");
      expect(output).toContain("huggingface of 2026-05-13: read 2026-05-13T07:01:00.000Z");
      expect(output).toContain(
        [
          "2605.00004  number 1  The Best",
          "2605.00003  number 2  Second Best",
          "2605.00001  below the minimum: 2 of 5 upvotes  Few Votes",
          "2605.00002  filtered: does not match cat:cs.CL  Another Field",
          "2605.00005  withdrawn on 2026-05-12  Withdrawn Since",
        ].join("\n"),
      );
      const [, message = "", slack = "", discord = "", playground = ""] = output.split(
        /\n(?:Message|Slack|Discord|Playground)\n/,
      );
      expect(message).toContain("1. The Best");
      expect(JSON.stringify(JSON.parse(slack))).toContain('"type":"header"');
      expect(JSON.stringify(JSON.parse(discord))).toContain("The Best");
      expect(playground).toContain('<article class="paper">');
    });

    it("of a paper that has vanished from its list since", async () => {
      await scene.pass(5 * 60_000, 60_000);
      scene.papers = papers.slice(0, 3);
      await scene.pass(HOUR);
      expect((await verb(await idOf("digest"))).output).toContain(
        "2605.00004  number 1, vanished from its list  The Best",
      );
    });

    it("of a digest that waits: what would be selected now, without asking the source", async () => {
      scene.silent = true;
      await scene.pass(60_000, 60_000);
      const id = await idOf("digest");
      const { output: waiting } = await verb(id);
      expect(waiting).toContain("huggingface of 2026-05-13: never read");
      expect(waiting).toContain("Selection\nnotice: waiting\n");
      const now = new Date(scene.now);
      await saveList(database, { source: "huggingface", day: "2026-05-13", papers, now });
      const reads = scene.reads;
      const { code, output } = await verb(id, "--json");
      expect(code).toBe(0);
      expect(scene.reads).toBe(reads);
      expect(JSON.parse(output)).toMatchObject({
        delivery: { id, kind: "digest", state: "pending", edition: "2026-05-13" },
        lists: [{ source: "huggingface", day: "2026-05-13", readAt: now.toJSON() }],
        papers: [
          { paper: { id: "2605.00004" }, decision: { kind: "selected", number: 1 } },
          { paper: { id: "2605.00003" }, decision: { kind: "selected", number: 2 } },
          { paper: { id: "2605.00001" }, decision: { kind: "below", minimum: 5, upvotes: 2 } },
          { paper: { id: "2605.00002" }, decision: { kind: "filtered" } },
          { paper: { id: "2605.00005" }, decision: { kind: "withdrawn" } },
        ],
        selection: { kind: "ready", content: { shown: 2 } },
        slack: { blocks: expect.any(Array) as unknown },
        discord: { components: expect.any(Array) as unknown },
      });
      expect(await recentDeliveries(database, { state: "pending", limit: 9 })).toMatchObject([
        { id, content: null },
      ]);
    });

    it("of a reply and of a notice: the message alone", async () => {
      await scene.pass(5 * 60_000, 60_000);
      const reply = await verb(await idOf("reply"));
      expect(reply.output).toContain("Second Best");
      expect(reply.output).not.toContain("Selection");
      const notice = newNoticeDelivery(
        { platform: "discord", workspace: "g1", channel: "c1" },
        {
          topic: { kind: "alert", now: new Date(scene.now) },
          notice: { kind: "alert", lines: ["The store is full"], more: 0 },
          now: new Date(scene.now),
        },
      );
      await enqueueDeliveries(database, [notice]);
      expect((await verb(notice.id)).output).toContain("The store is full");
    });

    it("of an unknown delivery: an error that names the verb to list them", async () => {
      const { code, output } = await verb("nothing");
      expect(code).toBe(1);
      expect(output).toBe("There is no delivery nothing: paperboy deliveries lists them.\n");
    });
  });
});
