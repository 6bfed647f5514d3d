import { describe, expect, it } from "vitest";
import { DeliveryError } from "../../../../src/domain/errors.ts";
import type { Message } from "../../../../src/messages/core/message.ts";
import type { SlackFault } from "../../../support/judge-slack.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { digest, paperBlock } from "../messages.ts";
import {
  createAdapterFixture,
  startAdapterFixture,
  type AdapterFixture,
  SIDE_BY_SIDE,
} from "../adapter-fixture.ts";

/** Each has a picture of its own, because a refused one is remembered. */
function pictured(name: string): Message {
  const url = `https://cdn-uploads.huggingface.co/production/uploads/1/${name}.png`;
  const picture = { url, alt: "Picture from the paper “Title”" };
  return { title: "T", blocks: [paperBlock({ picture })] };
}

const HOUR_AGO = new Date(Date.now() - 3_600_000);

/** The DeliveryError of a post that fails. */
async function failure(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError but ${String(error)}`);
  return error;
}

function expectNoComplaints({ slack }: AdapterFixture): void {
  expect([...slack.violations, ...slack.warnings, ...slack.selfIssues]).toEqual([]);
}

describe.skipIf(!judgeAvailable)("a post on Slack", SIDE_BY_SIDE, () => {
  it("has blocks, text and a key, and unfurls nothing", async (t) => {
    const world = await startAdapterFixture(t, "http");
    const { slack, platform, channel, posting } = world;
    const ref = await platform.post(posting());
    const [message] = slack.messages(channel);
    expect(ref).toEqual({
      platform: "slack",
      workspace: slack.teamId,
      channel,
      messageId: message?.ts,
    });
    expect(message?.metadata).toEqual({
      event_type: "paperboy_post",
      event_payload: { key: "key-1" },
    });
    expect(message?.blocks?.[0]).toMatchObject({ type: "header", block_id: "key-1" });
    expect(message?.text).toContain("2. Paper Number 2");
    const sent = slack.requests.find(({ method }) => method === "chat.postMessage");
    expect(sent?.args).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });
    expectNoComplaints(world);
  });

  it.for([-300_000, 0, 300_000])(
    "is found where Slack's clock differs by %i ms and the answer was lost",
    async (skewMs, t) => {
      const world = await startAdapterFixture(t, "socket", { skewMs });
      const { slack, platform, posting, channel } = world;
      slack.fault({ method: "chat.postMessage", after: true });
      let sendingAt = new Date(0);
      const beforeSend = async (now = new Date()): Promise<void> => void (sendingAt = now);
      const lost = await failure(platform.post(posting({ beforeSend })));
      expect(lost.kind).toBe("unknown");
      expect(Math.abs(sendingAt.getTime() - Date.now() - skewMs)).toBeLessThan(5000);
      const found = await platform.find(posting({ key: "key-1" }), sendingAt);
      expect(found?.messageId).toBe(slack.messages(channel)[0]?.ts);
    },
  );

  it("is taken back where its thread is gone, whether its answer came or not", async (t) => {
    const world = await startAdapterFixture(t, "http", { postIntervalMs: 1 });
    const { slack, platform, channel, posting } = world;
    const parent = await platform.post(posting());
    slack.remove(channel, parent.messageId);
    const thread = { messageId: parent.messageId, title: "Daily" };
    const gone = { kind: "deleted", failure: { code: "parent_gone" } };
    expect(await failure(platform.post(posting({ thread })))).toMatchObject(gone);
    expect(slack.messages(channel)).toEqual([]);
    slack.fault({ method: "chat.postMessage", after: true });
    const lost = posting({ thread });
    expect(await failure(platform.post(lost))).toMatchObject({ kind: "unknown" });
    expect(slack.messages(channel)).toHaveLength(1);
    expect(await failure(platform.find(lost, HOUR_AGO))).toMatchObject(gone);
    expect(slack.messages(channel)).toEqual([]);
    expectNoComplaints(world);
  });

  it("stays in the thread of a deleted message that has replies", async (t) => {
    const world = await startAdapterFixture(t, "http", { postIntervalMs: 1 });
    const { slack, platform, channel, posting } = world;
    const parent = await platform.post(posting());
    const thread = { messageId: parent.messageId, title: "Daily" };
    await platform.post(posting({ thread }));
    slack.remove(channel, parent.messageId);
    const reply = await platform.post(posting({ thread }));
    const found = slack.messages(channel).find(({ ts }) => ts === reply.messageId);
    expect(found?.thread_ts).toBe(parent.messageId);
  });

  it("goes to its thread and keeps blocks and key when edited", async (t) => {
    const world = await startAdapterFixture(t, "http", { postIntervalMs: 1 });
    const { slack, platform, channel, posting } = world;
    const parent = await platform.post(posting());
    const thread = { messageId: parent.messageId, title: "Daily" };
    const reply = await platform.post(posting({ thread, key: "key-2" }));
    expect(reply.channel).toBe(channel);
    await platform.edit(reply, { title: "Edited", blocks: [paperBlock()] }, "key-2");
    const edited = slack.messages(channel).find(({ ts }) => ts === reply.messageId);
    expect(edited).toMatchObject({
      thread_ts: parent.messageId,
      metadata: { event_payload: { key: "key-2" } },
    });
    expect(edited?.text).toContain("Edited\n1. A Paper About Reading Papers");
    expect(edited?.blocks).toHaveLength(3);
    expectNoComplaints(world);
  });

  it("is found by its key in a channel and in a thread", async (t) => {
    const world = await startAdapterFixture(t, "http", { postIntervalMs: 1 });
    const { platform, posting } = world;
    const parent = await platform.post(posting());
    const thread = { messageId: parent.messageId, title: "Daily" };
    const reply = await platform.post(posting({ thread, key: "key-2" }));
    await platform.edit(parent, digest(1), "key-1");
    expect(await platform.find(posting(), HOUR_AGO)).toEqual(parent);
    expect(await platform.find(posting({ thread, key: "key-2" }), HOUR_AGO)).toEqual(reply);
    expect(await platform.find(posting({ key: "key-3" }), HOUR_AGO)).toBeNull();
    expect(await platform.find(posting(), new Date(Date.now() + 120_000))).toBeNull();
    expectNoComplaints(world);
  });

  it("is found behind hundreds of other messages", async (t) => {
    const world = await createAdapterFixture(t, "socket");
    const { slack, platform, channel, posting } = world;
    await platform.start(null);
    const ref = await platform.post(posting());
    for (let n = 0; n < 250; n += 1) slack.post("alice", channel, `hello ${n}`);
    expect(await platform.find(posting(), HOUR_AGO)).toEqual(ref);
    const pages = slack.requests.filter(({ method }) => method === "conversations.history");
    expect(pages).toHaveLength(2);
  });

  it("is not confused with another app's message with the same key", async (t) => {
    const { slack, platform, channel, posting } = await startAdapterFixture(t, "http");
    const forged = slack.post("mallory", channel, "hello");
    Object.assign(forged, { metadata: { event_type: "x", event_payload: { key: "key-1" } } });
    expect(await platform.find(posting(), HOUR_AGO)).toBeNull();
  });

  it("stays unknown where history is not readable, and names the missing scope", async (t) => {
    const scopes = ["chat:write", "channels:read", "users:read", "reactions:read"];
    const { platform, posting } = await startAdapterFixture(t, "http", { scopes });
    const error = await failure(platform.find(posting(), HOUR_AGO));
    expect(error.kind).toBe("unknown");
    expect(error.failure).toMatchObject({
      code: "scope_to_look_up",
      remedy: { alternatives: expect.arrayContaining(["channels:history"]) as string[] },
    });
  });

  it("cannot be looked up in a channel the bot left, with a remedy", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    slack.kick("general");
    const error = await failure(platform.find(posting(), HOUR_AGO));
    expect(error.kind).toBe("refused");
    expect(error.failure.remedy).toMatchObject({ code: "invite" });
  });

  it("is spaced from the previous one within the channel's rate limit", async (t) => {
    const world = await startAdapterFixture(t, "http");
    const { slack, platform, posting } = world;
    await Promise.all([1, 2, 3].map((n) => platform.post(posting({ key: `key-${n}` }))));
    const posts = slack.requests.filter(({ method }) => method === "chat.postMessage");
    expect(posts.map(({ status }) => status)).toEqual([200, 200, 200]);
    expectNoComplaints(world);
  });

  it("is sent without pictures when Slack cannot fetch them", async (t) => {
    const { slack, platform, channel, posting } = await startAdapterFixture(t, "http", {
      postIntervalMs: 1,
    });
    const types = (): unknown[] =>
      slack.messages(channel).flatMap(({ blocks = [] }) => blocks.map(({ type }) => type));
    const plain = ["header", "rich_text", "section"];
    const first = pictured("first");
    const ref = await platform.post(posting({ message: first }));
    expect(types()).toEqual([...plain, "image"]);
    slack.fault({ method: "chat.update", error: "invalid_blocks" });
    await platform.edit(ref, first, "key");
    expect(types()).toEqual(plain);
    slack.fault({ method: "chat.postMessage", error: "invalid_blocks" });
    await platform.post(posting({ message: pictured("second"), key: "key-2" }));
    expect(types()).toEqual([...plain, ...plain]);
    const asked = slack.requests.length;
    await platform.post(posting({ message: pictured("second"), key: "key-3" }));
    expect(types()).toEqual([...plain, ...plain, ...plain]);
    expect(slack.requests.slice(asked).map(({ method }) => method)).toEqual(["chat.postMessage"]);
  });

  it("is not sent twice when Slack refuses it for another reason", async (t) => {
    const { slack, platform, channel, posting } = await startAdapterFixture(t, "http");
    slack.fault({ method: "chat.postMessage", error: "is_archived" });
    expect((await failure(platform.post(posting({ message: pictured("third") })))).kind).toBe(
      "refused",
    );
    expect(slack.messages(channel)).toEqual([]);
    expect(slack.requests.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });
});

describe.skipIf(!judgeAvailable)("a post that fails on Slack", SIDE_BY_SIDE, () => {
  it.for([
    ["is_archived", "refused", "unarchive"],
    ["not_in_channel", "refused", "invite"],
    ["channel_not_found", "refused", "invite_or_choose"],
    ["restricted_action", "refused", "ask_to_allow"],
    ["restricted_action_read_only_channel", "refused", "let_apps_post"],
    ["msg_blocks_too_long", "refused", undefined],
    ["cannot_reply_to_message", "refused", undefined],
    ["missing_scope", "retry", "add_missing_scopes"],
    ["ratelimited", "retry", undefined],
    ["team_not_found", "retry", undefined],
    ["fatal_error", "unknown", undefined],
    ["internal_error", "unknown", undefined],
  ] as const)("because of %s is %s", async ([error, kind, remedy], t) => {
    const { slack, platform, channel, posting } = await startAdapterFixture(t, "http");
    slack.fault({ method: "chat.postMessage", error });
    const failed = await failure(platform.post(posting()));
    expect(failed.kind).toBe(kind);
    expect(failed.message).toContain(error);
    expect(failed.failure.remedy?.code ?? "none").toBe(remedy ?? "none");
    expect(slack.messages(channel)).toEqual([]);
  });

  it("because the bot was removed or the channel archived names a remedy", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http", {
      channels: ["general", "old"],
    });
    slack.kick("general");
    const place = { ...posting().place, channel: slack.channel("old").id };
    slack.archive("old");
    const [kicked, archived] = await Promise.all([
      failure(platform.post(posting())),
      failure(platform.post(posting({ place }))),
    ]);
    expect([kicked.kind, archived.kind]).toEqual(["refused", "refused"]);
    expect(kicked.failure.remedy?.code).toBe("invite");
    expect(archived.failure.remedy?.code).toBe("unarchive");
  });

  it("because Slack asks to wait is retried as late as Slack says", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    slack.fault({ method: "chat.postMessage", status: 429, retryAfter: 7 });
    const error = await failure(platform.post(posting()));
    expect(error).toMatchObject({ kind: "retry", retryAfterMs: 7000 });
  });

  it.for<readonly [string, SlackFault]>([
    ["a page without a number", { bare429: true }],
    ["a page of what stands before Slack", { cloudflare: true, retryAfter: 60 }],
    ["an answer without a number", { error: "ratelimited" }],
  ])("because of %s ends all requests of the token for a minute", async ([, fault], t) => {
    const { slack, platform, posting, received } = await startAdapterFixture(t, "http");
    slack.fault({ method: "chat.postMessage", ...fault, times: 100 });
    const { length } = slack.requests;
    const first = await failure(platform.post(posting()));
    const second = await failure(
      platform.edit({ ...posting().place, messageId: "1.2" }, digest(1), "k"),
    );
    for (const { kind, retryAfterMs } of [first, second])
      expect([kind, Math.ceil((retryAfterMs ?? 0) / 1000)]).toEqual(["retry", 60]);
    expect(slack.requests).toHaveLength(length + 1);
    expect(platform.pausedMs?.(slack.teamId)).toBeGreaterThan(50_000);
    expect(received.reported).toEqual([expect.stringContaining("Slack refuses requests")]);
  });

  it.for<readonly [string, SlackFault]>([
    ["HTTP 500", { status: 500 }],
    ["HTTP 503", { status: 503 }],
    ["a dropped answer", { drop: true }],
  ])("because of %s is unknown, and was sent only once", async ([, fault], t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    slack.fault({ method: "chat.postMessage", ...fault });
    expect(await failure(platform.post(posting()))).toMatchObject({ kind: "unknown" });
    expect(slack.requests.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });

  it("because its deadline passed is retried and not sent", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    const deadline = new Date(Date.now() - 1);
    expect(await failure(platform.post(posting({ deadline })))).toMatchObject({ kind: "retry" });
    expect(slack.requests.filter(({ method }) => method === "chat.postMessage")).toEqual([]);
  });

  it("because the connection is refused is retried", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    await slack.stop();
    expect(await failure(platform.post(posting()))).toMatchObject({ kind: "retry" });
  });

  it("because the bot stops is retried by the next process", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    const first = platform.post(posting());
    const waiting = failure(platform.post(posting({ key: "key-2" })));
    await first;
    await platform.stop();
    expect(await waiting).toMatchObject({ kind: "retry", failure: { code: "stopping" } });
    expect(slack.requests.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });
});

describe.skipIf(!judgeAvailable)("an edit that fails on Slack", SIDE_BY_SIDE, () => {
  it("because the message is gone is refused", async (t) => {
    const { platform, posting, channel } = await startAdapterFixture(t, "http");
    const ref = { ...posting().place, channel, messageId: "1700000000.000100" };
    const error = await failure(platform.edit(ref, digest(1), "key-1"));
    expect(error).toMatchObject({
      kind: "refused",
      failure: { code: "slack_error", error: "message_not_found" },
    });
    expect(error.failure).not.toHaveProperty("remedy");
  });
});
