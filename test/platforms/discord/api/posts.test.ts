import { ComponentType } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeliveryError } from "../../../../src/domain/errors.ts";
import type { Message } from "../../../../src/messages/core/message.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { digest, paperBlock } from "../messages.ts";
import { flatten, idsOf, textOf } from "../read-components.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

/** The error of a delivery that fails. */
async function failure(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => expect.fail("it did not fail"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DeliveryError);
  return error as DeliveryError;
}

describe.skipIf(!judgeAvailable)("posting on Discord (../shared/judge)", () => {
  let discord: AdapterFixture;
  const GONE = { kind: "deleted", failure: { code: "parent_gone" } };

  beforeAll(async () => {
    discord = await createAdapterFixture({ rateLimits: false });
    await discord.platform.start(null);
  });
  afterAll(() => discord.stop());

  it("is ready without listening when it only signs in", () => {
    expect(discord.platform.ready()).toBe(true);
    expect(discord.judge.gateway.identifies).toBe(0);
  });

  it("posts with a nonce that Discord enforces, and so only once", async () => {
    const posting = discord.posting();
    const ref = await discord.platform.post(posting);
    expect(await discord.platform.post(posting)).toEqual(ref);
    const mine = discord.judge.messages("general").filter(({ nonce }) => nonce === posting.key);
    expect(mine).toHaveLength(1);
    expect(ref).toEqual({ ...discord.place, messageId: mine[0]?.id });
    const requests = discord.judge.requests.filter(({ body }) => body?.["nonce"] === posting.key);
    expect(requests.map(({ body }) => body)).toMatchObject(
      [1, 2].map(() => ({ enforce_nonce: true, allowed_mentions: { parse: [] } })),
    );
  });

  it("edits a post in place, keeping its key and without mentions", async () => {
    const posting = discord.posting();
    const ref = await discord.platform.post(posting);
    await discord.platform.edit(ref, digest(1), posting.key);
    const message = discord.judge.messages("general").find(({ id }) => id === ref.messageId);
    expect(textOf(message?.components ?? [])).not.toContain("Paper Number 2");
    expect(idsOf(message?.components ?? [])[0]).toContain(`#${posting.key}`);
    const edit = discord.judge.requests.findLast(({ method }) => method === "PATCH");
    expect(edit?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  /** Each has a picture of its own, because a refused one is remembered. */
  const pictured = (name: string): Message => {
    const url = `https://cdn-uploads.huggingface.co/production/uploads/1/${name}.png`;
    const picture = { url, alt: "Picture from the paper “Title”" };
    return { title: "T", blocks: [paperBlock({ picture })] };
  };
  const isShown = (messageId: string): boolean =>
    flatten(
      discord.judge.messages("general").find(({ id }) => id === messageId)?.components ?? [],
    ).some(({ type }) => type === ComponentType.MediaGallery);

  it("posts and edits without pictures when Discord refuses them, and posts once", async () => {
    const refusal = { status: 400, body: { code: 50_035, message: "Invalid Form Body" } };
    const posting = { ...discord.posting(), message: pictured("first") };
    discord.judge.fault({ method: "POST", path: /\/messages$/, ...refusal });
    const ref = await discord.platform.post(posting);
    expect(isShown(ref.messageId)).toBe(false);
    const mine = discord.judge.messages("general").filter(({ nonce }) => nonce === posting.key);
    expect(mine).toHaveLength(1);
    await discord.platform.edit(ref, pictured("second"), posting.key);
    expect(isShown(ref.messageId)).toBe(true);
    discord.judge.fault({ method: "PATCH", path: /\/messages\//, ...refusal });
    await discord.platform.edit(ref, pictured("third"), posting.key);
    expect(isShown(ref.messageId)).toBe(false);
    const asked = discord.judge.requests.length;
    await discord.platform.edit(ref, pictured("third"), posting.key);
    expect(isShown(ref.messageId)).toBe(false);
    expect(discord.judge.requests.length).toBe(asked + 1);
  });

  it("does not post again when Discord refuses it for another reason", async () => {
    const refusal = { status: 403, body: { code: 50_013, message: "Missing Permissions" } };
    const posting = { ...discord.posting(), message: pictured("fourth") };
    discord.judge.fault({ method: "POST", path: /\/messages$/, ...refusal });
    expect((await failure(discord.platform.post(posting))).kind).toBe("refused");
    expect(discord.judge.messages("general").some(({ nonce }) => nonce === posting.key)).toBe(
      false,
    );
  });

  it("opens one thread and posts the replies into it", async () => {
    const { messageId } = await discord.platform.post(discord.posting());
    const thread = { messageId, title: "Daily Papers · 12 May 2026" };
    const first = await discord.platform.post(discord.posting({ thread }));
    const second = await discord.platform.post(discord.posting({ thread }));
    expect([first.channel, second.channel]).toEqual([messageId, messageId]);
    expect(discord.judge.channel(messageId)).toMatchObject({ name: thread.title });
    expect(discord.judge.messages(messageId)).toHaveLength(2);
    const opened = discord.judge.requests.filter(({ path }) =>
      path.endsWith(`${messageId}/threads`),
    );
    expect(opened).toHaveLength(1);
  });

  it("continues a thread that another process opened", async () => {
    const { messageId } = await discord.platform.post(discord.posting());
    const thread = { messageId, title: "Daily Papers" };
    await discord.platform.post(discord.posting({ thread }));
    const other = await discord.another();
    expect(await other.post(discord.posting({ thread }))).toMatchObject({ channel: messageId });
    expect(discord.judge.messages(messageId)).toHaveLength(2);
  });

  it("posts no reply where the message of its thread is gone", async () => {
    const { judge, platform } = discord;
    const { messageId } = await platform.post(discord.posting());
    judge.deleteMessage(messageId);
    const reply = discord.posting({ thread: { messageId, title: "Daily" } });
    expect(await failure(platform.post(reply))).toMatchObject(GONE);
  });

  it("posts no reply where its thread was deleted, and opens no other", async () => {
    const { judge, platform } = discord;
    const { messageId } = await platform.post(discord.posting());
    const reply = () => discord.posting({ thread: { messageId, title: "Daily" } });
    await platform.post(reply());
    judge.deleteChannel(messageId);
    expect(await failure(platform.post(reply()))).toMatchObject(GONE);
    expect(judge.channels.has(messageId)).toBe(false);
  });

  it("repeats a reply whose thread Discord does not know yet", async () => {
    const { judge, platform } = discord;
    const { messageId } = await platform.post(discord.posting());
    const reply = discord.posting({ thread: { messageId, title: "Daily" } });
    const body = { code: 10_003, message: "Unknown Channel" };
    judge.fault({ method: "POST", path: `/${messageId}/messages`, status: 404, body, times: 1 });
    expect(await failure(platform.post(reply))).toMatchObject({ kind: "retry" });
    expect((await platform.post(reply)).channel).toBe(messageId);
  });

  it("unarchives a thread to edit in it", async () => {
    const { messageId } = await discord.platform.post(discord.posting());
    const posting = discord.posting({ thread: { messageId, title: "Daily Papers" } });
    const reply = await discord.platform.post(posting);
    const archived = discord.judge.channel(messageId).thread_metadata;
    if (archived !== undefined) archived.archived = true;
    await discord.platform.edit(reply, digest(1), posting.key);
    expect(discord.judge.channel(messageId).thread_metadata?.archived).toBe(false);
  });

  it("finds the post of an earlier attempt in a channel and in a thread", async () => {
    const since = new Date();
    const posting = discord.posting();
    const ref = await discord.platform.post(posting);
    const reply = discord.posting({ thread: { messageId: ref.messageId, title: "Papers" } });
    expect(await discord.platform.find(reply, since)).toBeNull();
    const replied = await discord.platform.post(reply);
    for (let i = 0; i < 3; i += 1) discord.judge.say("ada", "general", "chatter");
    expect(await discord.platform.find(posting, since)).toEqual(ref);
    expect(await discord.platform.find(reply, since)).toEqual(replied);
    expect(await discord.platform.find({ ...posting, key: "another" }, since)).toBeNull();
    expect(await discord.platform.find(posting, new Date(Date.now() + 3_600_000))).toBeNull();
  });

  it("finds it in a busy channel", async () => {
    const { id: channel } = discord.judge.addChannel("crowded");
    const place = { ...discord.place, channel };
    const posting = discord.posting({ place });
    const since = new Date();
    const ref = await discord.platform.post(posting);
    for (let i = 0; i < 250; i += 1) discord.judge.say("ada", "crowded", "chatter");
    expect(await discord.platform.find(posting, since)).toEqual(ref);
    expect(await discord.platform.find({ ...posting, key: "another" }, since)).toBeNull();
  });

  it("posts replies as replies where there are no threads", async () => {
    const user = discord.judge.user("dora");
    const answer = await fetch(`${discord.judge.url}/v10/users/@me/channels`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.judge.token}`, "content-type": "application/json" },
      body: JSON.stringify({ recipient_id: user.id }),
    });
    const { id: channel } = (await answer.json()) as { id: string };
    const place = { platform: "discord", workspace: "dm", channel } as const;
    const { messageId } = await discord.platform.post(discord.posting({ place }));
    const reply = discord.posting({ place, thread: { messageId, title: "Papers" } });
    const replied = await discord.platform.post(reply);
    expect(replied.channel).toBe(channel);
    expect(discord.judge.requests.at(-1)?.body).toMatchObject({
      message_reference: { message_id: messageId },
      flags: (1 << 15) | (1 << 12),
    });
    expect(await discord.platform.find(reply, new Date())).toEqual(replied);
    discord.judge.deleteMessage(messageId);
    const orphan = discord.posting({ place, thread: { messageId, title: "Papers" } });
    expect(await failure(discord.platform.post(orphan))).toMatchObject(GONE);
  });

  it("sends nothing past the deadline and allows a retry", async () => {
    const before = discord.judge.requests.length;
    const error = await failure(
      discord.platform.post(discord.posting({ deadline: new Date(Date.now() - 1) })),
    );
    expect(error.kind).toBe("retry");
    expect(discord.judge.requests).toHaveLength(before);
  });

  it.each([
    ["a server error", { status: 500 }, "unknown"],
    ["a dropped connection", { drop: true }, "unknown"],
    ["a long rate limit", { status: 429, retryAfter: 30 }, "retry"],
    [
      "a missing channel",
      { status: 404, body: { code: 10_003, message: "Unknown Channel" } },
      "refused",
    ],
    ["no access", { status: 403, body: { code: 50_001, message: "Missing Access" } }, "refused"],
    ["a closed inbox", { status: 403, body: { code: 50_007, message: "Cannot send" } }, "refused"],
    [
      "a message that is gone",
      { status: 404, body: { code: 10_008, message: "Unknown Message" } },
      "deleted",
    ],
    [
      "something of ours it cannot read",
      { status: 400, body: { code: 50_035, message: "Invalid Form Body" } },
      "retry",
    ],
  ])("classifies %s for the delivery queue", async (_, fault, kind) => {
    const channel = discord.judge.addChannel(`fault-${kind}-${discord.judge.requests.length}`);
    discord.judge.fault({ method: "POST", path: `/channels/${channel.id}/messages`, ...fault });
    const place = { ...discord.place, channel: channel.id };
    const error = await failure(discord.platform.post(discord.posting({ place })));
    expect(error.kind).toBe(kind);
    expect(discord.judge.messages(channel)).toHaveLength(0);
  });

  it("passes on how long to wait", async () => {
    const { id: channel } = discord.judge.addChannel("limited");
    const path = `/channels/${channel}/messages`;
    discord.judge.fault({ method: "POST", path, status: 429, retryAfter: 20 });
    const place = { ...discord.place, channel };
    const error = await failure(discord.platform.post(discord.posting({ place })));
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(20_000);
  });

  it("explains how a person can fix a refusal", async () => {
    const { id: channel } = discord.judge.addChannel("closed");
    discord.judge.deny("closed", "SEND_MESSAGES");
    const place = { ...discord.place, channel };
    const error = await failure(discord.platform.post(discord.posting({ place })));
    expect([error.kind, error.failure.remedy]).toEqual(["refused", { code: "grant_permissions" }]);
  });

  it("treats a blocked word as an error of the message, not of the channel", async () => {
    const { id: channel } = discord.judge.addChannel("filtered");
    const body = { code: 200_000, message: "Message was blocked by automatic moderation" };
    discord.judge.fault({ method: "POST", path: /messages$/, status: 403, body });
    const place = { ...discord.place, channel };
    const error = await failure(discord.platform.post(discord.posting({ place })));
    expect([error.kind, error.failure.remedy]).toEqual(["refused", undefined]);
    expect(error.failure.code).toBe("blocked_by_automod");
  });

  it("waits out a short rate limit", async () => {
    const channel = discord.judge.addChannel("busy");
    const path = `/channels/${channel.id}/messages`;
    discord.judge.fault({ method: "POST", path, status: 429, retryAfter: 0.1 });
    await discord.platform.post(
      discord.posting({ place: { ...discord.place, channel: channel.id } }),
    );
    expect(discord.judge.messages(channel)).toHaveLength(1);
  });

  it("reads all pages of reactions, without bots", async () => {
    const { messageId, ...place } = await discord.platform.post(discord.posting());
    for (let i = 0; i < 120; i += 1) discord.judge.react(`person ${i}`, messageId, "👍");
    discord.judge.react("ada", messageId, "1️⃣");
    discord.judge.react("ada", messageId, "party_parrot:123456789012345678");
    discord.judge.user("robot").bot = true;
    discord.judge.react("robot", messageId, "👍");
    const reactions = (await discord.platform.reactions({ ...place, messageId })) ?? [];
    expect(reactions).toHaveLength(122);
    const ada = `discord:${discord.judge.user("ada").id}`;
    expect(reactions.filter(({ voter }) => voter === ada)).toEqual([
      { voter: ada, emoji: "one" },
      { voter: ada, emoji: "party_parrot" },
    ]);
    expect(reactions.filter(({ emoji }) => emoji === "+1")).toHaveLength(120);
  });

  it("reports a deleted message", async () => {
    const ref = await discord.platform.post(discord.posting());
    discord.judge.deleteMessage(ref.messageId);
    expect(await discord.platform.reactions(ref)).toBeUndefined();
    const error = await failure(discord.platform.edit(ref, digest(1), "key"));
    expect([error.kind, error.failure.remedy]).toEqual(["refused", undefined]);
  });
});
