import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/client/open.ts";
import { backUp } from "../../db/operations/backup.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "paperboy-modes-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);

function modesIn(place: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(place).map((name) => [name, mode(path.join(place, name))] as const),
  );
}

describe("the files of the store", () => {
  it("are their owner's alone, as are its folder and a backup", async () => {
    const home = path.join(folder, "data");
    const url = `file:${path.join(home, "paperboy.db")}`;
    const database = await openDatabase(url);
    await backUp(url, path.join(home, "copy.db"));
    expect(mode(home)).toBe("700");
    expect(modesIn(home)).toEqual({
      "copy.db": "600",
      "paperboy.db": "600",
      "paperboy.db-shm": "600",
      "paperboy.db-wal": "600",
    });
    await database.close();
  });

  it("become so where an earlier version left them open", async () => {
    const file = path.join(folder, "paperboy.db");
    await (await openDatabase(`file:${file}`)).close();
    chmodSync(file, 0o644);
    const database = await openDatabase(`file:${file}`);
    expect(new Set(Object.values(modesIn(folder)))).toEqual(new Set(["600"]));
    await database.close();
  });
});
