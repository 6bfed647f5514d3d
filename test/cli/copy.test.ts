import { textFailure } from "../support/text-failure.ts";
import { getTableColumns } from "drizzle-orm";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { takeLeases } from "../../db/operations/leases.ts";
import { saveList } from "../../db/papers/lists.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { addPlaygroundMessage, togglePlaygroundReaction } from "../../db/playground/messages.ts";
import { settleSent } from "../../db/deliveries/posts.ts";
import { removeSubscriptions, saveSubscription } from "../../db/channels/subscriptions.ts";
import { claimEvent } from "../../db/operations/received-events.ts";
import { saveVoteMark } from "../../db/people/votes.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { createSearch } from "../../src/search/create-search.ts";
import { runVerb, type VerbRun } from "../support/cli.ts";
import { makeDelivery, makeSubscription, makeTally } from "../support/row-factories.ts";
import { makePaper, makePapers } from "../support/factories.ts";
import {
  postgresAvailable,
  emptyPostgresStore,
  sqliteStore,
  type TestStore,
} from "../support/stores.ts";

const at = new Date("2026-05-13T09:00:00.123Z");
const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;
const papers = makePapers(1200);

describe("paperboy copy", () => {
  let from: TestStore;
  let source: Database;
  beforeEach(async () => {
    from = await sqliteStore();
    source = await from.open();
  });
  afterEach(async () => {
    await source.close();
    await from.remove();
  });
  const copy = (to: string, ...more: string[]): Promise<VerbRun> =>
    runVerb(["copy", "--to", to, ...more], { DATABASE_URL: from.url });

  it("copies only to PostgreSQL and only from an existing store", async () => {
    expect(await copy("file:/tmp/other.db")).toMatchObject({
      code: 1,
      output: expect.stringContaining("paperboy backup") as unknown,
    });
    const env = { DATABASE_URL: "postgres://127.0.0.1:1/a" };
    const twice = await runVerb(["copy", "--to", "postgres://127.0.0.1:1/b"], env);
    expect(twice).toMatchObject({ code: 1, output: expect.stringContaining("pg_dump") as unknown });
    const nothing = { DATABASE_URL: "file:/nowhere/paperboy.db" };
    const none = await runVerb(["copy", "--to", "postgres://127.0.0.1:1/b"], nothing);
    expect(none.output).toContain("no SQLite store");
  });

  it("explains a bad target without printing its password", async () => {
    const { code, output } = await copy("postgres://me:hushhush@127.0.0.1:1/none");
    expect(code).toBe(1);
    expect(output).toContain("PostgreSQL cannot be used");
    expect(output).not.toContain("hushhush");
  });

  describe.skipIf(!postgresAvailable)("to a PostgreSQL server", () => {
    let to: TestStore;
    beforeEach(async () => {
      to = await emptyPostgresStore();
      await fill();
    });
    afterEach(() => to.remove());

    /** Some of everything. */
    async function fill(): Promise<void> {
      await savePapers(source, papers, at);
      await saveList(source, {
        source: "huggingface",
        day: "2026-05-13",
        papers: papers.slice(0, 9),
        now: at,
      });
      await saveSubscription(source, makeSubscription({ id: "s1", nextRunAt: at }));
      const paperIds = ["2605.00001"];
      const content = {
        day: "2026-05-13",
        source: "huggingface",
        paperIds,
        shown: 1,
        notice: null,
      };
      await enqueueDeliveries(source, [
        makeDelivery({
          id: "d1",
          subscriptionId: "s1",
          content,
          state: "sending",
          leaseOwner: "w",
        }),
        makeDelivery({ id: "d2", edition: "2026-05-14", error: textFailure("it\u2019s late") }),
      ]);
      await settleSent(source, {
        ref: { ...place, messageId: "m1" },
        claim: { id: "d1", owner: "w", attempts: 1 },
        papers: [{ paperId: "2605.00001", number: 1 }],
        shown: makeTally({ "2605.00001": 2 }),
        now: at,
        next: [],
      });
      for (const voter of ["a", "b"])
        await saveVoteMark(source, {
          voter,
          paperId: "2605.00001",
          origin: "discord:c1:m1",
          emoji: "+1",
          active: voter === "a",
          at,
        });
      const { seq } = await addPlaygroundMessage(source, {
        channel: "daily",
        key: "k",
        html: "<p>ä</p>",
        title: "Ä post",
        tags: ["digest", "“papers”"],
        visitor: "v",
        threadSeq: null,
        postedAt: at,
      });
      await togglePlaygroundReaction(source, { messageSeq: seq, emoji: "+1", visitor: "v" });
      await claimEvent(source, "Ev1", at);
      for (const table of Object.values(source.tables))
        if (
          table !== source.tables.leases &&
          table !== source.tables.sources &&
          (await source.db.$count(table)) === 0
        )
          await source.db.insert(table).values(inventedRow(table));
    }

    type Table = Database["tables"][keyof Database["tables"]];

    /** A row with something in every column, for the tables that the lines above know nothing of. */
    function inventedRow(table: Table): never {
      const known: Record<string, unknown> = { ...place, paperId: "2605.00001" };
      const values: Record<string, unknown> = {
        string: "something",
        number: 7,
        boolean: true,
        date: at,
        json: { some: "thing" },
      };
      const columns = Object.entries<{ dataType: string }>(getTableColumns(table)).filter(
        ([name]) => name !== "seq",
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns' own types say what fits
      return Object.fromEntries(
        columns.map(([name, { dataType }]) => [name, known[name] ?? values[dataType]]),
      ) as never;
    }

    async function contents(database: Database): Promise<Record<string, string[]>> {
      const found: Record<string, string[]> = {};
      for (const [name, table] of Object.entries(database.tables)) {
        const rows: Record<string, unknown>[] = await database.db.select().from(table);
        found[name] = rows.map(sorted).toSorted();
      }
      return found;
    }
    /** A row as text; PostgreSQL keeps the keys of JSON in an order of its own. */
    const sorted = (row: unknown): string =>
      JSON.stringify(row, (_key, value: unknown) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toSorted())
          : value,
      );

    it("copies every row of every table and catches up when run again", async () => {
      const first = await copy(to.url, "--json");
      expect(first).toMatchObject({ code: 0 });
      const target = await to.open();
      try {
        const before = await contents(source);
        for (const [name, rows] of Object.entries(before))
          if (name !== "leases" && name !== "sources")
            expect([name, rows.length > 0]).toEqual([name, true]);
        expect(await contents(target)).toEqual(before);
        await removeSubscriptions(source, place);
        await saveSubscription(source, makeSubscription({ id: "s2" }));
        await savePapers(
          source,
          [makePaper({ id: "2605.00001", title: "New" }), makePaper({ id: "2605.09999" })],
          at,
        );
        expect(await copy(to.url)).toMatchObject({
          code: 0,
          output: expect.stringContaining("counted") as unknown,
        });
        expect(await contents(target)).toEqual(await contents(source));
        // What comes new gets numbers of its own, and the search reads what was copied.
        await savePapers(target, [makePaper({ id: "2606.00001", title: "After the move" })], at);
        const search = await createSearch({
          url: to.url,
          database: target,
          log: createLog("silent"),
          clock: systemClock,
        });
        await search.ready();
        const find = async (text: string) =>
          (await search.find({ text, limit: 3, offset: 0, asker: null })).hits[0]?.paper.id;
        expect(await find("paper number 777")).toBe("2605.00777");
        expect(await find("after the move")).toBe("2606.00001");
        await search.close();
      } finally {
        await target.close();
      }
    });

    it("refuses a target that is or was in use", async () => {
      await copy(to.url);
      const target = await to.open();
      await takeLeases(target, { holder: "bot", names: ["discord sender x"], forMs: 60_000 });
      const running = await copy(to.url);
      expect(running).toMatchObject({
        code: 1,
        output: expect.stringContaining("is running") as unknown,
      });
      await takeLeases(target, { holder: "bot", names: ["discord sender x"], forMs: -1 });
      await enqueueDeliveries(target, [makeDelivery({ id: "d9", edition: "2026-06-01" })]);
      const before = await contents(target);
      const used = await copy(to.url);
      expect(used).toMatchObject({
        code: 1,
        output: expect.stringContaining("in use by itself") as unknown,
      });
      expect(await contents(target)).toEqual(before);
      await target.close();
    });

    it("warns when a bot still uses the old store", async () => {
      await takeLeases(source, { holder: "bot", names: ["discord sender x"], forMs: 60_000 });
      expect((await copy(to.url)).output).toContain("stop it, run this once more");
    });

    it.each([
      ["tables of another program", "create table theirs (id int)", "another program"],
      [
        "a newer Paperboy's tables",
        "update drizzle.__drizzle_migrations set created_at = 99999999999999 where created_at = (select max(created_at) from drizzle.__drizzle_migrations)",
        "newer Paperboy",
      ],
      [
        "another program's migrations",
        "update drizzle.__drizzle_migrations set hash = 'theirs'",
        "another program",
      ],
    ])("refuses %s", async (_what, statement, words) => {
      if (statement.startsWith("update")) await (await to.open()).close();
      const client = new pg.Client({ connectionString: to.url });
      await client.connect();
      await client.query(statement);
      await client.end();
      const { code, output } = await copy(to.url);
      expect(code).toBe(1);
      expect(output).toContain(words);
    });
  });
});
