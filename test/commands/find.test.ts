import { afterEach, describe, expect, it } from "vitest";
import { savePapers } from "../../db/papers.ts";
import { castMark } from "../../db/votes.ts";
import { SourceError } from "../../src/errors.ts";
import { mark } from "../../src/message/text.ts";
import type { SearchRequest } from "../../src/search/search.ts";
import { makePaper, makePapers } from "../support/make.ts";
import { buttonOf, buttonsOf, NOW, openRoom, type Room } from "./room.ts";

let room: Room;
afterEach(() => room.close());

/** A room whose search finds so many papers in all, five a page, and remembers what it was asked. */
async function withHits(total: number, notice: string | null = null): Promise<SearchRequest[]> {
  const asked: SearchRequest[] = [];
  const papers = makePapers(total);
  room = await openRoom({
    search: {
      find: async (request) => {
        asked.push(request);
        const page = papers.slice(request.offset, request.offset + request.limit);
        const snippet = ["about ", mark("worlds")];
        return { hits: page.map((paper) => ({ paper, snippet })), total, notice };
      },
    },
  });
  await savePapers(room.database, papers, NOW);
  return asked;
}

describe("/papers search", () => {
  it("asks for the words as they were typed, by whom and where", async () => {
    const asked = await withHits(1);
    await room.say("search author:smith  “world models”");
    expect(asked).toEqual([
      {
        text: 'author:smith "world models"',
        limit: 5,
        offset: 0,
        asker: { place: room.place, voter: "slack:T1:U1" },
      },
    ]);
  });

  it("shows the hits with the passages that matched, and the votes", async () => {
    await withHits(2);
    const at = NOW;
    const one = { voter: "web:1", paperId: "2605.00002", origin: "button", emoji: "" };
    await castMark(room.database, { ...one, active: true, at });
    const { words, message, audience } = await room.say("search worlds");
    expect(audience).toBe("caller");
    expect(message.title).toBe("2 papers for “worlds”");
    expect(message.blocks[0]).toMatchObject({ number: null, body: ["about ", mark("worlds")] });
    expect(words).toContain("1 vote · 1 upvote");
    expect(buttonsOf(message).map((button) => button.label)).toEqual(["Vote", "Vote"]);
  });

  it("goes on page by page", async () => {
    await withHits(12);
    const first = await room.say("search worlds");
    expect(first.message.title).toBe("12 papers for “worlds” · 1 to 5");
    const more = buttonOf(first.message, "More");
    expect(more.action).toEqual({
      kind: "command",
      name: "search",
      input: { query: "worlds", page: "2" },
    });
    expect(await room.press(more.action)).toContain("12 papers for “worlds” · 6 to 10");
    const last = await room.say("search worlds page:3");
    expect(last.message.title).toBe("12 papers for “worlds” · 11 to 12");
    expect(buttonsOf(last.message).map((button) => button.label)).toEqual(["Vote", "Vote"]);
    expect((await room.say("search worlds page:4")).words).toContain("No more papers for “worlds”");
  });

  it("leaves the More button out where the query is too long to travel in it", async () => {
    await withHits(12);
    const { message } = await room.say(`search ${"long ".repeat(30)}`);
    expect(buttonsOf(message).map((button) => button.label)).not.toContain("More");
  });

  it("says what was searched instead, and what to do when nothing is found", async () => {
    await withHits(0, "Searched for “worlds” instead.");
    const { words } = await room.say("search wrolds");
    expect(words).toContain("No paper found for “wrolds”\nSearched for “worlds” instead.");
    expect(words).toContain("Fewer or other words may find it");
  });
});

describe("/papers show", () => {
  const paper = makePaper();

  async function withPaper(): Promise<void> {
    room = await openRoom({
      desk: { paper: async (id) => (id === paper.id ? paper : undefined) },
    });
    await savePapers(room.database, [paper], NOW);
  }

  it.each([
    "2605.01234",
    "2605.01234v2",
    "arXiv:2605.01234",
    "https://arxiv.org/abs/2605.01234v1",
    "<https://arxiv.org/pdf/2605.01234|arxiv.org/pdf/2605.01234>",
    "https://huggingface.co/papers/2605.01234",
  ])("takes %j", async (typed) => {
    await withPaper();
    const { message, words } = await room.say(`show ${typed}`);
    expect(message.title).toBe("arXiv 2605.01234");
    expect(words).toContain(paper.abstract);
  });

  it("shows the votes, and everyone sees it when it is shared", async () => {
    await withPaper();
    const one = { voter: "web:1", paperId: paper.id, origin: "button", emoji: "" };
    await castMark(room.database, { ...one, active: true, at: NOW });
    const { words, audience } = await room.say("show 2605.01234 share:yes");
    expect(audience).toBe("everyone");
    expect(words).toContain("1 vote · 12 upvotes");
  });

  it("says that the source is silent, without its words", async () => {
    room = await openRoom({
      desk: {
        paper: async () => {
          throw new SourceError("huggingface.co answered 503");
        },
      },
    });
    const { words } = await room.say("show 2605.01234");
    expect(words).toContain("is not stored here, and Hugging Face does not answer at the moment.");
    expect(words).not.toContain("503");
    expect(room.log).toEqual([]);
  });
});
