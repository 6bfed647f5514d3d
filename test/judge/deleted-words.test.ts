import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arxivDay, toListDay } from "../../src/domain/schedule/list-days.ts";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const DAY = toListDay(arxivDay(new Date()));
/** Among the recorded answers of arXiv's API, and on no list. */
const PAPER = "2607.28628";
const NOTE = "marmalade before breakfast";

describe.skipIf(!judgeAvailable)("words of a deleted person (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 3));
    world.discord.permit("cleo", 0x400n);
  });
  afterAll(() => world.end());

  async function onSlack(text: string, user: string): Promise<void> {
    const channel = world.slack.channel("general").id;
    const asked = await world.slack.slash(user, channel, "/papers", text);
    await until(`an answer to ${text}`, () => asked.responses.length > 0);
  }

  async function onDiscord(name: string, values: object, user: string): Promise<void> {
    const asked = await world.discord.slash(user, "general", `papers ${name}`, { ...values });
    expect(asked.error).toBeNull();
  }

  function posted(): string[] {
    const { slack, discord } = world;
    const all = [slack.messages(slack.channel("general").id), discord.messages("general")];
    return all.map((messages) => messages.map((one) => wordsOf(one)).join("\n"));
  }

  function stored(): string {
    const file = String(world.env["DATABASE_URL"]).replace("file:", "");
    const files = [file, `${file}-wal`].filter((name) => existsSync(name));
    return files.map((name) => readFileSync(name, "latin1")).join("");
  }

  it("leave the posted digests, the store and its free pages", async () => {
    await onSlack("subscribe 9:00 sources:huggingface,community", "alice");
    await onDiscord("subscribe", { time: "9:00", sources: "huggingface,community" }, "alice");
    await onSlack(`submit ${PAPER} ${NOTE}`, "cleo");
    await onDiscord("submit", { paper: PAPER, note: NOTE }, "cleo");
    await onSlack(`post ${DAY}`, "alice");
    await onDiscord("post", { date: DAY }, "alice");
    await until("the digests", () => posted().every((text) => text.includes(NOTE)));
    expect(stored()).toContain(NOTE);
    await onSlack("privacy delete votes:keep sure:yes", "cleo");
    const question = await world.discord.slash("cleo", "general", "papers privacy", {
      what: "delete",
    });
    const [, remove = ""] = buttonIds(question.message);
    await world.discord.click("cleo", question, remove);
    await until("the edits", () => posted().every((text) => !text.includes(NOTE)), 60_000);
    for (const text of posted()) {
      expect(text).toContain(PAPER);
      expect(text.toLowerCase()).not.toContain("cleo");
    }
    await until("the store", () => !stored().includes(NOTE), 60_000);
  });
});
