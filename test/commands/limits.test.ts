import { afterEach, describe, expect, it } from "vitest";
import { saveDiscussion } from "../../db/channels/discussions.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { saveSubscription, subscriptionsOf } from "../../db/channels/subscriptions.ts";
import type { Limits } from "../../src/domain/limits.ts";
import { makePapers, makeSubscription } from "../support/factories.ts";
import { NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

const papers = makePapers(4);
const [first, second, third] = papers.map(({ id }) => id);
const MEMBER = { voter: "slack:T1:U2", mayManage: async () => false };
const OTHER = { voter: "slack:T1:U3", mayManage: async () => false };
const READER = { ...MEMBER, maySend: async () => false };
/** Of another workspace, in a channel that both share. */
const GUEST = { ...MEMBER, belongs: async () => false, maySend: async () => false };

async function open(limits: Partial<Limits> = {}) {
  const opened: string[] = [];
  room = await createCommandFixture({
    limits,
    services: {
      paper: async (id) => papers.find((paper) => paper.id === id),
      discuss: async ({ refusal }) => {
        const message = await refusal();
        if (message !== null) return { kind: "refused", message };
        opened.push("discussion");
        return { kind: "there", isNew: true, url: null, replies: 0 };
      },
      post: async ({ day }) => {
        opened.push("digest");
        return { kind: "posted", papers: 3, day };
      },
    },
  });
  await savePapers(room.database, papers, NOW);
  return opened;
}

const CANNOT = "You cannot send messages in this channel, so Paperboy does not post here for you.";

describe("a person who may not write in the channel", () => {
  it("gets an answer alone instead of a public one, typed or by a button", async () => {
    await open();
    const typed = await room.say("top share:yes", READER);
    expect(typed).toMatchObject({ audience: "caller" });
    expect(typed.words).toContain(CANNOT);
    const share = { kind: "share", name: "top", input: {} } as const;
    const pressed = await room.pressed(share, READER);
    expect(pressed.target).toBe("aside");
    expect(JSON.stringify(pressed.message)).toContain("You cannot send messages");
    expect((await room.pressed(share, MEMBER)).target).toBe("share");
  });

  it("opens no discussion and posts no digest", async () => {
    const opened = await open();
    const manager = { ...READER, mayManage: async () => true };
    expect((await room.say(`discuss ${first}`, READER)).words).toContain(CANNOT);
    expect((await room.say("post", manager)).words).toContain(CANNOT);
    expect(opened).toEqual([]);
  });

  it("still reads and saves", async () => {
    await open();
    expect((await room.say(`show ${first}`, READER)).words).toContain("Paper Number 1");
    expect((await room.say(`save ${first}`, READER)).words).not.toContain(CANNOT);
  });
});

describe("a person of another workspace", () => {
  it.each([
    "submit 2605.00001",
    "discuss 2605.00001",
    "status",
    "subscriptions",
    "why 2605.00001",
    "subscribe 9:00",
    "setup",
    "post",
    "unsubscribe",
    "admin",
  ])("may not use “%s”, whatever the channel gives them", async (text) => {
    await open();
    const manager = { ...GUEST, mayManage: async () => true };
    const { words } = await room.say(text, manager);
    expect(words).toMatch(/Only (?:members|channel managers|curators|admins)/);
    await expect(room.open("setup", manager)).rejects.toThrow("Only channel managers");
  });

  it("reads, and shares nothing", async () => {
    await open();
    expect((await room.say(`show ${first}`, GUEST)).words).toContain("Paper Number 1");
    expect((await room.say("top share:yes", GUEST)).audience).toBe("caller");
  });

  it("has no rights by a subscription made before", async () => {
    await open();
    await saveSubscription(room.database, makeSubscription({ createdBy: GUEST.voter }));
    expect((await room.say("unsubscribe", GUEST)).words).toContain("Only channel managers");
    expect(await subscriptionsOf(room.database, room.place)).toHaveLength(1);
  });
});

describe("the limits", () => {
  it("of submissions are a person's, in a channel and within a day", async () => {
    await open({ submissions: 2 });
    for (const id of [first, second]) await room.say(`submit ${id}`, MEMBER);
    expect((await room.say(`submit ${third}`, MEMBER)).words).toContain(
      "You have submitted 2 papers here within a day, the most for one person.",
    );
    expect((await room.say(`submit ${third}`, OTHER)).words).toContain("own list");
    // Whoever may curate decides on others' papers too.
    expect((await room.say("submit 2605.00004")).words).toContain("own list");
  });

  it("of shared answers and posted digests count together, and are a person's", async () => {
    await open({ shares: 2 });
    const manager = { voter: MEMBER.voter };
    expect((await room.say("top share:yes", manager)).audience).toBe("everyone");
    expect((await room.say("post", manager)).words).toContain("Posted");
    const more = await room.say("top share:yes", manager);
    expect(more.audience).toBe("caller");
    expect(more.words).toContain("Paperboy has posted 2 messages here for you within an hour");
    expect((await room.say("top share:yes", OTHER)).audience).toBe("everyone");
  });

  it("of discussions are a person's, within a day", async () => {
    const opened = await open({ discussions: 1 });
    const before = { ...room.place, paperId: second!, threadId: "1.1", openedBy: MEMBER.voter };
    await saveDiscussion(room.database, { ...before, openedAt: new Date("2026-05-12T09:00:00Z") });
    expect((await room.say(`discuss ${first}`, MEMBER)).words).not.toContain("within a day");
    const later = { ...before, paperId: third!, threadId: "1.2", openedAt: NOW };
    await saveDiscussion(room.database, later);
    expect((await room.say(`discuss ${first}`, MEMBER)).words).toContain(
      "You have opened 1 discussion within a day",
    );
    expect(opened).toEqual(["discussion"]);
  });

  it("of subscriptions are the channel's, and a change is no new one", async () => {
    await open({ subscriptions: 2 });
    await room.say("subscribe 9:00 name:one");
    await room.say("subscribe 9:00 name:two");
    const { words } = await room.say("subscribe 9:00 name:three");
    expect(words).toContain("This channel has 2 subscriptions, the most that are possible.");
    expect(words).toContain("For example: /papers unsubscribe one");
    await room.say("subscribe 10:00 name:two");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([{}, { hour: 10 }]);
  });

  it("of a reading list leave its papers removable", async () => {
    await open({ saved: 2 });
    for (const id of [first, second]) await room.say(`save ${id}`);
    expect((await room.say(`save ${third}`)).words).toContain("Your reading list has 2 papers");
    await room.say(`save ${first}`);
    expect((await room.say(`save ${third}`)).words).toContain("Saved to your reading list");
  });
});
