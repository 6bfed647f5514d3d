import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lastChanges, recordChange } from "../../../db/channels/setting-changes.ts";
import type { Database } from "../../../db/client/database.ts";
import { deleteOldDrafts, draftOf, removeDraft, saveDraft } from "../../../db/channels/drafts.ts";
import { namesOf, rememberPerson, giveRole, roleOf, rolesIn } from "../../../db/people/people.ts";
import {
  channelSettingsOf,
  saveChannelSettings,
  takeGreeting,
} from "../../../db/channels/channel-settings.ts";
import {
  removeSubscriptions,
  saveSubscription,
  setPaused,
  subscriptionsBy,
  subscriptionsOf,
  usualTimezone,
} from "../../../db/channels/subscriptions.ts";
import { makePlace, makeSubscription } from "../../support/factories.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const now = new Date("2026-05-13T09:00:00.123Z");
const later = (ms: number): Date => new Date(now.getTime() + ms);
/** One channel that two workspaces share. */
const here = makePlace();
const there = makePlace({ workspace: "T2" });

describe.each(engines)("channels and subscriptions on $name", ({ make, skip }) => {
  describe.skipIf(skip)("as a store", () => {
    let store: TestStore;
    let database: Database;
    beforeAll(async () => {
      store = await make();
      database = await store.open();
    });
    afterAll(async () => {
      await database.close();
      await store.remove();
    });
    beforeEach(async () => {
      const { tables, db } = database;
      for (const table of [tables.subscriptions, tables.rooms, tables.roles, tables.changes])
        await db.delete(table);
      for (const table of [tables.people, tables.drafts]) await db.delete(table);
    });

    it("keeps the settings of two workspaces that share a channel apart", async () => {
      await saveSubscription(database, makeSubscription({ id: "s1", hour: 9 }));
      await saveSubscription(database, makeSubscription({ id: "s2", workspace: "T2", hour: 17 }));
      expect(await subscriptionsOf(database, here)).toMatchObject([{ id: "s1", hour: 9 }]);
      expect(await subscriptionsOf(database, there)).toMatchObject([{ id: "s2", hour: 17 }]);
      expect(await subscriptionsBy(database, there, "slack:T1:U1")).toMatchObject([{ id: "s2" }]);
      expect(await removeSubscriptions(database, there)).toBe(1);
      expect(await subscriptionsOf(database, here)).toHaveLength(1);
      expect(await removeSubscriptions(database, here, "other")).toBe(0);
      expect(await removeSubscriptions(database, here, "daily")).toBe(1);
    });

    it("learns no time zone from other people's direct messages", async () => {
      const direct = { platform: "discord", workspace: "dm" } as const;
      await saveSubscription(database, makeSubscription({ ...direct, channel: "1" }));
      expect(await usualTimezone(database, { ...direct, channel: "2" })).toBeUndefined();
    });

    it("pauses and resumes a subscription", async () => {
      await saveSubscription(database, makeSubscription({ id: "s1" }));
      const by = { updatedBy: "slack:T1:U2", updatedAt: now };
      await setPaused(database, "s1", { pausedAt: now }, by);
      expect(await subscriptionsOf(database, here)).toMatchObject([{ pausedAt: now, ...by }]);
      await setPaused(database, "s1", { nextRunAt: later(5) }, by);
      expect(await subscriptionsOf(database, here)).toMatchObject([
        { pausedAt: null, nextRunAt: later(5) },
      ]);
    });

    it("greets a channel once over many requests", async () => {
      await saveChannelSettings(database, here, { linkCards: true });
      const asked = Array.from({ length: 8 }, () => takeGreeting(database, here, now));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      expect(await takeGreeting(database, here, later(9))).toBe(false);
      expect(await takeGreeting(database, there, now)).toBe(true);
      await saveChannelSettings(database, here, { moderated: true });
      expect(await channelSettingsOf(database, here)).toMatchObject({
        linkCards: true,
        moderated: true,
        language: null,
        greetedAt: now,
      });
      expect(await channelSettingsOf(database, there)).toMatchObject({
        linkCards: false,
        moderated: false,
      });
      expect(await channelSettingsOf(database, makePlace({ channel: "C9" }))).toBeUndefined();
    });

    it("gives roles for one workspace, and takes them back", async () => {
      const given = { ...here, voter: "slack:T1:U2", givenBy: "slack:T1:U1", givenAt: now };
      const { channel: _channel, ...row } = given;
      await giveRole(database, { ...row, role: "curator" });
      await giveRole(database, { ...row, role: "admin" });
      expect(await roleOf(database, here, given.voter)).toBe("admin");
      expect(await roleOf(database, there, given.voter)).toBe("member");
      expect(await rolesIn(database, here)).toMatchObject([{ voter: given.voter, role: "admin" }]);
      await giveRole(database, { ...row, role: "member" });
      expect(await roleOf(database, here, given.voter)).toBe("member");
      expect(await rolesIn(database, here)).toEqual([]);
    });

    it("records changes with who made them, newest first", async () => {
      const change = { ...here, voter: "slack:T1:U1" };
      const paused = (name: string) => ({ kind: "paused", name }) as const;
      await recordChange(database, { ...change, at: now, what: paused("first") });
      await recordChange(database, { ...change, at: later(1), what: paused("second") });
      await recordChange(database, {
        ...change,
        ...there,
        at: later(2),
        what: paused("elsewhere"),
      });
      const whats = (await lastChanges(database, here, 9)).map(({ what }) => what);
      expect(whats).toEqual([paused("second"), paused("first")]);
      expect(await lastChanges(database, here, 1)).toMatchObject([{ what: paused("second") }]);
      await rememberPerson(database, here, { voter: change.voter, name: "Ada", seenAt: now });
      await rememberPerson(database, here, { voter: change.voter, name: "Ada R.", seenAt: now });
      expect(await namesOf(database, here, [change.voter, "slack:T1:U9"])).toEqual(
        new Map([[change.voter, "Ada R."]]),
      );
      expect(await namesOf(database, here, [])).toEqual(new Map());
    });

    it("keeps a draft for its writer alone, for a day", async () => {
      const voter = "slack:T1:U1";
      const draft = { ...here, id: "d1", voter, values: { time: "9" }, at: now };
      await saveDraft(database, draft, 9);
      await saveDraft(database, { ...draft, values: { time: "10" } }, 9);
      expect(await draftOf(database, "d1", { voter, now })).toMatchObject({
        values: { time: "10" },
      });
      expect(await draftOf(database, "d1", { voter: "slack:T1:U2", now })).toBeUndefined();
      const tomorrow = later(25 * 3_600_000);
      expect(await draftOf(database, "d1", { voter, now: tomorrow })).toBeUndefined();
      await saveDraft(database, { ...draft, id: "d2", at: tomorrow }, 9);
      await deleteOldDrafts(database, tomorrow);
      expect(await database.db.select().from(database.tables.drafts)).toHaveLength(1);
      await removeDraft(database, "d2");
      expect(await draftOf(database, "d2", { voter, now: tomorrow })).toBeUndefined();
    });

    it("keeps a person's newest drafts only", async () => {
      const draft = { ...here, voter: "slack:T1:U1", values: {}, at: now };
      await saveDraft(database, { ...draft, id: "other", voter: "slack:T1:U2" }, 2);
      for (const minute of [0, 1, 2, 3])
        await saveDraft(database, { ...draft, id: `d${minute}`, at: later(minute * 60_000) }, 2);
      const rows = await database.db.select().from(database.tables.drafts);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(["d2", "d3", "other"]);
    });
  });
});
