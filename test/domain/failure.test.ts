import { describe, expect, it } from "vitest";
import { readFailure, storedFailure, type Failure } from "../../src/domain/failure.ts";

describe("a stored failure", () => {
  it.each([
    ["the list stayed empty"],
    ["Slack says is_archived. The channel is archived: unarchive it, or choose another one."],
    ["gave up after 12 attempts: {reason}"],
    [""],
    ["12"],
    ['{"reason":"no code"}'],
    ['{"code":'],
    ["[".repeat(100_000)],
  ])("keeps the sentence of an earlier version as text: %.60s", (sentence) => {
    expect(readFailure(sentence)).toEqual({ code: "text", text: sentence });
  });

  it.each([
    ['{"code":"solar_storm","kp":9,"remedy":{"code":"wait"}}', "solar_storm"],
    ['{"code":"source_slow","host":"arxiv.org"}', "source_slow"],
    ['{"code":"platform_status","platform":"Slack","status":"503"}', "platform_status"],
  ])("of a later version is unknown, and stored as it was: %s", (stored, name) => {
    const read = readFailure(stored);
    expect(read).toMatchObject({ code: "unknown", name });
    expect(storedFailure(read)).toBe(stored);
  });

  it("keeps what it knows around an unknown reason or remedy", () => {
    const stored = JSON.stringify({
      code: "gave_up",
      count: 12,
      reason: { code: "solar_storm", kp: 9 },
      remedy: { code: "wait", days: 1 },
    });
    const read = readFailure(stored);
    expect(read).toMatchObject({
      code: "gave_up",
      count: 12,
      reason: { code: "unknown", name: "solar_storm", values: { kp: 9 } },
      remedy: { code: "unknown", name: "wait" },
    });
    expect(JSON.parse(storedFailure(read))).toEqual(JSON.parse(stored));
  });

  it("is read from text and from parsed JSON alike", () => {
    const failure: Failure = { code: "list_not_out" };
    expect(readFailure(storedFailure(failure))).toEqual(failure);
    expect(readFailure(failure)).toEqual(failure);
  });
});
