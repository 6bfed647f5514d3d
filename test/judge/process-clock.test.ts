import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { launch, until, type Bot } from "./support/bot.ts";

const LIBRARY = fakedClockLibrary();
const MINUTE_MS = 60_000;
/** So much faster than real the process's clock runs. */
const SPEED = 20;
/** For a start of 36 seconds on a busy machine. */
const EARLIER_MS = 12 * MINUTE_MS;

/** Debian's libfaketime, which answers for a process's clock. */
function fakedClockLibrary(): string | undefined {
  const { stdout } = spawnSync("sh", ["-c", "ls /usr/lib/*/faketime/libfaketimeMT.so.1"]);
  const [file = ""] = String(stdout).trim().split("\n");
  return existsSync(file) ? file : undefined;
}

/** In seconds, which mean the same in every zone. */
function clockFrom(instant: string | number): string {
  return `@${new Date(instant).getTime() / 1000}`;
}

function startAt(clock: Readonly<Record<string, string>>): Bot {
  return launch(["dist/src/main.js"], {
    DATABASE_URL: ":memory:",
    HF_API_URL: "http://127.0.0.1:9",
    ARCHIVE: "no",
    HTTP_PORT: "0",
    LD_PRELOAD: LIBRARY ?? "",
    FAKETIME_FMT: "%s",
    ...clock,
  });
}

function ticks(bot: Bot): number[] {
  const lines = bot.output().matchAll(/"time":"([^"]+)"[^\n]*"msg":"tick"/g);
  return [...lines].map(([, time = ""]) => Date.parse(time));
}

function address(bot: Bot): string | undefined {
  return /"url":"(http:[^"]+)","msg":"playground ready"/.exec(bot.output())?.[1];
}

async function liveness(bot: Bot): Promise<string> {
  const url = await until("its address", () => address(bot));
  const answer = await fetch(new URL("/livez", url));
  return `${answer.status} ${await answer.text()}`;
}

describe.skipIf(LIBRARY === undefined)("the process's clock (needs Debian's faketime)", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-clock-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.concurrent.each([
    ["America/New_York", "2026-11-01T06:00:00Z", "the clocks go back by an hour"],
    ["America/New_York", "2026-03-08T07:00:00Z", "the clocks go forward by an hour"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", "the clocks go back by an hour"],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z", "the clocks go back by half an hour"],
    ["Africa/Casablanca", "2026-02-15T02:00:00Z", "the clocks go back for Ramadan"],
  ])("ticks every minute in %s at %s, when %s", async (zone, change) => {
    const changed = Date.parse(change);
    const start = clockFrom(changed - EARLIER_MS);
    const bot = startAt({ TZ: zone, FAKETIME: `${start} x${SPEED}` });
    try {
      const after = changed + 3 * MINUTE_MS;
      await until("ticks after it", () => (ticks(bot).at(-1) ?? 0) >= after, 90_000);
      const seen = ticks(bot);
      expect(seen[1]).toBeLessThan(changed);
      // The first comes at the start.
      const minutes = seen.slice(1).map((at) => Math.floor(at / MINUTE_MS));
      const [first = 0] = minutes;
      expect(minutes).toEqual(minutes.map((_, index) => first + index));
      expect(await liveness(bot)).toBe("200 ok\n");
    } finally {
      await bot.kill();
    }
  });

  it.concurrent.each([
    ["back by an hour", -60],
    ["back by a day", -24 * 60],
    ["forward by a day", 24 * 60],
  ])("ticks within a minute when it is set %s", async (what, minutes) => {
    const file = path.join(folder, what);
    const start = Date.parse("2026-06-01T10:58:55Z");
    writeFileSync(file, `${clockFrom(start)}\n`);
    const bot = startAt({
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      // A set clock leaves the one that timers run by alone.
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    });
    try {
      await until("a minute", () => ticks(bot).length >= 2);
      writeFileSync(file, `${clockFrom(start + minutes * MINUTE_MS)}\n`);
      await until("the next minute", () => ticks(bot).length >= 3, 75_000);
      const jump = (ticks(bot)[2] ?? 0) - (ticks(bot)[1] ?? 0);
      expect(Math.abs(jump - minutes * MINUTE_MS)).toBeLessThanOrEqual(2 * MINUTE_MS);
      expect(await liveness(bot)).toBe("200 ok\n");
    } finally {
      await bot.kill();
    }
  });
});
