import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { saveSubscription } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { rememberPerson } from "../../../db/people/people.ts";
import { BUTTON, saveVoteMark } from "../../../db/people/votes.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../../src/domain/subscription/digest-options.ts";
import {
  createComposeDelivery,
  type ComposeDelivery,
} from "../../../src/jobs/digests/compose-delivery.ts";
import type { DiscussionLinks } from "../../../src/jobs/discussions/links-to-threads.ts";
import { FITS } from "../../../src/platforms/fits.ts";
import type { ComposedMessage } from "../../../src/jobs/digests/compose-message.ts";
import { createShowablePictures } from "../../../src/jobs/ingestion/showable-pictures.ts";
import { fallbackText, picturesIn } from "../../../src/messages/core/message.ts";
import { createSample } from "../../../src/sources/sample/sample.ts";
import { makePaper } from "../../support/factories.ts";
import { makeContent, makeSubscription, makeTally } from "../../support/row-factories.ts";

const ID = "2605.00001";
const CONTENT = makeContent({ paperIds: [ID] });
const PLACE = { platform: "slack", workspace: "T1", channel: "C1" } as const;
const COMMON = { ...PLACE, options: DEFAULT_DIGEST_OPTIONS };
const DIGEST = {
  ...COMMON,
  kind: "digest",
  subscriptionId: null,
  minUpvotes: 0,
  content: CONTENT,
} as const;
const REPLY = {
  ...COMMON,
  kind: "reply",
  subscriptionId: null,
  number: 1,
  paperId: ID,
  content: {
    day: "2026-05-13",
    source: "huggingface",
    submitter: null,
    earlier: null,
    vanished: false,
    figures: null,
    editDue: false,
  },
} as const;
const TITLE = "Daily Papers · Wednesday 13 May 2026";
const at = new Date("2026-05-13T09:00:00Z");

const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

interface Composer {
  readonly database: Database;
  readonly discussions: Map<string, { url: null; replies: number }>;
  readonly compose: ComposeDelivery;
}

/** A composer whose channel C2 has discussions; `meanwhile` runs between its reads. */
async function createComposer(
  meanwhile: () => Promise<void> = async () => {},
  check: (address: string) => Promise<boolean | undefined> = async () => undefined,
): Promise<Composer> {
  const database = await openDatabase(":memory:");
  open.push(database);
  await savePapers(database, [makePaper({ id: ID })], at);
  const discussions: Composer["discussions"] = new Map();
  const links: DiscussionLinks = async ({ channel }) => {
    await meanwhile();
    return channel === "C2" ? discussions : new Map();
  };
  const sample = createSample();
  return {
    database,
    discussions,
    compose: createComposeDelivery(database, {
      sources: () => sample,
      discussionsOf: links,
      withShowablePictures: createShowablePictures({ check, log: pino({ level: "silent" }) }),
      fits: FITS,
    }),
  };
}

function vote(database: Database, active: boolean): Promise<void> {
  const mark = { voter: "v", paperId: ID, origin: BUTTON, emoji: "", active };
  return saveVoteMark(database, { ...mark, at: new Date(active ? 1 : 2) });
}

describe("the picture of a paper in a composed message", () => {
  const UPLOADS = "https://cdn-uploads.huggingface.co/production/uploads/1/";
  const pictures = ({ message }: ComposedMessage): string[] =>
    picturesIn(message).map(({ url }) => url.replace(UPLOADS, ""));
  const plain = { ...DEFAULT_DIGEST_OPTIONS, pictures: false };

  it.each([
    ["gone.png still.png", ["still.png"], ["still.png"]],
    ["moving.gif", [], ["moving.gif"]],
    ["gone.png", [], []],
    ["film.mp4 figure.svg", [], []],
    ["silent.png still.png", ["silent.png"], ["silent.png"]],
  ])("is the first that chats can show: of %s", async (media, inDigest, inReply) => {
    const { database, compose } = await createComposer(undefined, async (address) =>
      address.includes("silent") ? undefined : !address.includes("gone"),
    );
    const mediaUrls = media.split(" ").map((name) => UPLOADS + name);
    await savePapers(database, [makePaper({ id: ID, mediaUrls })], at);
    expect(pictures(await compose(DIGEST))).toEqual(inDigest);
    expect(pictures(await compose(REPLY))).toEqual(inReply);
    expect(pictures(await compose({ ...DIGEST, options: plain }))).toEqual([]);
    expect(pictures(await compose({ ...REPLY, options: plain }))).toEqual([]);
  });
});

describe("composed digests shared by channels", () => {
  it("are composed once for equal settings and never stale", async () => {
    const { database, discussions, compose } = await createComposer();
    const { message } = await compose(DIGEST);
    const edited = { ...CONTENT, editedAt: 5, editDue: true };
    expect((await compose({ ...DIGEST, content: edited })).message).toBe(message);
    expect((await compose({ ...DIGEST, channel: "C3" })).message).toBe(message);
    const reply = await compose(REPLY);
    expect((await compose(REPLY)).message).toBe(reply.message);
    expect(reply.message).not.toBe(message);
    const content = { ...CONTENT, vanished: [ID] };
    expect((await compose({ ...DIGEST, content })).message).not.toBe(message);
    discussions.set(ID, { url: null, replies: 3 });
    const discussed = await compose({ ...DIGEST, channel: "C2" });
    expect(discussed.shown).toEqual({ votes: { [ID]: 0 }, replies: { [ID]: 3 } });
    await vote(database, true);
    expect((await compose(DIGEST)).shown).toEqual(makeTally({ [ID]: 1 }));
    await vote(database, false);
    expect((await compose(DIGEST)).message).toBe(message);
    await savePapers(database, [makePaper({ id: ID, upvotes: 99 })], new Date());
    expect((await compose(DIGEST)).message).not.toBe(message);
  });

  it("are not cached when a vote arrives meanwhile", async () => {
    let pending: (() => Promise<void>) | undefined;
    const { database, compose } = await createComposer(async () => pending?.());
    pending = () => vote(database, true);
    expect((await compose(DIGEST)).shown).toEqual(makeTally({ [ID]: 0 }));
    pending = undefined;
    expect((await compose(DIGEST)).shown).toEqual(makeTally({ [ID]: 1 }));
    await vote(database, false);
    expect((await compose(DIGEST)).shown).toEqual(makeTally({ [ID]: 0 }));
  });
});

describe("a digest of a subscription", () => {
  const subscribe = (database: Database, id: string, name: string) =>
    saveSubscription(database, makeSubscription({ ...PLACE, id, name, createdBy: "slack:T1:U1" }));

  it("is named by it, as is its thread, where the channel has several", async () => {
    const { database, compose } = await createComposer();
    await subscribe(database, "s1", "daily");
    await rememberPerson(database, PLACE, { voter: "slack:T1:U1", name: "Ada", seenAt: at });
    const digest = { ...DIGEST, subscriptionId: "s1" };
    const one = await compose(digest);
    expect(one).toMatchObject({ title: TITLE, message: { title: TITLE } });
    expect(fallbackText(one.message)).toMatch(/ · Set up by Ada$/);
    await subscribe(database, "s2", "nlp");
    const title = "nlp · Wednesday 13 May 2026";
    const ofOther = { subscriptionId: "s2" };
    expect(await compose({ ...digest, ...ofOther })).toMatchObject({ title, message: { title } });
    expect(await compose({ ...REPLY, ...ofOther })).toMatchObject({
      title,
      message: { title: "" },
    });
    expect((await compose({ ...digest, channel: "C3" })).title).toBe(
      "daily · Wednesday 13 May 2026",
    );
  });

  it("is unsigned once that has ended", async () => {
    const { compose } = await createComposer();
    const ended = await compose({ ...DIGEST, subscriptionId: "gone" });
    expect(ended.title).toBe(TITLE);
    expect(fallbackText(ended.message)).not.toContain("Set up by");
  });
});
