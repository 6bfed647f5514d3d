import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { BUTTON, saveVoteMark, tallies } from "../../../db/people/votes.ts";
import type { DiscussionLinks } from "../../../src/jobs/discussions/discussion-links.ts";
import type { ComposeDelivery } from "../../../src/jobs/digests/compose-delivery.ts";
import { cacheComposed } from "../../../src/jobs/digests/compose-cache.ts";
import { makePaper } from "../../support/factories.ts";

const ID = "2605.00001";
const CONTENT = { day: "2026-05-13", source: "s", paperIds: [ID], shown: 1, notice: null };
const DIGEST = { part: 0, terms: null, platform: "slack", workspace: "T1", channel: "C1" } as const;
const at = new Date("2026-05-13T09:00:00Z");

const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

/** A shared drawing, and how often it was really drawn. */
async function stand(meanwhile: () => Promise<void> = async () => {}) {
  const database = await openDatabase(":memory:");
  open.push(database);
  await savePapers(database, [makePaper({ id: ID })], at);
  const drawn: number[] = [];
  const discussions = new Map<string, { url: null; replies: number }>();
  const discussedAt: DiscussionLinks = async ({ channel }) =>
    channel === "C2" ? discussions : new Map();
  const real: ComposeDelivery = async ({ part }) => {
    drawn.push(part);
    const shown = Object.fromEntries(await tallies(database, [ID]));
    await meanwhile();
    return { message: { title: "T", blocks: [] }, title: "T", tags: [], papers: [], shown };
  };
  return { database, drawn, discussions, draw: cacheComposed(database, discussedAt, real) };
}

function vote(database: Database, active: boolean): Promise<void> {
  const mark = { voter: "v", paperId: ID, origin: BUTTON, emoji: "", active };
  return saveVoteMark(database, { ...mark, at: new Date(active ? 1 : 2) });
}

describe("composed digests shared by channels", () => {
  it("are composed once for equal settings and never stale", async () => {
    const { database, drawn, discussions, draw } = await stand();
    const first = await draw(DIGEST, CONTENT);
    expect((await draw(DIGEST, { ...CONTENT, editedAt: 5, editDue: true })).message).toBe(
      first.message,
    );
    await draw({ ...DIGEST, part: 1 }, CONTENT);
    await draw(DIGEST, { ...CONTENT, gone: [ID] });
    expect(drawn).toEqual([0, 1, 0]);
    discussions.set(ID, { url: null, replies: 3 });
    await draw({ ...DIGEST, channel: "C2" }, CONTENT);
    expect(drawn).toHaveLength(4);
    await vote(database, true);
    expect((await draw(DIGEST, CONTENT)).shown).toEqual({ [ID]: 1 });
    await savePapers(database, [makePaper({ id: ID, upvotes: 99 })], new Date());
    expect((await draw(DIGEST, CONTENT)).message).not.toBe(first.message);
  });

  it("are not cached when a vote arrives meanwhile", async () => {
    let pending: (() => Promise<void>) | undefined;
    const { database, draw } = await stand(async () => pending?.());
    pending = () => vote(database, true);
    expect((await draw(DIGEST, CONTENT)).shown).toEqual({ [ID]: 0 });
    pending = undefined;
    expect((await draw(DIGEST, CONTENT)).shown).toEqual({ [ID]: 1 });
    await vote(database, false);
    expect((await draw(DIGEST, CONTENT)).shown).toEqual({ [ID]: 0 });
  });
});
