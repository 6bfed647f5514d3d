import { englishFailure } from "../../../../src/messages/failures.ts";
import { OverwriteType, PermissionFlagsBits as Permission } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type MemberInChannel,
  permissionsIn,
} from "../../../../src/platforms/discord/api/permissions.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { type AdapterFixture, createAdapterFixture } from "../adapter-fixture.ts";

const { ViewChannel, SendMessages, Administrator } = Permission;

function overwrite(
  id: string,
  type: OverwriteType,
  bits: { readonly allow?: bigint; readonly deny?: bigint },
): MemberInChannel["overwrites"][number] {
  return { id, type, allow: 0n, deny: 0n, ...bits };
}

describe("permissions on Discord", () => {
  const standing: MemberInChannel = {
    guildId: "g",
    userId: "u",
    roles: [
      { id: "g", permissions: ViewChannel | SendMessages },
      { id: "r1", permissions: 0n },
      { id: "admin", permissions: Administrator },
    ],
    member: { roles: ["r1"] },
    overwrites: [],
  };
  const everyone = overwrite("g", OverwriteType.Role, { deny: SendMessages });
  const role = overwrite("r1", OverwriteType.Role, { allow: SendMessages });
  const person = overwrite("u", OverwriteType.Member, { deny: SendMessages });

  it.each([
    ["come from the roles", [], true],
    ["are taken by the channel from everybody", [everyone], false],
    ["are given back to a role", [role, everyone], true],
    ["are taken from one person last", [everyone, person, role], false],
    [
      "of others do not matter",
      [overwrite("r2", OverwriteType.Role, { deny: SendMessages })],
      true,
    ],
  ])("%s", (_, overwrites, may) => {
    expect((permissionsIn({ ...standing, overwrites }) & SendMessages) !== 0n).toBe(may);
  });

  it("are all there for an administrator", () => {
    const admin = { ...standing, member: { roles: ["admin"] }, overwrites: [everyone, person] };
    expect(permissionsIn(admin) & SendMessages).toBe(SendMessages);
  });
});

describe.skipIf(!judgeAvailable)("access problems on Discord (../shared/judge)", () => {
  let discord: AdapterFixture;
  beforeAll(async () => {
    discord = await createAdapterFixture({
      rateLimits: false,
      guilds: [
        {
          name: "Lab",
          channels: ["general", { name: "forum", type: 15 }, { name: "stage", type: 13 }],
        },
      ],
    });
    await discord.platform.start(null);
  });
  afterAll(() => discord.stop());

  const obstacles = async (channel: string, workspace = discord.place.workspace) =>
    (await discord.platform.accessProblems({ ...discord.place, channel, workspace })).map(
      englishFailure,
    );

  it("are none where the bot has every permission it needs", async () => {
    expect(await obstacles(discord.place.channel)).toEqual([]);
    expect(await obstacles("1", "dm")).toEqual([]);
  });

  it("name each missing permission as Discord's interface does", async () => {
    discord.judge.deny("general", "CREATE_PUBLIC_THREADS", "SEND_MESSAGES");
    expect(await obstacles(discord.place.channel)).toEqual([
      "JudgeBot lacks the permission “Send Messages” in this channel. Grant JudgeBot “Send Messages” in Channel settings → Permissions.",
      "JudgeBot lacks the permission “Create Public Threads” in this channel. Grant JudgeBot “Create Public Threads” in Channel settings → Permissions.",
    ]);
    discord.judge.deny("general", "VIEW_CHANNEL");
    expect(await obstacles(discord.place.channel)).toEqual([
      "JudgeBot lacks the permission “View Channel” in this channel. Grant JudgeBot “View Channel” in Channel settings → Permissions.",
    ]);
    discord.judge.deny("general");
  });

  it("use a forum's names for its permissions", async () => {
    const { id } = discord.judge.channel("forum");
    expect(await obstacles(id)).toEqual([]);
    discord.judge.deny("forum", "CREATE_PUBLIC_THREADS", "SEND_MESSAGES");
    expect(await obstacles(id)).toEqual([
      "JudgeBot lacks the permission “Create Posts” in this channel. Grant JudgeBot “Create Posts” in Channel settings → Permissions.",
    ]);
    discord.judge.deny("forum");
  });

  it("check a thread's permissions in its channel", async () => {
    const { messageId } = await discord.platform.post(discord.posting());
    const reply = await discord.platform.post(
      discord.posting({ thread: { messageId, title: "Papers" } }),
    );
    expect(await obstacles(reply.channel)).toEqual([]);
    discord.judge.deny("general", "SEND_MESSAGES_IN_THREADS");
    expect(await obstacles(reply.channel)).toEqual([
      "JudgeBot lacks the permission “Send Messages in Threads” in this channel. Grant JudgeBot “Send Messages in Threads” in Channel settings → Permissions.",
    ]);
    discord.judge.deny("general");
  });

  it("report a wrong kind of channel, a deleted one, and no answer from Discord", async () => {
    expect(await obstacles(discord.judge.channel("stage").id)).toEqual([
      expect.stringContaining("Choose a text, announcement or forum channel"),
    ]);
    expect(await obstacles("123456789012345678")).toEqual([
      "This channel no longer exists. Choose another channel.",
    ]);
    discord.judge.fault({ path: /channels/, status: 503 });
    expect(await obstacles(discord.place.channel)).toEqual([
      expect.stringContaining("Try again in a minute"),
    ]);
  });
});
