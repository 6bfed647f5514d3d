import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../../../src/messages/core/action.ts";
import {
  assignCustomIds,
  readCustomId,
} from "../../../../src/platforms/discord/components/custom-id.ts";

const vote: Action = { kind: "vote", paperId: "2605.01234" };
const key = "abcdefghijklmnopqrstuv";

function search(query: string): Action {
  return { kind: "command", name: "search", input: { query } };
}

describe("custom ids", () => {
  it("carry the action and the key of the post", () => {
    const id = assignCustomIds(key)(vote) ?? "";
    expect(readCustomId(id)).toEqual({ action: vote, key });
    expect(readCustomId(assignCustomIds(undefined)(vote) ?? "")).toEqual({
      action: vote,
      key: undefined,
    });
  });

  it("are unique in a message and decode to the same action", () => {
    const idOf = assignCustomIds(key);
    const ids = Array.from({ length: 30 }, () => idOf(vote));
    expect(new Set(ids).size).toBe(30);
    for (const id of ids) expect(readCustomId(id ?? "")).toEqual({ action: vote, key });
  });

  it("omit the key where it does not fit, and the button where its action does not", () => {
    const long = search("x".repeat(60));
    expect(readCustomId(assignCustomIds(key)(long) ?? "")).toEqual({
      action: long,
      key: undefined,
    });
    expect(assignCustomIds(key)(search("x".repeat(100)))).toBeUndefined();
  });

  it("stay within Discord's length limit and round-trip any value", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(text, text, (name, query) => {
        const action: Action = { kind: "command", name, input: { query } };
        const idOf = assignCustomIds(key);
        for (const id of [idOf(action), idOf(action)]) {
          if (id === undefined) continue;
          expect(id.length).toBeLessThanOrEqual(100);
          expect(readCustomId(id).action).toEqual(action);
        }
      }),
    );
  });

  it.each(["", "vote", "not-ours", '["vote"]', "x#y", '["other","1"]#k'])(
    "of other applications decode to nothing: %j",
    (id) => {
      expect(readCustomId(id).action).toBeUndefined();
    },
  );
});
