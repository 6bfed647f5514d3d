import { afterEach, describe, expect, it } from "vitest";
import { personalSubscriptionsOf } from "../../db/channels/personal-subscriptions.ts";
import { stopSubscription } from "../../db/channels/subscriptions.ts";
import type { NoticeRequest } from "../../commands/core/define.ts";
import { DeliveryError } from "../../src/domain/errors.ts";
import { buttonsOf, createCommandFixture, NOW, type CommandFixture } from "./command-fixture.ts";

const CLOSED = {
  code: "direct_messages_closed",
  remedy: { code: "allow_direct_messages" },
} as const;
const CHANGE = { kind: "command", name: "personal-change", input: { page: "1" } } as const;
const PAPERS = { kind: "command", name: "personal-change", input: { page: "2" } } as const;

let room: CommandFixture;
afterEach(() => room.close());

describe.each([
  { platform: "slack", workspace: "T1", home: "T1", voter: "slack:T1:U1", userId: "U1" },
  { platform: "discord", workspace: "g1", home: "dm", voter: "discord:77", userId: "77" },
] as const)("/papers me on $platform", ({ platform, workspace, home, voter, userId }) => {
  const caller = { voter, userId, timezone: async () => "Europe/Madrid" };
  const place = { platform, workspace, channel: "c1" };

  it("sets up direct messages in the person's own zone, and says there how to stop", async () => {
    const notices: NoticeRequest[] = [];
    const sendNotice = async (notice: NoticeRequest): Promise<void> => void notices.push(notice);
    room = await createCommandFixture({ place, services: { sendNotice } });
    const { message } = await room.say("me", caller);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Set up"]);
    const form = await room.open(CHANGE, caller);
    expect(form.fields.map(({ name }) => name)).toEqual(["frequency", "time", "timezone"]);
    const answer = await room.submit(form, { time: "8:30" }, caller);
    expect(answer.words).toContain("Monday to Friday at 08:30 (Europe/Madrid) · up to 5 papers");
    const [stored, ...others] = await personalSubscriptionsOf(room.database, voter);
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ platform, workspace: home, channel: `dm-${userId}` });
    expect(notices.map(({ place: at, notice }) => [at.channel, notice.kind])).toEqual([
      [`dm-${userId}`, "personalStarted"],
    ]);
  });

  it("changes the papers alone, and only for who asks", async () => {
    room = await createCommandFixture({ place });
    await room.submit(await room.open(CHANGE, caller), { time: "8:30" }, caller);
    const papers = await room.open(PAPERS, caller);
    const shown = Object.fromEntries(papers.fields.map((field) => [field.name, field]));
    expect(shown["papers"]).toMatchObject({ initial: "5" });
    const answer = await room.submit(papers, { filter: "agents", papers: "3" }, caller);
    expect(answer.words).toContain("at 08:30 (Europe/Madrid) · up to 3 papers · filter: agents");
    const other = { voter: `${voter}9`, userId: `${userId}9` };
    expect(await room.run("personal-stop", {}, other)).toContain("Stopped.");
    expect((await room.say("me", caller)).words).toContain("up to 3 papers");
  });

  it("says why it cannot write to a person, and stores nothing", async () => {
    const openDirectMessage = async (): Promise<never> => {
      throw new DeliveryError("refused", CLOSED);
    };
    room = await createCommandFixture({ place, services: { openDirectMessage } });
    const answer = await room.submit(await room.open(CHANGE, caller), {}, caller);
    expect(answer.words).toContain("You do not accept direct messages from Paperboy.");
    expect(await personalSubscriptionsOf(room.database, voter)).toEqual([]);
  });

  it("shows that closed direct messages stopped it, and resumes", async () => {
    room = await createCommandFixture({ place });
    await room.submit(await room.open(CHANGE, caller), {}, caller);
    const [stored] = await personalSubscriptionsOf(room.database, voter);
    await stopSubscription(room.database, stored?.id ?? "", CLOSED, NOW);
    const { message, words } = await room.say("me", caller);
    expect(words).toContain("Stopped: You do not accept direct messages from Paperboy.");
    expect(buttonsOf(message).map(({ label }) => label)).toContain("Resume");
    expect(await room.run("personal-resume", {}, caller)).toContain("Next digest: ");
  });
});
