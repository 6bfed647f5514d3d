import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const ANNOUNCEMENTS = 5;
const PATIENCE_MS = 60_000;
/** Several times as long as votes are gathered for on an unpublished message. */
const VOTED_FOR_MS = 16_000;
const VOTE_EVERY_MS = 2000;

describe.skipIf(!judgeAvailable)("a published digest (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    const channels = [{ name: "news", type: ANNOUNCEMENTS }];
    const guilds = [{ name: "Lab", channels }];
    world = await startBotWithPlatforms(day("2026-05-15", 3), {}, { guilds });
  }, PATIENCE_MS);
  afterAll(() => world.end());

  it(
    "is edited within Discord's few edits an hour, however many people vote",
    async () => {
      const { discord } = world;
      const ask = (line: string, values = {}) => discord.slash("alice", "news", line, values);
      expect((await ask("papers subscribe", { announce: true })).error).toBeNull();
      await ask("papers post");
      const digest = await until("the digest", () => discord.messages("news")[0], PATIENCE_MS);
      const published = (): boolean =>
        discord.requests.some(({ path }) => path.endsWith("/crosspost"));
      await until("its publication", published, PATIENCE_MS);
      const edits = () =>
        discord.requests.filter(
          ({ method, path }) => method === "PATCH" && path.endsWith(`/messages/${digest.id}`),
        );
      for (let voter = 0; voter * VOTE_EVERY_MS < VOTED_FOR_MS; voter += 1) {
        discord.react(`voter-${voter}`, digest.id, "1\u{FE0F}\u{20E3}");
        await sleep(VOTE_EVERY_MS);
      }
      expect(edits().map(({ status }) => status)).toEqual([200]);
    },
    3 * PATIENCE_MS,
  );
});
