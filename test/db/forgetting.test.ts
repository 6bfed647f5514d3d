import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/client/database.ts";
import { saveDraft } from "../../db/channels/drafts.ts";
import { purgeWorkspace } from "../../db/channels/purge.ts";
import { storedDigestContent, storedReplyContent } from "../../db/deliveries/content.ts";
import { newNoticeDelivery, newPersonalNotice } from "../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { eraseLateWords } from "../../db/people/erase-words.ts";
import { forgetPerson } from "../../db/people/forget.ts";
import { deletedPeopleSince, deleteOldMarks } from "../../db/people/forgotten.ts";
import { giveRole } from "../../db/people/people.ts";
import { addPlaygroundMessage, togglePlaygroundReaction } from "../../db/playground/messages.ts";
import type { Notice } from "../../src/domain/non-digest-notice.ts";
import { createVoteRecorder } from "../../src/jobs/votes/record-votes.ts";
import { createCommandFixture, NOW, type CommandFixture } from "../commands/command-fixture.ts";
import { makeContent, makeDelivery, makeReply } from "../support/row-factories.ts";
import { makePapers } from "../support/factories.ts";
import { engines, type TestStore } from "../support/stores.ts";

const PERSON = "3141592653";
const NAME = "Zebulon Quagga";
const NOTE = "Xylophone for Friday";
const ADDRESS = "zebulon@quagga.example";
const PLANTED = new RegExp(`${PERSON}|${NAME}|${NOTE}|${ADDRESS}`);
const VOTER = `discord:${PERSON}`;
const SERVER = "g1";
const OTHER_SERVER = "g2";
const papers = makePapers(3);
const [first = "", second = "", third = ""] = papers.map(({ id }) => id);
const later = new Date(NOW.getTime() + 60_000);

describe.each(engines)("a person's name and words on $name", ({ make, skip }) => {
  let store: TestStore;
  let database: Database;
  let room: CommandFixture;
  beforeEach(async () => {
    if (skip) return;
    store = await make();
    database = await store.open();
  });
  afterEach(async () => {
    if (skip) return;
    await database.close();
    await store.remove();
  });

  const caller = {
    voter: VOTER,
    userId: PERSON,
    name: async () => NAME,
    role: async () => "admin" as const,
  };

  async function rows(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const [name, table] of Object.entries(database.tables))
      found[name] = JSON.stringify(await database.db.select().from(table));
    return found;
  }

  async function tablesWith(pattern: RegExp): Promise<string[]> {
    return Object.entries(await rows()).flatMap(([name, text]) =>
      pattern.test(text) ? [name] : [],
    );
  }

  /** Everything by which a person leaves traces. */
  async function leaveTraces(workspace: string): Promise<void> {
    const place = { platform: "discord", workspace, channel: `channel-${workspace}` } as const;
    room = await createCommandFixture({
      database,
      place,
      services: {
        mailSender: "papers@bot.example",
        paper: async (id) => papers.find((paper) => paper.id === id),
      },
    });
    await savePapers(database, papers, NOW);
    await room.say(`submit ${first} ${NOTE}`, caller);
    await room.say(`save ${second}`, caller);
    await room.say("subscribe 9:00", caller);
    await room.choose("admin", { setting: "role", person: "12345678901234567" }, caller);
    const form = await room.open({ kind: "command", name: "personal-change", input: {} }, caller);
    await room.submit(form, { by: "mail", address: ADDRESS }, caller);
    const draft = { id: `draft-${workspace}`, ...place, voter: VOTER, values: { name: NAME } };
    await saveDraft(database, { ...draft, at: NOW }, 9);
    const voting = createVoteRecorder({
      database,
      clock: { now: () => NOW },
      voteEmoji: ["+1"],
      changed: () => {},
    });
    await voting.press({ voter: VOTER, workspace }, third);
    await giveRole(database, {
      ...place,
      voter: VOTER,
      role: "curator",
      givenBy: VOTER,
      givenAt: NOW,
    });
    const submitter = { by: NAME, note: NOTE };
    const content = makeContent({ paperIds: [first], submitters: { [first]: submitter } });
    const reply = { day: content.day, source: "community", submitter } as const;
    const rest = { earlier: null, vanished: false, figures: null, editDue: false };
    const asked = { kind: "submitted", paperId: first } as const;
    const request: Notice = { ...asked, title: "Paper", ...submitter };
    const decision: Notice = {
      kind: "decided",
      channel: place.channel,
      title: "Paper",
      state: "accepted",
      by: NAME,
    };
    await database.db.insert(database.tables.submissions).values({
      ...place,
      paperId: third,
      submittedBy: "discord:2",
      submittedAt: NOW,
      state: "accepted",
      decidedBy: VOTER,
      decidedAt: NOW,
    });
    const decided = { kind: "decided", channel: place.channel, paperId: third } as const;
    const digest = { ...place, content: storedDigestContent(content), subscriptionId: null };
    await enqueueDeliveries(database, [
      makeDelivery({ ...digest, id: `sent-${workspace}`, edition: "1", state: "sent" }),
      makeDelivery({ ...digest, id: `waiting-${workspace}`, edition: "2" }),
      makeReply({
        ...place,
        id: `reply-${workspace}`,
        edition: "1",
        paperId: first,
        content: storedReplyContent({ ...reply, ...rest }, first),
      }),
      newNoticeDelivery(place, { topic: asked, notice: request, now: NOW }),
      newPersonalNotice(place, "discord:2", { topic: decided, notice: decision, now: NOW })!,
      newPersonalNotice(place, VOTER, {
        topic: { kind: "alert", now: NOW },
        notice: { kind: "alert", lines: [], more: 0 },
        now: NOW,
      })!,
    ]);
  }

  it.skipIf(skip)("leave every table at their deletion", async () => {
    await leaveTraces(SERVER);
    expect((await tablesWith(PLANTED)).toSorted()).toEqual(
      [
        "changes",
        "deliveries",
        "drafts",
        "mailAddresses",
        "people",
        "roles",
        "saved",
        "submissions",
        "subscriptions",
        "voteMarks",
      ].toSorted(),
    );
    await forgetPerson(database, VOTER, { votes: "keep", now: later });
    expect(await tablesWith(PLANTED)).toEqual([]);
    const { deliveries } = database.tables;
    const due = await database.db
      .select({ id: deliveries.id, redrawAt: deliveries.redrawAt })
      .from(deliveries);
    expect(due.filter(({ redrawAt }) => redrawAt !== null)).toHaveLength(5);
  });

  it.skipIf(skip || isRemote(make))(
    "leave the database's files, the free pages and the log",
    async () => {
      await leaveTraces(SERVER);
      await forgetPerson(database, VOTER, { votes: "remove", now: later });
      const folder = path.dirname(store.url.slice("file:".length));
      for (const file of readdirSync(folder))
        expect(readFileSync(path.join(folder, file), "latin1")).not.toMatch(PLANTED);
    },
  );

  it.skipIf(skip)("that a digest took over meanwhile are found later", async () => {
    await leaveTraces(SERVER);
    await forgetPerson(database, VOTER, { votes: "keep", now: later });
    const submitter = { by: NAME, note: NOTE };
    const content = makeContent({ paperIds: [first], submitters: { [first]: submitter } });
    await enqueueDeliveries(database, [
      makeDelivery({
        ...room.place,
        id: "late",
        edition: "3",
        content: storedDigestContent(content),
        plannedAt: later,
      }),
    ]);
    expect(await tablesWith(PLANTED)).toEqual(["deliveries"]);
    await eraseLateWords(database, later);
    expect(await tablesWith(PLANTED)).toEqual([]);
  });

  it.skipIf(skip)("are one person's: another's stay", async () => {
    await leaveTraces(SERVER);
    await forgetPerson(database, "discord:2", { votes: "keep", now: later });
    expect(await tablesWith(new RegExp(NOTE))).toEqual(["deliveries", "submissions"]);
    expect(await tablesWith(new RegExp(ADDRESS))).toEqual(["mailAddresses"]);
  });

  it.skipIf(skip)("leave with the server that is purged, and no other", async () => {
    await leaveTraces(SERVER);
    await leaveTraces(OTHER_SERVER);
    await purgeWorkspace(database, { platform: "discord", workspace: SERVER });
    const all = JSON.stringify(await rows());
    expect(all).not.toContain(`"${SERVER}"`);
    expect(all).toContain(NAME);
    await purgeWorkspace(database, { platform: "discord", workspace: OTHER_SERVER });
    expect(await tablesWith(PLANTED)).toEqual([]);
  });

  it.skipIf(skip)("leave the playground with the reactions", async () => {
    const said = { channel: "daily-papers", threadSeq: null, html: NOTE, postedAt: NOW };
    const mine = await addPlaygroundMessage(database, { ...said, key: "1", visitor: PERSON });
    const post = await addPlaygroundMessage(database, { ...said, html: "", key: "2" });
    for (const { seq } of [mine, post])
      await togglePlaygroundReaction(database, { messageSeq: seq, emoji: "+1", visitor: PERSON });
    await forgetPerson(database, `web:${PERSON}`, { votes: "keep", now: later });
    expect(await tablesWith(PLANTED)).toEqual([]);
  });

  it.skipIf(skip)("leave a mark that only this store can compute, for thirty days", async () => {
    const ref = { platform: "discord", workspace: SERVER, channel: "c", messageId: "m" } as const;
    const known = (): Promise<Set<string>> => deletedPeopleSince(database, ref, [VOTER]);
    await forgetPerson(database, VOTER, { votes: "keep", now: later });
    const [mark] = await database.db.select().from(database.tables.forgotten);
    expect(await known()).toEqual(new Set([VOTER]));
    await database.db.update(database.tables.secrets).set({ value: "the secret of another store" });
    expect(await known()).toEqual(new Set());
    expect(mark?.voter).toMatch(/^[\w-]{43}$/);
    await deleteOldMarks(database, new Date(later.getTime() + 29 * 86_400_000));
    expect(await database.db.select().from(database.tables.forgotten)).toHaveLength(1);
    await deleteOldMarks(database, new Date(later.getTime() + 31 * 86_400_000));
    expect(await database.db.select().from(database.tables.forgotten)).toEqual([]);
  });
});

/** Whose files are another machine's. */
function isRemote(make: unknown): boolean {
  return make !== engines[0].make;
}
