import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { judgeAvailable } from "../support/judge.ts";
import { oddEvents, type OddEvent } from "../support/odd-events.ts";
import { until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** `npm run fuzz` sends 100,000. */
const EVENTS = Number(process.env["FUZZ_EVENTS"] ?? 2000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 16);
/** What Slack's library passes on, and acknowledges. */
const Event = z.looseObject({ type: z.string() });
/** So many at once, as a socket's buffer may hold. */
const BATCH = 500;

describe.skipIf(!judgeAvailable)("invented events (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-14", 3), { LOG_LEVEL: "info" });
  });
  afterAll(async () => {
    // The judge holds the events that it sends against Slack's schema too.
    (world.slack.selfIssues as unknown[]).splice(0);
    await world.end();
  });

  async function dropped(platform: string): Promise<number> {
    const [, url = ""] = /"url":"(http:[^"]+)","msg":"ready"/.exec(world.bot.output()) ?? [];
    const page = await (await fetch(new URL("/metrics", url))).text();
    const line = new RegExp(
      `^paperboy_events_dropped_total\\{platform="${platform}".* (\\d+)$`,
      "gm",
    );
    return [...page.matchAll(line)].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  async function bothAnswer(): Promise<void> {
    const discord = await world.discord.slash("bob", "general", "papers help");
    expect(discord.error).toBeNull();
    const { id } = world.slack.channel("general");
    const slack = await world.slack.slash("bob", id, "/papers", "help");
    await until("Slack's answer", () => slack.responses.length > 0);
  }

  function send(odd: OddEvent): void {
    if (odd.platform === "discord") return world.discord.gateway.raw(odd.packet);
    const { data } = Event.safeParse(odd.event);
    if (data !== undefined) return void world.slack.event(data);
    const payload = { type: "event_callback", team_id: world.slack.teamId, event: odd.event };
    world.slack.socket.raw(JSON.stringify({ type: "events_api", envelope_id: "odd", payload }));
  }

  it(
    `of any shape, ${EVENTS} of them, end nothing, and what is unusable is counted`,
    async () => {
      let ended = false;
      void world.bot.exited.then(() => (ended = true));
      const { id: channel } = world.discord.channel("general");
      const place = {
        guild: world.discord.guild().id,
        channel,
        room: world.slack.channel("general").id,
      };
      let sent = 0;
      for (const event of oddEvents(EVENTS, SEED, place)) {
        send(event);
        sent += 1;
        if (sent % BATCH === 0) await bothAnswer();
      }
      await bothAnswer();
      expect(ended).toBe(false);
      // A tenth of them is no object, and as many packets have no name.
      const hopeless = Math.floor(EVENTS / 20);
      expect(await dropped("discord")).toBeGreaterThanOrEqual(hopeless);
      expect(await dropped("slack")).toBeGreaterThanOrEqual(hopeless);
      expect(world.bot.output()).not.toMatch(/unhandled|"level":60/i);
    },
    60_000 + EVENTS * 20,
  );
});
