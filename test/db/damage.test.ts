import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/client/open.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { createRandom } from "../chaos/seeded-random.ts";
import { makePaper } from "../support/factories.ts";

const PAPERS = 40;
const TRIALS = 60;

/** What a power cut leaves: a write-ahead log whose end was not, or not wholly, written. */
describe("a store with torn last writes", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-damage-"));
  const whole = path.join(folder, "whole.db");
  const torn = path.join(folder, "torn.db");
  beforeAll(async () => {
    const database = await openDatabase(`file:${path.join(folder, "live.db")}`);
    const { $client } = database.db as unknown as { readonly $client: Sqlite.Database };
    // Nothing of the log is in the file yet, as right after a burst of writes.
    $client.pragma("wal_checkpoint(truncate)");
    $client.pragma("wal_autocheckpoint = 0");
    for (let index = 0; index < PAPERS; index += 1)
      await savePapers(database, [makePaper({ id: idOf(index) })], new Date(0));
    copyFileSync(path.join(folder, "live.db"), whole);
    copyFileSync(path.join(folder, "live.db-wal"), `${whole}-wal`);
    await database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const idOf = (index: number): string => `2605.${String(index + 1).padStart(5, "0")}`;

  /** The papers that are there after the log was damaged from this byte on. */
  function papersAfter(damage: (wal: string, size: number) => void): string[] {
    rmSync(`${torn}-shm`, { force: true });
    copyFileSync(whole, torn);
    copyFileSync(`${whole}-wal`, `${torn}-wal`);
    damage(`${torn}-wal`, statSync(`${torn}-wal`).size);
    const file = new Sqlite(torn);
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    const ids = file.prepare("select id from papers order by id").pluck().all() as string[];
    file.close();
    return ids;
  }

  it("opens whole when nothing is damaged, and by the bot itself", async () => {
    expect(papersAfter(() => {})).toHaveLength(PAPERS);
    const database = await openDatabase(`file:${torn}`);
    await savePapers(database, [makePaper({ id: "2605.99999" })], new Date(0));
    await database.close();
  });

  it.each([
    ["cut off", (wal: string, at: number) => truncateSync(wal, at)],
    [
      "flipped",
      (wal: string, at: number) => {
        const bytes = readFileSync(wal);
        bytes[at] = 0xff ^ bytes[at]!;
        writeFileSync(wal, bytes);
      },
    ],
  ])("opens with every write before the byte that is %s", (_how, damage) => {
    const chance = createRandom(20_260_513);
    const lengths = new Set<number>();
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const ids = papersAfter((wal, size) => damage(wal, Math.floor(chance.real() * size)));
      expect(ids).toEqual(Array.from(ids.keys(), idOf));
      lengths.add(ids.length);
    }
    expect(lengths.size).toBeGreaterThan(TRIALS / 4);
  });
});
