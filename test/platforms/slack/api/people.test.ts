import { failureTexts } from "../../../../src/messages/failures.ts";
import { translateInto } from "../../../../src/i18n/translate.ts";
import { describe, expect, it } from "vitest";
import type { Caller } from "../../../../commands/core/define.ts";
import { UserError } from "../../../../src/domain/errors.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { SIDE_BY_SIDE, startAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

/** Who asks, as the handlers get to know them. */
async function callerIn(
  world: AdapterFixture,
  user: string,
  channel = world.channel,
): Promise<Caller> {
  await world.slack.slash(user, channel, "/papers", "help");
  await world.slack.until(() => world.received.invocations.length > 0);
  const invocation = world.received.invocations.pop();
  if (invocation === undefined) throw new Error("nobody asked");
  return invocation.caller;
}

describe.skipIf(!judgeAvailable)("a caller on Slack", SIDE_BY_SIDE, () => {
  it("has the time zone of their profile, fetched once", async (t) => {
    const world = await startAdapterFixture(t, "http");
    world.slack.user("alice").tz = "America/St_Johns";
    const caller = await callerIn(world, "alice");
    expect(await caller.timezone()).toBe("America/St_Johns");
    expect(await caller.timezone()).toBe("America/St_Johns");
    const asked = world.slack.requests.filter(({ method }) => method === "users.info");
    expect(asked).toHaveLength(1);
  });

  it("has no time zone when Slack sends none", async (t) => {
    const world = await startAdapterFixture(t, "http");
    const caller = await callerIn(world, "alice");
    world.slack.fault({ method: "users.info", status: 500 });
    expect(await caller.timezone()).toBeNull();
  });

  it("may manage a channel only as an admin or as its creator", async (t) => {
    const world = await startAdapterFixture(t, "http", { channels: ["general", "lab"] });
    const { slack } = world;
    slack.user("root").is_admin = true;
    slack.user("boss").is_owner = true;
    slack.channel("lab").creator = slack.user("carol").id;
    const lab = slack.channel("lab").id;
    const may = async (user: string): Promise<boolean> =>
      (await callerIn(world, user, lab)).mayManage();
    expect([await may("root"), await may("boss"), await may("carol"), await may("dave")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("sees public channels as a member, others and a guest only those they are in", async (t) => {
    const world = await startAdapterFixture(t, "http", { channels: ["general", "open"] });
    const { slack } = world;
    const secret = slack.addChannel({ name: "secret", is_private: true });
    secret.members.add(slack.user("carol").id);
    Object.assign(slack.user("guest"), { is_restricted: true });
    Object.assign(slack.user("eve"), { team_id: "T0OTHER01" });
    slack.user("boss").is_admin = true;
    const open = slack.channel("open");
    const seenBy = async (user: string): Promise<boolean[]> => {
      const caller = await callerIn(world, user);
      const asked = [world.channel, open.id, secret.id, "C0NOWHERE", "D0OTHERS1"];
      return Promise.all(asked.map((channel) => caller.maySee(channel)));
    };
    expect(await seenBy("carol")).toEqual([true, true, true, false, false]);
    expect(await seenBy("dave")).toEqual([true, true, false, false, false]);
    expect(await seenBy("boss")).toEqual([true, true, false, false, false]);
    expect(await seenBy("guest")).toEqual([true, false, false, false, false]);
    expect(await seenBy("eve")).toEqual([true, false, false, false, false]);
    open.members.add(slack.user("guest").id);
    expect((await seenBy("guest"))[1]).toBe(true);
    slack.fault({ method: "conversations.info", status: 500, times: 10 });
    expect(await (await callerIn(world, "carol")).maySee(secret.id)).toBe(false);
  });

  it("may write where the channel lets them, and not for another workspace", async (t) => {
    const world = await startAdapterFixture(t, "http", { channels: ["general", "news", "old"] });
    const { slack } = world;
    Object.assign(slack.user("eve"), { team_id: "T0OTHER01" });
    slack.user("root").is_admin = true;
    const restricted = { posting_restricted_to: { type: ["ra"], user: [slack.user("carol").id] } };
    Object.assign(slack.channel("news"), { properties: restricted });
    slack.archive("old");
    const may = async (user: string, channel: string): Promise<boolean> =>
      (await callerIn(world, user, slack.channel(channel).id)).maySend("here");
    expect([await may("dave", "general"), await may("eve", "general")]).toEqual([true, false]);
    expect([
      await may("dave", "news"),
      await may("carol", "news"),
      await may("root", "news"),
      await may("root", "old"),
    ]).toEqual([false, true, true, false]);
    expect(await (await callerIn(world, "eve")).belongs()).toBe(false);
    expect(await (await callerIn(world, "dave")).belongs()).toBe(true);
  });

  it("belongs to a workspace of their organisation", async (t) => {
    const world = await startAdapterFixture(t, "http");
    const teams = ["T0OTHER01", world.slack.teamId];
    Object.assign(world.slack.user("ada"), { team_id: "T0OTHER01", enterprise_user: { teams } });
    expect(await (await callerIn(world, "ada")).belongs()).toBe(true);
  });

  it("has no rights while Slack does not tell who they are", async (t) => {
    const world = await startAdapterFixture(t, "http");
    const caller = await callerIn(world, "alice");
    world.slack.fault({ method: "users.info", status: 500, times: 2 });
    await expect(caller.belongs()).rejects.toBeInstanceOf(UserError);
    await expect(caller.maySend("here")).rejects.toBeInstanceOf(UserError);
  });

  it("may not manage as an admin of another workspace", async (t) => {
    const world = await startAdapterFixture(t, "http");
    Object.assign(world.slack.user("guest"), { is_admin: true, team_id: "T0OTHER01" });
    expect(await (await callerIn(world, "guest")).mayManage()).toBe(false);
  });

  it("is asked to retry when Slack does not confirm their rights", async (t) => {
    const world = await startAdapterFixture(t, "http");
    const caller = await callerIn(world, "alice");
    world.slack.fault({ method: "users.info", status: 500 });
    await expect(caller.mayManage()).rejects.toThrow(UserError);
  });
});

describe.skipIf(!judgeAvailable)("reactions read from Slack", SIDE_BY_SIDE, () => {
  it("are each person's once, without bots", async (t) => {
    const { slack, platform, channel, posting } = await startAdapterFixture(t, "http");
    const ref = await platform.post(posting());
    Object.assign(slack.user("robot"), { is_bot: true });
    for (const [user, emoji] of [
      ["alice", "thumbsup"],
      ["alice", "+1::skin-tone-2"],
      ["alice", "one"],
      ["bob", "thumbsup"],
      ["robot", "thumbsup"],
    ] as const)
      slack.react(user, channel, ref.messageId, emoji);
    const voter = (name: string): string => `slack:${slack.teamId}:${slack.user(name).id}`;
    const reactions = await platform.reactions(ref);
    expect(reactions).toHaveLength(3);
    expect(reactions).toEqual(
      expect.arrayContaining([
        { voter: voter("alice"), emoji: "+1" },
        { voter: voter("alice"), emoji: "one" },
        { voter: voter("bob"), emoji: "+1" },
      ]),
    );
  });

  it("are empty without reactions and undefined for a deleted message", async (t) => {
    const { platform, posting } = await startAdapterFixture(t, "http");
    const ref = await platform.post(posting());
    expect(await platform.reactions(ref)).toEqual([]);
    expect(await platform.reactions({ ...ref, messageId: "1700000000.000100" })).toBeUndefined();
    expect(await platform.reactions({ ...ref, channel: "C0GONE" })).toBeUndefined();
  });

  it("are rejected when Slack lists only some of the people", async (t) => {
    const { slack, platform, channel, posting } = await startAdapterFixture(t, "http");
    const ref = await platform.post(posting());
    slack.react("alice", channel, ref.messageId, "fire");
    slack.fault({
      method: "reactions.get",
      status: 200,
      body: {
        ok: true,
        message: { reactions: [{ name: "fire", users: [slack.user("alice").id], count: 60 }] },
      },
    });
    await expect(platform.reactions(ref)).rejects.toMatchObject({ kind: "unknown" });
  });
});

describe.skipIf(!judgeAvailable)("access problems on Slack", SIDE_BY_SIDE, () => {
  const CHANNELS = [
    "general",
    { name: "other", member: false },
    { name: "old", is_archived: true },
    { name: "secret", is_private: true, member: false },
    { name: "lab", is_private: true },
  ];

  it("are none in a joined channel", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http", {
      channels: CHANNELS,
    });
    const place = (name: string) => ({ ...posting().place, channel: slack.channel(name).id });
    expect(await platform.accessProblems(place("general"))).toEqual([]);
    expect(await platform.accessProblems(place("lab"))).toEqual([]);
  });

  it("name their remedy", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http", {
      channels: CHANNELS,
    });
    const ask = async (channel: string): Promise<string> =>
      failureTexts(
        translateInto("en"),
        await platform.accessProblems({ ...posting().place, channel }),
      );
    expect(await ask(slack.channel("other").id)).toContain(
      "Type /invite @judgebot in the channel.",
    );
    expect(await ask(slack.channel("secret").id)).toContain(
      "Type /invite @judgebot in the channel.",
    );
    expect(await ask(slack.channel("old").id)).toContain("archived. Unarchive it");
    expect(await ask("C0GONE")).toContain("Paperboy cannot see this channel.");
    expect(await ask("D0OTHERS")).toContain("Write to Paperboy in a direct message.");
  });

  it("are none in its direct messages", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    const alice = slack.user("alice").id;
    await platform.post(posting({ place: { ...posting().place, channel: alice } }));
    const dm = [...slack.channels.values()].find(({ user }) => user === alice)?.id ?? "";
    expect(await platform.accessProblems({ ...posting().place, channel: dm })).toEqual([]);
  });

  it("name missing scopes", async (t) => {
    const scopes = ["commands", "chat:write", "channels:history", "users:read", "reactions:read"];
    const { platform, posting } = await startAdapterFixture(t, "http", { scopes });
    const [lacking, blind] = await platform.accessProblems(posting().place);
    expect(lacking).toMatchObject({
      code: "missing_scopes",
      remedy: {
        code: "add_scopes",
        scopes: expect.arrayContaining([
          "channels:read",
          "groups:read",
          "groups:history",
          "im:history",
        ]) as string[],
      },
    });
    expect(blind).toMatchObject({ code: "missing_scopes", remedy: { code: "add_a_scope" } });
  });

  it("report that Slack does not answer", async (t) => {
    const { slack, platform, posting } = await startAdapterFixture(t, "http");
    slack.fault({ method: "conversations.info", status: 503 });
    expect(await platform.accessProblems(posting().place)).toMatchObject([
      { code: "platform_status", status: 503, remedy: { code: "try_again" } },
    ]);
  });
});
