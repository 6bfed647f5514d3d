import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable, startDiscord, startSlack } from "../support/judge.ts";
import { launch, startBot, until } from "./support/bot.ts";
import { wordsOf } from "./support/read-messages.ts";
import { startReplay, type Replay } from "./support/replay.ts";
import { day } from "./support/bot-with-platforms.ts";

const BOT = ["dist/src/main.js"];

describe("the process", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-process-"));
  const file = (name: string): string => path.join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a verb to its end; the answer is its exit code and what it printed. */
  async function verb(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ code: number | null; output: string }> {
    const run = launch(["dist/src/cli/paperboy.js", ...args], {
      DATABASE_URL: `file:${file("cli.db")}`,
      LOG_LEVEL: "silent",
      ...env,
    });
    const code = await run.exited;
    return { code, output: run.output() };
  }

  it("names every wrong setting at once, prints no value and exits with 78", async () => {
    const bot = launch(BOT, { HTTP_PORT: "secret-port", SLACK_APP_TOKEN: "secret-token" });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toMatch(/SLACK_APP_TOKEN[\s\S]*HTTP_PORT|HTTP_PORT[\s\S]*SLACK_APP_TOKEN/);
    expect(bot.output()).not.toContain("secret");
  });

  it("says which port is taken, and exits", async () => {
    const other = http.createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const { port } = other.address() as AddressInfo;
    const bot = launch(BOT, { DATABASE_URL: ":memory:", HTTP_PORT: String(port) });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain(`Port ${port} on 127.0.0.1 is in use`);
    other.close();
  });

  it("says in one line that a file is no database", async () => {
    writeFileSync(file("text.db"), "These are no rows. ".repeat(100));
    const bot = launch(BOT, { DATABASE_URL: `file:${file("text.db")}` });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain("is not an SQLite database");
  });

  it("imports papers, finds them, and imports them again without effect", async () => {
    const lines = [1, 2, 3].map((index) =>
      JSON.stringify({ id: `2605.0000${index}`, title: `Paper ${index} about tortoises` }),
    );
    writeFileSync(file("papers.jsonl"), `${lines.join("\n")}\nnot a paper\n`);
    const first = await verb(["import", file("papers.jsonl"), "--json"]);
    expect(first).toMatchObject({ code: 0, output: '{"papers":3,"refused":1}\n' });
    await verb(["import", file("papers.jsonl")]);
    const found = await verb(["search", "tortoises", "--json"]);
    expect(found.code).toBe(0);
    expect((JSON.parse(found.output) as { papers: unknown[] }).papers).toHaveLength(3);
    const nothing = await verb(["search", "xylophone"]);
    expect(nothing).toMatchObject({ code: 1 });
  });

  it("shows its figures, lists what it posted, and is copied while it runs", async () => {
    const env = { DATABASE_URL: `file:${file("live.db")}`, HF_API_URL: "http://127.0.0.1:9" };
    const bot = await startBot({ ...env, HTTP_PORT: "0" });
    const address = /The playground is open at (\S+)/;
    const url = await until("its address", () => address.exec(bot.output())?.[1]);
    const figures = async (): Promise<string> => (await fetch(new URL("/metrics", url))).text();
    await until("a delivery", async () => /deliveries_total\{.*"sent"\} \d/.test(await figures()));
    expect((await verb(["deliveries", "--state", "sent", "--limit", "99"], env)).output).toMatch(
      /digest on request, 1 attempt, sent/,
    );
    expect(await verb(["backup", file("copy.db")], env)).toMatchObject({ code: 0 });
    await bot.stop();
    const copy = await verb(["deliveries", "--limit", "99", "--json"], {
      DATABASE_URL: `file:${file("copy.db")}`,
    });
    const { deliveries } = JSON.parse(copy.output) as { deliveries: { part: number }[] };
    expect(deliveries.some(({ part }) => part === 0)).toBe(true);
    expect(await verb(["backup", file("copy.db")], env)).toMatchObject({ code: 1 });
  });

  it("refuses an unknown verb and a wrong date with a hint", async () => {
    expect(await verb(["serch", "x"])).toMatchObject({ code: 1 });
    expect((await verb(["backfill", "--from", "13.5.2026"])).output).toContain("2026-05-13");
  });

  describe.skipIf(!judgeAvailable)("with recorded days (needs ../shared)", () => {
    let replay: Replay;
    beforeAll(async () => {
      replay = await startReplay(day("2026-05-14", 5));
    });
    afterAll(() => replay.stop());

    it("fills the store day by day and resumes where it stopped", async () => {
      const env = { HF_API_URL: replay.url, DATABASE_URL: `file:${file("backfill.db")}` };
      const args = ["backfill", "--from", "2026-05-13", "--to", "2026-05-15", "--json"];
      const first = await verb(args, env);
      expect(JSON.parse(first.output)).toEqual({ days: 3, skipped: 0, papers: 15 });
      const again = await verb(args, env);
      expect(JSON.parse(again.output)).toEqual({ days: 0, skipped: 3, papers: 0 });
    });

    it("examines everything and explains how to fix what is wrong", async () => {
      const well = await verb(["doctor"], { HF_API_URL: replay.url });
      expect(well.output).toMatch(/ok +Database/);
      expect(well.output).toMatch(/ok +Source/);
      expect(well.code).toBe(0);
      replay.mood = "down";
      const ill = await verb(["doctor"], { HF_API_URL: replay.url });
      replay.mood = "well";
      expect(ill.output).toMatch(/FAIL +Source/);
      expect(ill.code).toBe(1);
    });

    it("has today's digest checked by Slack, and says what came of it", async () => {
      const slack = await startSlack({});
      const env = {
        HF_API_URL: replay.url,
        SLACK_API_URL: slack.url,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
      };
      const checked = () => slack.requests.filter(({ method }) => method === "blocks.validate");
      const accepted = await verb(["doctor", "--render"], env);
      expect(accepted.output).toMatch(/ok +Slack blocks +Slack accepts the \d+ blocks of “Daily/);
      expect(accepted.code).toBe(0);
      expect(checked()).toHaveLength(1);
      expect(slack.requests.some(({ method }) => method === "chat.postMessage")).toBe(false);
      const errors = [{ pointer: "/blocks/2", message: "must be shorter" }];
      const body = { ok: false, error: "invalid_blocks", errors };
      slack.fault({ method: "blocks.validate", status: 200, body });
      const refused = await verb(["doctor", "--render"], env);
      expect(refused.output).toMatch(/FAIL Slack blocks +Slack refuses .*: \/blocks\/2 must be/);
      expect(refused.code).toBe(1);
      slack.fault({ method: "blocks.validate", drop: true });
      expect((await verb(["doctor", "--render"], env)).output).toMatch(
        /FAIL Slack blocks +Slack (?:did not answer|could not be reached)/,
      );
      expect(slack.violations).toEqual([]);
      await slack.stop();
      expect((await verb(["doctor", "--render"], { HF_API_URL: replay.url })).output).toMatch(
        /ok +Slack blocks +not checked: .*SLACK_BOT_TOKEN is not set/,
      );
    });

    it("posts what is due once at the given time", async () => {
      const discord = await startDiscord({ identifyIntervalMs: 0 });
      const env = {
        DATABASE_URL: `file:${file("once.db")}`,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.url,
        HF_API_URL: replay.url,
        ARXIV_API_URL: `${replay.url}/arxiv/query`,
        ARXIV_RSS_URL: `${replay.url}/arxiv`,
        HTTP_PORT: "0",
      };
      const bot = await startBot(env);
      await until("the commands", () => [...discord.commands.values()].flat().length > 0);
      const answer = await discord.slash("alice", "general", "papers subscribe", {
        time: "09:00",
        timezone: "UTC",
        weekdays: "daily",
      });
      expect(wordsOf(answer.message)).toContain("09:00");
      await bot.stop();
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const args = ["once", "--now", `${tomorrow}T09:00:30Z`, "--json"];
      const first = await verb(args, env);
      expect(first.code).toBe(0);
      await verb(args, env);
      expect(discord.messages("general")).toHaveLength(1);
      expect(wordsOf(discord.messages("general")[0])).toContain("Daily Papers");
      await discord.stop();
      expect(discord.violations).toEqual([]);
    });

    it("names a wrong Discord token and exits with 78", async () => {
      const discord = await startDiscord({ identifyIntervalMs: 0 });
      const bot = launch(BOT, {
        DATABASE_URL: ":memory:",
        DISCORD_TOKEN: "MTIz.wrong.token",
        DISCORD_API_URL: discord.url,
        HTTP_PORT: "0",
      });
      expect(await bot.exited).toBe(78);
      expect(bot.output()).toContain("DISCORD_TOKEN");
      expect(bot.output()).not.toContain("MTIz");
      await discord.stop();
    });
  });
});
