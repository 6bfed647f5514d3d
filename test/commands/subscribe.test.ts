import { NOT_IN_CHANNEL, textFailure } from "../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { deliveryId } from "../../db/deliveries/delivery-id.ts";
import {
  allSubscriptions,
  saveSubscription,
  stopSubscription,
  subscriptionsOf,
} from "../../db/channels/subscriptions.ts";
import { makePlace, makeSubscription } from "../support/factories.ts";
import { NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";
import { makeDelivery } from "../support/row-factories.ts";

let room: CommandFixture;
beforeEach(async () => {
  room = await createCommandFixture();
});
afterEach(() => room.close());

const stranger = { voter: "slack:T1:U9", mayManage: async () => false };

describe("/papers subscribe", () => {
  it("makes a subscription for weekday mornings in the caller's own zone, and says when it comes", async () => {
    const { words, audience } = await room.say("subscribe");
    expect(audience).toBe("caller");
    expect(words).toContain("The daily papers come here Monday to Friday at 09:00 (Europe/Berlin)");
    expect(words).toMatch(/Next digest: .*14 May 2026 at 07:00 \(UTC\)\./);
    expect(words).toContain("Europe/Berlin is your own time zone.");
    expect(await subscriptionsOf(room.database, room.place)).toEqual([
      makeSubscription({
        id: deliveryId({ place: room.place, subscription: "T1 daily", edition: "", part: 0 }),
        name: "daily",
        createdAt: NOW,
      }),
    ]);
  });

  it("takes every setting, typed or chosen", async () => {
    const typed = "subscribe 17h timezone:“new york” weekdays:mon,wed papers:3 upvotes:5";
    const { words } = await room.say(typed);
    const settings = {
      hour: 17,
      minute: 0,
      timezone: "America/New_York",
      weekdays: [1, 3],
      papers: 3,
      minUpvotes: 5,
      nextRunAt: new Date("2026-05-13T21:00:00Z"),
    };
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([settings]);
    expect(words).toContain("Monday and Wednesday at 17:00 (America/New_York): up to 3 papers");
    expect(words).not.toContain("time zone.");
    await room.say("unsubscribe sure");
    await room.choose("subscribe", {
      time: "5pm",
      timezone: "America/New_York",
      weekdays: "mon,wed",
      papers: 3,
      upvotes: 5,
    });
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([settings]);
  });

  it.each([
    ["Europe/Madrid", "America/Lima", "Europe/Madrid is your own time zone."],
    [null, "America/Lima", "America/Lima is the time zone of the other subscriptions here."],
    ["Nowhere/Land", "America/Lima", "America/Lima is the time zone of the other"],
    [null, null, "Your time zone is not known, so this is UTC."],
  ])("with a caller in %j and neighbours in %j says “%s”", async (own, usual, words) => {
    if (usual !== null)
      await saveSubscription(
        room.database,
        makeSubscription({ id: "other", channel: "C2", timezone: usual }),
      );
    const answer = await room.say("subscribe", { timezone: async () => own });
    expect(answer.words).toContain(words);
  });

  it("says when an edition for a week or a month comes, and how it looks", async () => {
    const weekly = await room.say("subscribe frequency:weekly layout:compact silent:yes");
    expect(weekly.words).toContain(
      "The daily papers come here weekly on Monday at 09:00 (Europe/Berlin), for the week before: the titles of up to 10 papers in one message · without notifying.",
    );
    expect(weekly.words).toMatch(/Next digest: .*18 May 2026 at 07:00/);
    const monthly = await room.say("subscribe frequency:monthly weekdays:mon-fri silent:no");
    expect(monthly.words).toContain("Frequency: weekly → monthly");
    expect(monthly.words).toContain("Post without notifying (Discord): yes → no");
    expect(monthly.words).toContain(
      "monthly on the first Monday, Tuesday, Wednesday, Thursday or Friday at 09:00",
    );
    expect(monthly.words).toMatch(/Next digest: .*1 June 2026 at 07:00/);
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([
      { cadence: "month", layout: "compact", silent: false, announce: false },
    ]);
  });

  it("shows pictures until they are turned off, and says so", async () => {
    const first = await room.say("subscribe");
    expect(first.words).not.toContain("pictures");
    expect((await room.say("subscribe pictures:no")).words).toContain("Pictures: yes → no");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([{ pictures: false }]);
    expect((await room.say("status")).words).toContain("without pictures");
    expect((await room.say("subscribe papers:5")).words).not.toContain("Pictures:");
    expect(await subscriptionsOf(room.database, room.place)).toMatchObject([{ pictures: false }]);
    expect((await room.say("subscribe pictures:yes")).words).toContain("Pictures: no → yes");
  });

  it("refuses what a channel cannot show, kindly, and changes nothing", async () => {
    const forum = await room.say("subscribe layout:forum");
    expect(forum.words).toContain("There are no forum channels here; only Discord has them.");
    const announce = await room.say("subscribe announce:yes");
    expect(announce.words).toContain("Only an announcement channel on Discord has followers");
    expect(await subscriptionsOf(room.database, room.place)).toEqual([]);
  });

  it.each([
    ["text", "layout:forum", /Ask for one in a post of the forum/, undefined],
    ["announcement", "announce:yes", /published to the channel’s followers/, "digest"],
    ["forum", "", /a forum post with up to 10 papers/, "forum"],
    ["forum", "layout:cards", /a forum post each for up to 10 papers/, "forum-papers"],
    ["forum", "layout:compact", /a forum post with/, "forum"],
  ] as const)("fits the look to Discord's %s channel: %s", async (kind, asked, words, layout) => {
    const place = { platform: "discord", workspace: "g1", channel: "c1" } as const;
    const discord = await createCommandFixture({
      place,
      services: { channelKind: async () => kind },
    });
    expect((await discord.say(`subscribe ${asked}`)).words).toMatch(words);
    const [made] = await subscriptionsOf(discord.database, place);
    expect(made?.layout).toBe(layout);
    await discord.close();
  });

  it("changes only the named settings and lists them", async () => {
    await room.say("subscribe 9:00 timezone:Europe/Paris upvotes:2");
    const { words } = await room.say("subscribe weekdays:daily papers:4", {
      timezone: async () => "Asia/Tokyo",
    });
    expect(words).toContain(
      "Subscription changed\nDays: Monday to Friday → every day\nPapers in the message: 10 → 4\nThe daily papers come here every day at 09:00 (Europe/Paris)",
    );
    const [subscription, ...more] = await allSubscriptions(room.database);
    expect(more).toEqual([]);
    expect(subscription).toMatchObject({ timezone: "Europe/Paris", hour: 9, minUpvotes: 2 });
    expect((await room.say("subscribe")).words).toContain("Nothing to change");
  });

  it("sets, shows and removes a filter", async () => {
    const made = await room.say(`subscribe filter:'cat:cs.CL "world models" -survey'`);
    expect(made.words).toContain('· filter: cat:cs.CL "world models" -survey.');
    expect((await room.say("status")).words).toContain("filter: cat:cs.CL");
    expect(await allSubscriptions(room.database)).toMatchObject([
      { filter: 'cat:cs.CL "world models" -survey' },
    ]);
    const { words } = await room.choose("subscribe", { filter: "none" });
    expect(words).toContain('Filter: cat:cs.CL "world models" -survey → none');
  });

  it("refuses a filter with the place and a right example, and changes nothing", async () => {
    const { words } = await room.say(`subscribe filter:"agents after:soon"`);
    expect(words).toContain("after: takes a year, a month or a day (at character 8: after:soon)");
    expect(words).toContain("For example: after:2026-05");
    expect(await allSubscriptions(room.database)).toEqual([]);
  });

  it("keeps its creator when another person changes it", async () => {
    await room.say("subscribe");
    await room.say("subscribe 10", { voter: "slack:T1:U2" });
    expect(await allSubscriptions(room.database)).toMatchObject([{ createdBy: "slack:T1:U1" }]);
  });

  it("starts a stopped subscription again", async () => {
    await room.say("subscribe");
    const [before] = await allSubscriptions(room.database);
    await stopSubscription(room.database, before!.id, textFailure("archived"), NOW);
    const { words } = await room.say("subscribe");
    expect(words).toContain("Subscription changed\nIt was stopped and is active again.");
    expect(await allSubscriptions(room.database)).toMatchObject([
      { stoppedAt: null, stopReason: null },
    ]);
  });

  it("promises no second digest for a day that has one", async () => {
    await room.say("subscribe 9:00");
    const [subscription] = await allSubscriptions(room.database);
    const edition = "2026-05-13";
    const { id } = subscription!;
    await enqueueDeliveries(room.database, [
      makeDelivery({
        ...room.place,
        id: deliveryId({ place: room.place, subscription: id, edition, part: 0 }),
        subscriptionId: id,
        state: "sent",
        dueAt: NOW,
        plannedAt: NOW,
      }),
    ]);
    const { words } = await room.say("subscribe 15:00");
    expect(words).toMatch(/Next digest: .*14 May 2026 at 13:00 \(UTC\)\./);
  });

  it("saves nothing where it cannot post, and says what is missing", async () => {
    await room.close();
    room = await createCommandFixture({
      services: { accessProblems: async () => [NOT_IN_CHANNEL] },
    });
    const { words } = await room.say("subscribe");
    expect(words).toContain(
      "Paperboy cannot post in this channel yet, so nothing was changed.\nPaperboy is not in this channel. Type /invite @Paperboy in the channel.\nThen try again: /papers subscribe",
    );
    expect(await allSubscriptions(room.database)).toEqual([]);
  });

  it("is only for channel managers and the person who set it up", async () => {
    const refused = await room.say("subscribe", stranger);
    expect(refused.words).toContain("Only channel managers and the person who set this up");
    expect(await allSubscriptions(room.database)).toEqual([]);
    await saveSubscription(room.database, makeSubscription({ createdBy: stranger.voter }));
    expect((await room.say("subscribe 8", stranger)).words).toContain("Time: 09:00 → 08:00");
    expect((await room.say("unsubscribe sure", stranger)).words).toContain("Unsubscribed");
  });
});

describe("a full-width keyboard", () => {
  it("is understood in every typed command", async () => {
    expect((await room.say("subscribe time：９：３０ papers：４")).words).toContain("at 09:30");
    const chosen = await room.choose("subscribe", { time: "７:15" });
    expect(chosen.words).toContain("09:30 → 07:15");
  });
});

describe("/papers unsubscribe", () => {
  it("ends this channel's subscription and no other", async () => {
    await saveSubscription(room.database, makeSubscription());
    const other = makeSubscription({ id: "other", ...makePlace({ channel: "C2" }) });
    await saveSubscription(room.database, other);
    expect((await room.say("unsubscribe sure")).words).toContain("no longer come here");
    expect(await allSubscriptions(room.database)).toEqual([other]);
  });

  it("says that there was nothing to end", async () => {
    expect((await room.say("unsubscribe sure")).words).toContain(
      "This channel has no subscription.",
    );
  });
});
