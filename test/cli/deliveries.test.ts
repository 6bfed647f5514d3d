import { NOT_IN_CHANNEL } from "../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimDelivery, enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { endDelivery, markSending } from "../../db/deliveries/outcomes.ts";
import { deliveryById } from "../../db/deliveries/queries.ts";
import type { Database } from "../../db/client/database.ts";
import type { Delivery } from "../../db/deliveries/delivery.ts";
import { runVerb, type VerbRun } from "../support/cli.ts";
import { makeDelivery } from "../support/row-factories.ts";
import { engines, type TestStore } from "../support/stores.ts";

const planned = new Date("2026-05-13T09:00:00Z");

describe.each(engines)("paperboy deliveries on $name", ({ make, skip }) => {
  describe.skipIf(skip)("with stored deliveries", () => {
    let store: TestStore;
    let database: Database;
    beforeEach(async () => {
      store = await make();
      database = await store.open();
      await enqueueDeliveries(database, [
        makeDelivery({ id: "old", edition: "2026-05-12", plannedAt: new Date(+planned - 864e5) }),
        makeDelivery({ id: "new", plannedAt: planned, dueAt: planned }),
      ]);
    });
    afterEach(async () => {
      await database.close();
      await store.remove();
    });

    const verb = (...args: string[]): Promise<VerbRun> =>
      runVerb(["deliveries", ...args], { DATABASE_URL: store.url });

    /** Ends a row as the worker does; with `sent`, after its request went out without an answer. */
    async function end(id: string, state: "dead" | "skipped", sent = false): Promise<void> {
      const holder = { id, owner: "w1", attempts: 1 };
      await claimDelivery(database, id, { owner: "w1", now: planned, leaseMs: 1000 });
      if (sent) await markSending(database, holder, planned);
      await endDelivery(database, holder, {
        state,
        error: NOT_IN_CHANNEL,
      });
    }

    it("lists one delivery per line, newest first", async () => {
      await end("new", "dead");
      const { code, output } = await verb();
      expect(code).toBe(0);
      expect(output.split("\n")).toEqual([
        "new  dead    discord c1  2026-05-13 digest, 1 attempt, due 2026-05-13 09:00 UTC: Paperboy is not in this channel. Type /invite @Paperboy in the channel.",
        "old  pending discord c1  2026-05-12 digest, 0 attempts, due 2026-05-13 12:00 UTC",
        "",
      ]);
    });

    it("filters by state and limits the count", async () => {
      await end("new", "dead", true);
      const dead = JSON.parse((await verb("--state", "dead", "--json")).output) as unknown;
      expect(dead).toMatchObject({
        deliveries: [
          {
            id: "new",
            state: "dead",
            outcomeKnown: false,
            plannedAt: planned.toJSON(),
            error: "Paperboy is not in this channel. Type /invite @Paperboy in the channel.",
            failure: NOT_IN_CHANNEL,
          },
        ],
      });
      expect((await verb("--limit", "1")).output).toMatch(/^new .*\n$/);
      expect(await verb("--state", "sent")).toEqual({ code: 0, output: "None is sent.\n" });
    });

    it.each(["dead", "skipped"] as const)(
      "releases a %s delivery as if it were new",
      async (state) => {
        await end("new", state);
        const before = Date.now();
        expect(await verb("--retry", "new")).toMatchObject({ code: 0 });
        const row = (await deliveryById(database, "new")) as Delivery;
        expect(row).toMatchObject({ state: "pending", attempts: 0, error: null, sendingAt: null });
        expect(row.dueAt.getTime()).toBeGreaterThanOrEqual(before);
        expect(
          await claimDelivery(database, "new", { owner: "w2", now: planned, leaseMs: 1 }),
        ).toBeDefined();
      },
    );

    it("remembers that the outcome of a released delivery is unknown", async () => {
      await end("new", "dead", true);
      expect((await verb("--retry", "new")).output).toContain("looked up in the channel");
      expect(await deliveryById(database, "new")).toMatchObject({
        state: "pending",
        sendingAt: planned,
      });
    });

    it("refuses to release pending or unknown ids", async () => {
      const before = await deliveryById(database, "new");
      const waiting = await verb("--retry", "new");
      expect(waiting).toMatchObject({ code: 1 });
      expect(waiting.output).toContain("new is pending");
      expect(await deliveryById(database, "new")).toEqual(before);
      const unknown = await verb("--retry", "-x");
      expect(unknown.code).toBe(1);
      expect(unknown.output).toContain("There is no delivery -x");
    });
  });
});
