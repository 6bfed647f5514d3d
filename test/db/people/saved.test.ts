import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { countSaved, savedBy, toggleSaved, votedBy } from "../../../db/people/saved.ts";
import { saveVoteMark } from "../../../db/people/votes.ts";
import { makePapers } from "../../support/factories.ts";
import { engines, type TestStore } from "../../support/stores.ts";

const at = (minute: number): Date => new Date(Date.parse("2026-05-13T09:00:00Z") + minute * 60_000);
const ids = async (papers: Promise<readonly { id: string }[]>): Promise<string[]> =>
  (await papers).map(({ id }) => id);

const visitor = (name: string) => ({ voter: `web:${name}`, workspace: "playground" });

describe.each(engines)("reading lists on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  beforeAll(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
    await savePapers(database, makePapers(3), at(0));
  });
  afterAll(async () => {
    if (skip) return;
    await database.close();
    await store.remove();
  });

  it.skipIf(skip)("are each person's own, newest first, and a second time takes off", async () => {
    expect(await toggleSaved(database, visitor("a"), "2605.00001", at(1))).toBe(true);
    expect(await toggleSaved(database, visitor("a"), "2605.00002", at(2))).toBe(true);
    expect(await toggleSaved(database, visitor("b"), "2605.00003", at(3))).toBe(true);
    expect(await ids(savedBy(database, "web:a", { limit: 9 }))).toEqual([
      "2605.00002",
      "2605.00001",
    ]);
    expect(await ids(savedBy(database, "web:a", { limit: 1, offset: 1 }))).toEqual(["2605.00001"]);
    expect(await toggleSaved(database, visitor("a"), "2605.00001", at(4))).toBe(false);
    expect(await countSaved(database, "web:a")).toBe(1);
    expect(await countSaved(database, "web:c")).toBe(0);
  });

  it.skipIf(skip)("know what a person votes for, and what they starred", async () => {
    const mark = (paperId: string, emoji: string, minute: number, active = true) =>
      saveVoteMark(database, {
        voter: "web:a",
        paperId,
        origin: `o${emoji}`,
        emoji,
        active,
        at: at(minute),
      });
    await mark("2605.00001", "+1", 5);
    await mark("2605.00002", "star", 6);
    await mark("2605.00002", "+1", 7);
    await mark("2605.00003", "star", 8);
    await mark("2605.00003", "star", 9, false);
    expect(await ids(votedBy(database, "web:a", { limit: 9 }))).toEqual([
      "2605.00002",
      "2605.00001",
    ]);
    expect(await ids(votedBy(database, "web:a", { limit: 9, emoji: "star" }))).toEqual([
      "2605.00002",
    ]);
    expect(await ids(votedBy(database, "web:b", { limit: 9 }))).toEqual([]);
  });
});
