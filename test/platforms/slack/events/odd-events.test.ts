import { describe, expect, it } from "vitest";
import { judgeAvailable } from "../../../support/judge.ts";
import { SIDE_BY_SIDE, startAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

describe.skipIf(!judgeAvailable)("Slack events of an unexpected shape", SIDE_BY_SIDE, () => {
  /** A reaction as Slack sends it; overrides last. */
  function reaction({ slack, channel }: AdapterFixture, ts: string, overrides: object): string {
    const item = { type: "message", channel, ts };
    const event = { type: "reaction_added", user: slack.user("ada").id, reaction: "fire", item };
    const payload = { type: "event_callback", team_id: slack.teamId, event_id: "" };
    const changed = { ...payload, event: { ...event, ...overrides } };
    return JSON.stringify({ type: "events_api", envelope_id: "e", payload: changed });
  }

  async function stillHears({ slack, channel, received }: AdapterFixture): Promise<void> {
    const { ts } = slack.post("ada", channel, "still there?");
    slack.react("ada", channel, ts, "fire");
    await slack.until(() => received.reactions.some(({ post }) => post.messageId === ts));
  }

  it.each([
    ["null", "unknown"],
    ['{"type":"events_api","payload":{}}', "unknown"],
    ['{"type":"events_api","payload":{"event":{"type":"close"}}}', "close"],
    ['{"type":"interactive","envelope_id":"1","payload":{}}', "unknown"],
    [
      '{"type":"interactive","envelope_id":"1","payload":{"type":"block_actions"}}',
      "block_actions",
    ],
    ['{"type":"slash_commands","envelope_id":"1","payload":null}', "unknown"],
  ])("are dropped and counted: %s", async (text, kind) => {
    await using given = await start();
    given.fixture.slack.socket.raw(text);
    await stillHears(given.fixture);
    expect(given.fixture.received.dropped).toEqual([kind]);
  });

  it.each([{ user: null }, { item: {} }, { reaction: 1 }])(
    "are dropped where they say too little: %j",
    async (overrides) => {
      await using given = await start();
      given.fixture.slack.socket.raw(reaction(given.fixture, "1.2", overrides));
      await stillHears(given.fixture);
      expect(given.fixture.received.dropped).toEqual(["reaction_added"]);
    },
  );

  it("are used without what is optional", async () => {
    await using given = await start();
    const { slack, channel, received } = given.fixture;
    const { ts } = slack.post("ada", channel, "a digest");
    slack.socket.raw(reaction(given.fixture, ts, {}));
    await slack.until(() => received.reactions.length === 1);
    expect(received.reactions[0]?.at.getTime()).toBeGreaterThan(Date.now() - 10_000);
    expect(received.dropped).toEqual([]);
  });
});

/** An adapter that ends with its block: tables of tests have no context of their own. */
async function start(): Promise<AsyncDisposable & { readonly fixture: AdapterFixture }> {
  const ends: (() => unknown)[] = [];
  const test = { onTestFinished: (end: () => unknown) => void ends.push(end) };
  const fixture = await startAdapterFixture(test as never, "socket");
  return {
    fixture,
    [Symbol.asyncDispose]: async () => {
      for (const end of ends.toReversed()) await end();
    },
  };
}
