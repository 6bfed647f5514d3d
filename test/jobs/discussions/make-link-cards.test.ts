import { textFailure } from "../../support/text-failure.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { saveDiscussion } from "../../../db/channels/discussions.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { saveChannelSettings } from "../../../db/channels/channel-settings.ts";
import { saveVoteMark } from "../../../db/people/votes.ts";
import { SourceError } from "../../../src/domain/errors.ts";
import { createLinkCards } from "../../../src/jobs/discussions/make-link-cards.ts";
import { fallbackText } from "../../../src/messages/core/message.ts";
import { makePaper, makePlace } from "../../support/factories.ts";

const NOW = new Date("2026-05-03T09:00:00Z");
const paper = makePaper();
const place = makePlace();

let database: Database;
beforeEach(async () => {
  database = await openDatabase(":memory:");
  await savePapers(database, [paper], NOW);
});
afterEach(() => database.close());

const cards = (asked: boolean, paperIds: readonly string[]) =>
  createLinkCards({
    database,
    discussionsOf: async () => new Map([[paper.id, { url: "https://chat.example/1", replies: 2 }]]),
    paper: async (id) => {
      if (id === "2605.00009") throw new SourceError(textFailure("silent"));
      return id === paper.id ? paper : undefined;
    },
  })({ place, paperIds, requested: asked });

describe("the card of a pasted link", () => {
  it("is shown where the channel enabled it, or on request", async () => {
    expect((await cards(false, [paper.id])).size).toBe(0);
    expect((await cards(true, [paper.id])).size).toBe(1);
    await saveChannelSettings(database, place, { linkCards: true });
    expect((await cards(false, [paper.id])).size).toBe(1);
  });

  it("shows the earlier discussion and the votes", async () => {
    const row = { ...place, paperId: paper.id, threadId: "1.1", openedBy: "slack:T1:U1" };
    await saveDiscussion(database, { ...row, openedAt: NOW });
    for (const voter of ["web:1", "web:2"])
      await saveVoteMark(database, {
        voter,
        paperId: paper.id,
        origin: "o",
        emoji: "+1",
        active: true,
        at: NOW,
      });
    const card = (await cards(true, [paper.id])).get(paper.id);
    const words = card === undefined ? "" : fallbackText(card, "UTC");
    expect(words).toContain("2 votes");
    expect(words).toContain("2 replies");
    expect(words).toContain("already discussed on 3 May 2026");
    expect(card?.title).toBe("");
  });

  it("is omitted for unknown papers and while the source is unreachable", async () => {
    const found = await cards(true, ["2605.00008", "2605.00009", paper.id]);
    expect([...found.keys()]).toEqual([paper.id]);
  });
});
