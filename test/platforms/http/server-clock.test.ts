import { expect, it } from "vitest";
import { createServerClocks } from "../../../src/platforms/http/server-clock.ts";

const NOW = new Date("2026-05-13T09:05:00Z");
const at = (date: string | null) => ({ headers: new Headers(date === null ? {} : { date }) });

it("learns how far a server's clock is from ours, of each server alone", () => {
  const clocks = createServerClocks({ now: () => NOW });
  expect(clocks.aheadMs("https://slack.com/api/")).toBe(0);
  clocks.learn("https://slack.com/api/x", at("Wed, 13 May 2026 09:00:00 GMT"), NOW);
  expect(clocks.aheadMs("https://slack.com/api/y")).toBe(-299_500);
  expect(clocks.now("https://slack.com/").toISOString()).toBe("2026-05-13T09:00:00.500Z");
  expect(clocks.aheadMs("https://discord.com/api")).toBe(0);
});

it("keeps what it knows when an answer tells no time", () => {
  const clocks = createServerClocks({ now: () => NOW });
  clocks.learn("https://slack.com/", at("Wed, 13 May 2026 09:10:00 GMT"), NOW);
  for (const date of [null, "yesterday"]) clocks.learn("https://slack.com/", at(date), NOW);
  expect(clocks.aheadMs("https://slack.com/")).toBe(300_500);
});
