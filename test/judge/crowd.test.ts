import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

/** `npm run crowd` lets 1,000 people ask on each platform, as fast; half a minute is tried in the suite. */
const PEOPLE = Number(process.env["CROWD"] ?? 250);
const PER_PERSON_MS = 60;
/** The promise holds on a machine that does nothing else. */
const LEAST_BUSY = process.env["CROWD"] !== undefined;
const LIMITS = LEAST_BUSY
  ? { acknowledgedMs: 100, answeredMs: 2000, memoryMb: 250 }
  : { acknowledgedMs: 1500, answeredMs: 5000, memoryMb: 250 };
/** Reading leaves an answer to its asker alone. */
const ASKED = "today";

interface Times {
  readonly acknowledged: number[];
  readonly answered: number[];
}

describe.skipIf(!judgeAvailable)(
  "a crowd that asks within a minute (needs ../shared/judge)",
  () => {
    let world: BotWithPlatforms;
    beforeAll(async () => {
      world = await startBotWithPlatforms(day("2026-05-15", 24), { LOG_LEVEL: "info" });
      await onSlack("first", { acknowledged: [], answered: [] });
    });
    afterAll(() => world.end());

    async function onSlack(user: string, times: Times): Promise<void> {
      const start = performance.now();
      const { id } = world.slack.channel("general");
      const asked = await world.slack.slash(user, id, "/papers", ASKED);
      await until(`an answer to ${user}`, () => asked.responses.length > 0, 60_000);
      times.acknowledged.push(asked.ackMs ?? Infinity);
      times.answered.push(performance.now() - start);
    }

    async function onDiscord(user: string, times: Times): Promise<void> {
      const start = performance.now();
      const options = { waitMs: 60_000 };
      const asked = await world.discord.slash(user, "general", `papers ${ASKED}`, {}, options);
      expect(asked.error).toBeNull();
      times.acknowledged.push(asked.ackMs ?? Infinity);
      times.answered.push(performance.now() - start);
    }

    async function memoryMb(): Promise<number> {
      const [, url = ""] = /"url":"(http:[^"]+)","msg":"ready"/.exec(world.bot.output()) ?? [];
      const page = await (await fetch(new URL("/metrics", url))).text();
      return Number(/^process_resident_memory_bytes (\d+)/m.exec(page)?.[1]) / 2 ** 20;
    }

    function profilesAsked(): string[] {
      const requests = world.slack.requests.filter(({ method }) => method === "users.info");
      return requests.map(({ args }) => String(args?.["user"]));
    }

    it.each([
      ["Slack", onSlack],
      ["Discord", onDiscord],
    ])(
      "on %s is acknowledged and answered in time",
      async (name, ask) => {
        const times: Times = { acknowledged: [], answered: [] };
        const asking: Promise<void>[] = [];
        let peak = 0;
        for (let person = 0; person < PEOPLE; person += 1) {
          asking.push(ask(`${name.toLowerCase()}${person}`, times));
          if (person % 50 === 0) peak = Math.max(peak, await memoryMb());
          await sleep(PER_PERSON_MS);
        }
        await Promise.all(asking);
        const figures = {
          acknowledgedMs: p99(times.acknowledged),
          answeredMs: p99(times.answered),
          memoryMb: Math.max(peak, await memoryMb()),
        };
        console.log(`${name}, ${PEOPLE} people, p99:`, figures);
        for (const [figure, value] of Object.entries(figures))
          expect(value, figure).toBeLessThan(LIMITS[figure as keyof typeof LIMITS]);
        expect(profilesAsked()).toHaveLength(new Set(profilesAsked()).size);
      },
      60_000 + PEOPLE * 200,
    );
  },
);

function p99(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0);
}
