import { afterEach, describe, expect, it } from "vitest";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { settleSent } from "../../db/deliveries/posts.ts";
import { saveChannelSettings } from "../../db/channels/channel-settings.ts";
import { submissionOf } from "../../db/papers/submissions.ts";
import { saveSubscription } from "../../db/channels/subscriptions.ts";
import { saveVoteMark } from "../../db/people/votes.ts";
import type { NoticeRequest } from "../../commands/core/define.ts";
import { newPersonalNotice } from "../../db/deliveries/new-delivery.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { makeDelivery, makeTally } from "../support/row-factories.ts";
import { makePaper, makeSubscription } from "../support/factories.ts";
import { buttonOf, NOW, createCommandFixture, type CommandFixture } from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

const paper = makePaper();
/** The same paper, as a link to OpenReview names it. */
const AT_OPENREVIEW = "openreview:AtOpenReview1";
const CLEO = { voter: "slack:T1:U2", name: async () => "Cleo", mayManage: async () => false };
const APPROVED = { state: "accepted", by: "Dora" };
const CURATOR = { voter: "slack:T1:U3", name: async () => "Dora" };

/** What was said anew where curators had been asked. */
const retold: Omit<NoticeRequest, "voter">[] = [];

/** The papers whose digests were drawn again. */
const recounted: string[] = [];

async function opened(
  sources: readonly string[] = ["huggingface", "community"],
  submitted: Paper = paper,
) {
  const told: NoticeRequest[] = [];
  retold.length = 0;
  recounted.length = 0;
  room = await createCommandFixture({
    services: {
      paper: async (id) => (id === paper.id || id === AT_OPENREVIEW ? submitted : undefined),
      sendNotice: async (one) => void told.push(one),
      updateNotice: async (one) => void retold.push(one),
      redrawPapers: (ids) => void recounted.push(...ids),
    },
  });
  await savePapers(room.database, [paper], NOW);
  await saveSubscription(room.database, makeSubscription({ sources }));
  return told;
}

describe("/papers submit", () => {
  it("takes a withdrawn paper, and says that it was withdrawn", async () => {
    const withdrawnAt = new Date("2026-05-12T10:00:00Z");
    await opened(undefined, { ...paper, withdrawnAt });
    const { words } = await room.say(`submit ${paper.id}`, CLEO);
    expect(words).toContain("It was withdrawn on 12 May 2026. The digest shows it");
  });

  it("puts a paper on the channel's own list, with its note, and tells when it comes", async () => {
    await opened();
    const { words, audience } = await room.say(
      `submit https://arxiv.org/pdf/${paper.id}v1.pdf note:"for\u202E Friday\n@everyone"`,
      CLEO,
    );
    expect(audience).toBe("caller");
    expect(words).toContain("“A Paper About Reading Papers” is on this channel’s own list.");
    expect(words).toContain("It comes with the next digest: Thursday, 14 May 2026");
    expect(await submissionOf(room.database, room.place, paper.id)).toMatchObject({
      note: "for Friday @everyone",
      submittedBy: CLEO.voter,
      state: "accepted",
    });
  });

  it("says when the paper was already suggested", async () => {
    await opened();
    await room.say(`submit ${paper.id}`, CLEO);
    const { words } = await room.say(`submit ${paper.id}`);
    expect(words).toMatch(/Cleo submitted “A Paper About Reading Papers” on .*13 May 2026/);
    expect(words).toContain("It comes with the next digest");
  });

  it("says since when a paper is here, with its votes", async () => {
    await opened();
    await enqueueDeliveries(room.database, [
      makeDelivery({ ...room.place, id: "d1", state: "sending", leaseOwner: "w" }),
    ]);
    await settleSent(room.database, {
      ref: { ...room.place, messageId: "1747.0001" },
      claim: { id: "d1", owner: "w", attempts: 0 },
      papers: [{ paperId: paper.id, number: 1 }],
      shown: makeTally(),
      now: NOW,
      next: [],
    });
    const vote = { paperId: paper.id, origin: "button", emoji: "", active: true, at: NOW };
    for (const voter of ["a", "b", "c"]) await saveVoteMark(room.database, { voter, ...vote });
    const { words } = await room.say(`submit ${paper.id}`, CLEO);
    expect(words).toMatch(/was posted here on 13 May 2026 and has 3 votes\. Open it/);
  });

  it("explains how to include submissions where no digest does", async () => {
    await opened(["huggingface"]);
    const { words } = await room.say(`submit ${paper.id}`, CLEO);
    expect(words).toContain("/papers subscribe sources:huggingface,community");
  });

  it.each([
    ["https://example.org/cat.gif", "is not the page of a paper"],
    [
      "https://openreview.net/forum?id=YicbFdNTTy",
      "No paper stored here has the title of that OpenReview page",
    ],
    ["2605.99999", "There is no paper 2605.99999 at Hugging Face or arXiv"],
    [`${paper.id} note:"${"x".repeat(201)}"`, "200 characters at most"],
    [`${paper.id} note:"\u200b"`, "The note"],
  ])("refuses %s kindly", async (text, sentence) => {
    await opened();
    const { words } = await room.say(`submit ${text}`, CLEO);
    expect(words).toContain(sentence);
    expect(words).toContain("/papers submit ");
  });
});

describe("a moderated channel", () => {
  async function moderated() {
    const told = await opened();
    await saveChannelSettings(room.database, room.place, { moderated: true });
    const answer = await room.say(`submit ${paper.id} note:new`, CLEO);
    return { told, answer };
  }

  it("asks its curators first and notifies the submitter of the decision", async () => {
    const { told, answer } = await moderated();
    expect(answer.words).toContain("A curator of this channel reviews it first");
    expect(told).toMatchObject([
      { voter: null, notice: { kind: "submitted", paperId: paper.id, by: "Cleo", note: "new" } },
    ]);
    const list = await room.say("admin submissions", CURATOR);
    expect(list.words).toContain("submitted by Cleo: “new”");
    const approved = await room.press(buttonOf(list.message, "Approve").action, CURATOR);
    expect(approved).toContain("It comes with the next digest");
    expect(told[1]).toMatchObject({
      voter: CLEO.voter,
      notice: { kind: "decided", state: "accepted", by: "Dora" },
    });
    const second = await room.press(buttonOf(list.message, "Decline").action, CURATOR);
    expect(second).toContain("Dora has already approved “A Paper About Reading Papers”.");
    // Also for whoever came second, should the first edit have failed.
    const shown = { topic: told[0]?.topic, notice: { ...told[0]?.notice, decision: APPROVED } };
    expect(retold).toEqual([
      { place: room.place, ...shown },
      { place: room.place, ...shown },
    ]);
    expect(await submissionOf(room.database, room.place, paper.id)).toMatchObject({
      state: "accepted",
    });
    expect((await room.say("admin submissions", CURATOR)).words).toContain(
      "No submissions waiting",
    );
  });

  it("lets only curators decide and accepts their own papers at once", async () => {
    const { told } = await moderated();
    const decline = { kind: "command", name: "submissions", input: { decline: paper.id } } as const;
    expect(await room.press(decline, CLEO)).toContain("submissions");
    expect(await submissionOf(room.database, room.place, paper.id)).toMatchObject({
      state: "waiting",
    });
    expect(await room.run("submissions", { decline: paper.id }, CURATOR)).toContain(
      "is not posted",
    );
    expect(retold).toMatchObject([{ notice: { decision: { state: "declined", by: "Dora" } } }]);
    expect(told[1]).toMatchObject({ notice: { kind: "decided", state: "declined" } });
  });

  it("decides by a link to OpenReview too, and says when nobody submitted that paper", async () => {
    await moderated();
    const page = "https://openreview.net/forum?id=";
    const unknown = await room.run("submissions", { approve: `${page}YicbFdNTTy` }, CURATOR);
    expect(unknown).toContain("No paper stored here has the title of that OpenReview page");
    expect(unknown).toContain("/papers admin submissions");
    const approved = await room.run("submissions", { approve: `${page}AtOpenReview1` }, CURATOR);
    expect(approved).toContain("It comes with the next digest");
    expect(await submissionOf(room.database, room.place, paper.id)).toMatchObject({
      state: "accepted",
    });
    await room.close();
    await opened();
    const decline = await room.run("submissions", { decline: `${page}AtOpenReview1` }, CURATOR);
    expect(decline).toContain(`Paper ${paper.id} has not been submitted here.`);
  });

  it("removes the names of deleted people from notices", async () => {
    const { told } = await moderated();
    await room.run("submissions", { approve: paper.id }, CURATOR);
    const decided = told[1]!;
    const notice = { topic: decided.topic, notice: decided.notice, now: NOW };
    await enqueueDeliveries(room.database, [newPersonalNotice(room.place, CLEO.voter, notice)!]);
    retold.length = 0;
    const { db, tables } = room.database;
    const kept = async (): Promise<string> =>
      JSON.stringify([
        await db.select().from(tables.deliveries),
        await db.select().from(tables.submissions),
        await db.select().from(tables.people),
      ]);
    await room.say("privacy delete votes:keep sure:yes", CURATOR);
    expect(await kept()).not.toMatch(/Dora|slack:T1:U3/);
    expect(await kept()).toContain("Cleo");
    await room.say("privacy delete votes:keep sure:yes", CLEO);
    expect(await kept()).not.toMatch(/Cleo|Dora|slack:T1:U[23]/);
  });

  it("is turned on and off by channel managers, and recorded", async () => {
    await opened();
    expect((await room.say("admin moderation on")).words).toContain(
      "Submissions now need approval",
    );
    expect((await room.say("status")).words).toContain("submissions now need approval");
    expect((await room.say("admin moderation on", CLEO)).words).toContain("Only curators");
    expect((await room.say("admin moderation off")).words).toContain(
      "Submissions no longer need approval",
    );
  });
});
