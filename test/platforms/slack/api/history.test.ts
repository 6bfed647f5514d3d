import { WebAPIRateLimitedError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { DeliveryError } from "../../../../src/domain/errors.ts";
import { createLog } from "../../../../src/lib/log.ts";
import {
  createHistory,
  type History,
  type HistoryLimit,
} from "../../../../src/platforms/slack/api/history.ts";
import type { CallMethod } from "../../../../src/platforms/slack/api/web-api-call.ts";

interface Given {
  readonly history: History;
  readonly asked: Readonly<Record<string, unknown>>[];
  readonly pass: (ms: number) => void;
  /** Reads a page for this reader; the wait in milliseconds, or how many messages came. */
  readonly read: (reader: string) => Promise<string>;
}

/** A history whose answers are numbers of messages with more to come, or waits in seconds. */
function start(answers: readonly (number | { wait: number })[], limit?: HistoryLimit): Given {
  let now = 0;
  const asked: Readonly<Record<string, unknown>>[] = [];
  const left = [...answers];
  const call: CallMethod = async (_method, args, schema) => {
    asked.push(args);
    const answer = left.shift() ?? 1;
    if (typeof answer === "object") throw new WebAPIRateLimitedError(answer.wait);
    const messages = Array.from({ length: answer }, (_, index) => ({ ts: String(index) }));
    return schema.parse({ messages, response_metadata: { next_cursor: "more" } });
  };
  const history = createHistory({ call, limit, log: createLog("silent"), now: () => now });
  const read = (reader: string): Promise<string> =>
    history.read(reader, "conversations.history", {}).then(
      ({ messages }) => `${messages.length} messages`,
      (error: unknown) => {
        if (!(error instanceof DeliveryError)) return "refused";
        return `${error.untried ? "in" : "failed for"} ${error.retryAfterMs} ms`;
      },
    );
  return { history, asked, pass: (ms) => void (now += ms), read };
}

describe("Slack's history", () => {
  it("is read at once and in large pages without a limit", async () => {
    const { history, asked, read } = start([200, 180, 200]);
    for (const reader of ["a", "b", "a"]) await read(reader);
    expect(asked.map(({ limit }) => limit)).toEqual([200, 200, 200]);
    expect(history.isScarce()).toBe(false);
  });

  it("gives readers a turn each in the order of their coming", async () => {
    const { pass, read } = start([15, 15, 15, 15], { perMinute: 1, items: 15 });
    expect(await read("a")).toBe("15 messages");
    expect(await read("b")).toBe("in 60000 ms");
    expect(await read("c")).toBe("in 120000 ms");
    pass(30_000);
    expect(await read("b")).toBe("in 30000 ms");
    pass(30_000);
    expect(await read("c")).toBe("in 60000 ms");
    expect(await read("b")).toBe("15 messages");
    expect(await read("a")).toBe("in 120000 ms");
    pass(60_000);
    expect(await read("c")).toBe("15 messages");
  });

  it("is found to be limited by a short page with more to come", async () => {
    const { history, asked, pass, read } = start([15, 15]);
    await read("a");
    expect(history.isScarce()).toBe(true);
    pass(60_000);
    await read("a");
    expect(asked.map(({ limit }) => limit)).toEqual([200, 15]);
  });

  it("is found to be limited by a refusal after few answers", async () => {
    const { history, pass, read } = start([200, { wait: 50 }, 10]);
    await read("a");
    expect(await read("b")).toBe("in 50000 ms");
    expect(history.isScarce()).toBe(true);
    pass(50_000);
    expect(await read("b")).toBe("10 messages");
  });

  it("is not found to be limited by a refusal after many answers", async () => {
    const { history, read } = start([200, 200, 200, 200, 200, 200, { wait: 50 }]);
    for (let count = 0; count < 6; count += 1) await read("a");
    expect(await read("a")).toBe("refused");
    expect(history.isScarce()).toBe(false);
  });
});
