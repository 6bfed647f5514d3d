import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeliveryError } from "../../../../src/domain/errors.ts";
import type { Place } from "../../../../src/domain/place.ts";
import type { Posting } from "../../../../src/platforms/port.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { digest } from "../messages.ts";
import { idsOf } from "../read-components.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

const FORUM = 15;
const ANNOUNCEMENT = 5;
const REQUIRE_TAG = 1 << 4;
const SUPPRESS_NOTIFICATIONS = 1 << 12;

const tag = (id: number, name: string, moderated = false) => ({
  id: `10000000000000000${id}`,
  name,
  moderated,
  emoji_id: null,
  emoji_name: null,
});
const TAGS = [tag(1, "Staff", true), tag(2, "Discussion"), tag(3, "Daily"), tag(4, "cs.CL")];

describe.skipIf(!judgeAvailable)("posting in Discord's forums (../shared/judge)", () => {
  let discord: AdapterFixture;
  beforeAll(async () => {
    discord = await createAdapterFixture({
      rateLimits: false,
      guilds: [
        {
          name: "Lab",
          channels: [
            "general",
            { name: "papers", type: FORUM, available_tags: TAGS },
            { name: "strict", type: FORUM, available_tags: TAGS, flags: REQUIRE_TAG },
            {
              name: "locked",
              type: FORUM,
              available_tags: TAGS.slice(0, 1),
              flags: REQUIRE_TAG,
            },
            { name: "news", type: ANNOUNCEMENT },
          ],
        },
      ],
    });
    await discord.platform.start(null);
  });
  afterAll(() => discord.stop());

  const placeOf = (name: string): Place => ({
    ...discord.place,
    channel: discord.judge.channel(name).id,
  });
  const posting = (forum: string, overrides: Partial<Posting> = {}): Posting =>
    discord.posting({
      place: placeOf(forum),
      forum: { title: "Daily Papers · Wednesday 13 May 2026", tags: ["daily", "CS.CL", "robots"] },
      ...overrides,
    });
  const postsIn = (forum: string) =>
    [...discord.judge.channels.values()].filter(
      (channel) => "parent_id" in channel && channel.parent_id === placeOf(forum).channel,
    );
  const opened = () =>
    discord.judge.requests.findLast(
      ({ method, path }) => method === "POST" && path.endsWith("/threads"),
    )?.body;

  it("creates one post with the message and the named tags", async () => {
    const wanted = posting("papers");
    const ref = await discord.platform.post(wanted);
    expect(ref.channel).toBe(ref.messageId);
    const post = discord.judge.channel(ref.messageId);
    expect(post).toMatchObject({
      name: wanted.forum?.title,
      applied_tags: [TAGS[2]?.id, TAGS[3]?.id],
    });
    expect(post.thread_metadata?.auto_archive_duration).toBe(10_080);
    const [first] = discord.judge.messages(ref.messageId);
    expect(first?.id).toBe(ref.messageId);
    expect(idsOf(first?.components ?? [])[0]).toContain(`#${wanted.key}`);
    expect(opened()).toMatchObject({ message: { allowed_mentions: { parse: [] } } });
  });

  it("posts replies into it and edits them there", async () => {
    const wanted = posting("papers");
    const ref = await discord.platform.post(wanted);
    const before = discord.judge.channels.size;
    const thread = { messageId: ref.messageId, title: "Daily Papers" };
    const reply = await discord.platform.post(posting("papers", { thread }));
    expect(reply.channel).toBe(ref.messageId);
    expect(discord.judge.messages(ref.messageId)).toHaveLength(2);
    expect(discord.judge.channels.size).toBe(before);
    const archived = discord.judge.channel(ref.messageId).thread_metadata;
    if (archived !== undefined) archived.archived = true;
    await discord.platform.edit(ref, digest(1), wanted.key);
    await discord.platform.edit(reply, digest(1), "key");
    expect(discord.judge.channel(ref.messageId).thread_metadata?.archived).toBe(false);
  });

  it("uses the first public tag where the forum requires one", async () => {
    const forum = { title: "Papers", tags: ["robots"] };
    const { messageId } = await discord.platform.post(posting("strict", { forum }));
    expect(discord.judge.channel(messageId).applied_tags).toEqual([TAGS[1]?.id]);
    await discord.platform.post(posting("papers", { forum }));
    expect(opened()).toMatchObject({ applied_tags: [] });
  });

  it("explains the remedy when all tags are for moderators", async () => {
    const { channel } = placeOf("locked");
    const body = { code: 40_066, message: "There are no tags available" };
    discord.judge.fault({
      method: "POST",
      path: `/channels/${channel}/threads`,
      status: 400,
      body,
    });
    await expect(discord.platform.post(posting("locked"))).rejects.toMatchObject({
      kind: "refused",
      failure: { code: "forum_tag_required", remedy: { code: "allow_forum_tag" } },
    });
  });

  it("finds the post of an earlier attempt, also when archived", async () => {
    const since = new Date();
    const wanted = posting("papers");
    const ref = await discord.platform.post(wanted);
    const other = posting("papers", { key: "another" });
    expect(await discord.platform.find(wanted, since)).toEqual(ref);
    expect(await discord.platform.find(other, since)).toBeNull();
    const { thread_metadata: metadata } = discord.judge.channel(ref.messageId);
    if (metadata !== undefined) metadata.archived = true;
    // The archive is only asked for where a post was opened since: the judge keeps neither.
    discord.judge.channel("papers").last_message_id = ref.messageId;
    const answerArchived = (): void => {
      const path = new RegExp(`${wanted.place.channel}/threads/archived/public`);
      const threads = postsIn("papers").filter((post) => post.thread_metadata?.archived === true);
      discord.judge.fault({ path, status: 200, body: { threads, members: [], has_more: false } });
    };
    answerArchived();
    expect(await discord.platform.find(wanted, since)).toEqual(ref);
    expect(await discord.platform.find(wanted, new Date(Date.now() + 3_600_000))).toBeNull();
    answerArchived();
    expect(await discord.platform.find(other, since)).toBeNull();
    discord.judge.deleteMessage(ref.messageId);
    answerArchived();
    expect(await discord.platform.find(wanted, since)).toBeNull();
  });

  it("reports a lost answer as an unknown outcome", async () => {
    discord.judge.fault({ method: "POST", path: /threads$/, drop: true });
    await expect(discord.platform.post(posting("papers"))).rejects.toMatchObject({
      kind: "unknown",
    });
  });

  it("sends nothing past the deadline", async () => {
    const before = postsIn("papers").length;
    const late = posting("papers", { deadline: new Date(Date.now() - 1) });
    await expect(discord.platform.post(late)).rejects.toMatchObject({ kind: "retry" });
    expect(postsIn("papers")).toHaveLength(before);
  });

  it("creates forum posts only in forums, and messages only in channels", async () => {
    const error = await discord.platform
      .post(posting("general"))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({
      kind: "refused",
      failure: { code: "not_forum", remedy: { code: "choose_layout" } },
    });
    const message = discord.posting({ place: placeOf("papers") });
    await expect(discord.platform.post(message)).rejects.toMatchObject({ kind: "refused" });
  });

  it("suppresses notifications for silent posts", async () => {
    const { messageId } = await discord.platform.post(discord.posting({ silent: true }));
    const quiet = discord.judge.messages("general").find(({ id }) => id === messageId);
    expect((quiet?.flags ?? 0) & SUPPRESS_NOTIFICATIONS).toBe(SUPPRESS_NOTIFICATIONS);
    await discord.platform.post(posting("papers", { silent: true }));
    expect(opened()).toMatchObject({ message: { flags: SUPPRESS_NOTIFICATIONS | (1 << 15) } });
  });

  it("publishes a post once over repeated requests", async () => {
    const ref = await discord.platform.post(discord.posting({ place: placeOf("news") }));
    const path = new RegExp(`${ref.messageId}/crosspost$`);
    const published = discord.judge.messages("news").find(({ id }) => id === ref.messageId);
    const CROSSPOSTED = 1;
    const answer = { ...published, flags: (published?.flags ?? 0) | CROSSPOSTED };
    discord.judge.fault({ method: "POST", path, status: 200, body: answer });
    await discord.platform.publishToFollowers(ref);
    const body = { code: 40_033, message: "This message has already been crossposted." };
    discord.judge.fault({ method: "POST", path, status: 400, body });
    await discord.platform.publishToFollowers(ref);
    const asked = discord.judge.requests.filter((request) => path.test(request.path));
    expect(asked.map(({ path: at }) => at)).toEqual(
      [1, 2].map(() => `/channels/${ref.channel}/messages/${ref.messageId}/crosspost`),
    );
  });

  it("reports the kind of a channel", async () => {
    const kinds = ["general", "news", "papers"].map((name) =>
      discord.platform.channelKind(placeOf(name)),
    );
    expect(await Promise.all(kinds)).toEqual(["text", "announcement", "forum"]);
    expect(await discord.platform.channelKind({ ...discord.place, workspace: "dm" })).toBe("text");
  });
});
