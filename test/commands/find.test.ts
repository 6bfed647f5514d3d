import type { CommandServices } from "../../commands/core/services.ts";
import { textFailure } from "../support/text-failure.ts";
import { afterEach, describe, expect, it } from "vitest";
import { claimDelivery, enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { savePapers } from "../../db/papers/papers.ts";
import { settleSent } from "../../db/deliveries/posts.ts";
import { saveVoteMark } from "../../db/people/votes.ts";
import { canTravel } from "../../src/messages/core/action.ts";
import { SourceError } from "../../src/domain/errors.ts";
import { mark } from "../../src/i18n/rich-text.ts";
import { fallbackText, type Message } from "../../src/messages/core/message.ts";
import type { SearchAnswer, SearchRequest } from "../../src/search/port.ts";
import { makeDelivery, makeTally } from "../support/row-factories.ts";
import { makePaper, makePapers } from "../support/factories.ts";
import {
  buttonOf,
  buttonsOf,
  NO_HITS,
  NOW,
  createCommandFixture,
  type CommandFixture,
} from "./command-fixture.ts";

let room: CommandFixture;
afterEach(() => room.close());

/** A room whose search finds so many papers in all, ten a page, and remembers what it was asked. */
async function withHits(
  total: number,
  notices: SearchAnswer["notices"] = [],
  services: Partial<CommandServices> = {},
  more: Partial<SearchAnswer> = {},
): Promise<SearchRequest[]> {
  const asked: SearchRequest[] = [];
  const papers = makePapers(total);
  room = await createCommandFixture({
    services,
    search: {
      find: async (request) => {
        asked.push(request);
        const page = papers.slice(request.offset, request.offset + request.limit);
        const snippet = [
          { text: "about ", isMatch: false },
          { text: "worlds", isMatch: true },
        ];
        const hits = page.map((paper) => ({ paper, snippet }));
        const understood = { ...NO_HITS.understood, words: request.text };
        return { ...NO_HITS, hits, total, notices, searched: total, understood, ...more };
      },
    },
  });
  await savePapers(room.database, papers, NOW);
  return asked;
}

const turning = ({ blocks, ...message }: Message): string[] =>
  buttonsOf({ ...message, blocks: blocks.filter((block) => !("menu" in block)) })
    .map(({ label }) => label)
    .filter((label) => label !== "▲ Vote" && label !== "Share to channel");

describe("/papers search", () => {
  it("shows when a paper was posted here, and hides other workspaces' channels", async () => {
    await withHits(1);
    const paperId = "2605.00001";
    const post = async (id: string, workspace: string, at: string): Promise<void> => {
      const delivery = makeDelivery({ id, ...room.place, workspace });
      await enqueueDeliveries(room.database, [delivery]);
      await claimDelivery(room.database, id, { owner: "w1", now: NOW, leaseMs: 90_000 });
      await settleSent(room.database, {
        ref: { ...room.place, workspace, messageId: id },
        claim: { id, owner: "w1", attempts: 1 },
        papers: [{ paperId, number: 1 }],
        shown: makeTally(),
        now: new Date(at),
        next: [],
      });
    };
    await post("other", "T2", "2026-05-09T10:00:00Z");
    expect((await room.say("search worlds")).words).not.toContain("posted here");
    await post("first", "T1", "2026-05-03T10:00:00Z");
    await post("again", "T1", "2026-05-05T10:00:00Z");
    expect((await room.say("search worlds")).words).toContain("★ 1.2k · posted here on 5 May 2026");
  });

  it("passes on the typed query, the person and the place", async () => {
    const asked = await withHits(1);
    await room.say("search author:smith  “world models”");
    expect(asked).toEqual([
      {
        text: 'author:smith "world models"',
        limit: 10,
        offset: 0,
        order: undefined,
        asker: { place: room.place, voter: "slack:T1:U1" },
        today: "2026-05-13",
        language: "en",
      },
    ]);
  });

  it("shows the hits with the passages that matched, and the votes", async () => {
    await withHits(2);
    const at = NOW;
    const one = { voter: "web:1", paperId: "2605.00002", origin: "button", emoji: "" };
    await saveVoteMark(room.database, { ...one, active: true, at });
    const { words, message, audience } = await room.say("search worlds");
    expect(audience).toBe("caller");
    expect(message.title).toBe("2 papers for “worlds”");
    expect(message.blocks[0]).toMatchObject({ number: null, body: [["about ", mark("worlds")]] });
    expect(words).toContain("1 vote here · 1 upvote on Hugging Face");
    expect(buttonsOf(message).map((button) => button.label)).toEqual([
      "▲ Vote",
      "▲ 1",
      "Share to channel",
      "Relevance",
      "Newest",
      "Most upvoted",
      "Most voted here",
      "With code",
      "Last 30 days",
    ]);
  });

  it("sorts and filters by buttons that turn the same message, and takes filters away again", async () => {
    const asked = await withHits(12);
    const { message } = await room.say("search worlds OR video");
    expect(buttonOf(message, "Relevance").pressed).toBe(true);
    const newest = await room.pressed(buttonOf(message, "Newest").action);
    expect(newest.target).toBe("turn");
    expect(asked.at(-1)).toMatchObject({ text: "worlds OR video", order: "new", offset: 0 });
    expect(buttonOf(newest.message, "Next").action).toMatchObject({ input: { sort: "new" } });
    const withCode = await room.pressed(buttonOf(newest.message, "With code").action);
    expect(asked.at(-1)).toMatchObject({ text: "(worlds OR video) has:code", order: "new" });
    const recent = await room.pressed(buttonOf(withCode.message, "Last 30 days").action);
    expect(asked.at(-1)?.text).toBe("(worlds OR video) has:code after:2026-04-13");
    const anyCode = await room.pressed(buttonOf(recent.message, "Also without code").action);
    expect(asked.at(-1)?.text).toBe("(worlds OR video) after:2026-04-13");
    await room.pressed(buttonOf(anyCode.message, "Any date").action);
    expect(asked.at(-1)?.text).toBe("(worlds OR video)");
    await room.say("search worlds sort:upvotes");
    expect(asked.at(-1)).toMatchObject({ text: "worlds", order: "upvotes" });
  });

  it("says how it was understood, and how to search for the words themselves", async () => {
    const period = { from: new Date("2026-05-06"), until: new Date("2026-05-14") };
    const understood = { words: "video", order: "new", period, timeWords: ["last week"] } as const;
    await withHits(2, [], {}, { understood });
    const { words } = await room.say("search newest video last week");
    expect(words).toContain(
      'Shown: newest first · since 6 May 2026. To search for the words themselves, use quotes: "last week"',
    );
    expect(JSON.stringify((await room.say("search x")).message)).toContain(
      "https://huggingface.co/papers?q=video",
    );
  });

  it("states no total that is not known", async () => {
    await withHits(162, [{ kind: "partial" }], {}, { isExact: false });
    expect((await room.say("search worlds")).message.title).toBe(
      "162 or more papers for “worlds” · 1 to 10",
    );
  });

  it("lets others' papers join an order only where one page holds everything", async () => {
    const inMay = new Date("2026-05-12T00:00:00Z");
    const found = [
      { title: "Worlds of agents", publishedAt: inMay },
      { title: "Worlds of old", publishedAt: new Date("2020-05-12") },
      { title: "Agents only", publishedAt: inMay },
    ].map((paper, at) => ({
      paper: makePaper({ ...paper, id: `2401.0000${at}`, abstract: "", keywords: [] }),
      source: "Hugging Face",
    }));
    const asked: string[] = [];
    const searchElsewhere = async (question: string) => {
      asked.push(question);
      return { found, answered: ["Hugging Face"], silent: [] };
    };
    const period = { from: new Date("2026-05-06"), until: new Date("2026-05-14") };
    const understood = { words: "worlds", order: "new", period, timeWords: ["newest"] } as const;
    await withHits(2, [], { searchElsewhere }, { understood });
    const { message } = await room.say("search newest worlds last week");
    const ids = message.blocks.flatMap((block) => (block.kind === "paper" ? [block.paperId] : []));
    expect(asked).toEqual(["worlds"]);
    expect(ids.toSorted()).toEqual(["2401.00000", "2605.00001", "2605.00002"]);
    expect(message.title).toBe("Papers for “newest worlds last week”");
    await room.close();
    await withHits(12, [], { searchElsewhere }, { understood });
    await room.say("search newest worlds last week");
    expect(asked).toHaveLength(1);
  });

  it("refuses a channel that the person does not see like one that is not there", async () => {
    const asked = await withHits(2);
    const seen: string[] = [];
    const maySee = async (channel: string): Promise<boolean> => {
      seen.push(channel);
      return channel === "C0OPEN";
    };
    for (const text of ["in:<#C0HIDDEN|secret>", "worlds -in:C0HIDDEN", "(a OR in:#C0HIDDEN)"]) {
      const { words } = await room.say(`search ${text}`, { maySee });
      expect(words).toContain("that you can see here");
      const exported = await room.choose("export", { what: "search", query: text }, { maySee });
      expect(exported.words).toContain("that you can see here");
    }
    expect(asked).toEqual([]);
    await room.say("search in:<#C0OPEN>", { maySee });
    await room.say(`search in:here in:<#${room.place.channel}>`, { maySee });
    expect(asked).toHaveLength(2);
    expect(new Set(seen)).toEqual(new Set(["C0HIDDEN", "C0OPEN"]));
  });

  it("adds what other sources find where the stored papers lack it, and says what was searched", async () => {
    const elsewhere = makePaper({ id: "2401.00001", title: "Worlds of Worlds" });
    const asked: string[] = [];
    await withHits(2, [], {
      async searchElsewhere(question) {
        asked.push(question);
        const found = [{ paper: elsewhere, source: "Hugging Face" }];
        return { found, answered: ["Hugging Face"], silent: [] };
      },
    });
    const { message, words } = await room.say("search worlds of worlds");
    expect(asked).toEqual(["worlds of worlds"]);
    expect(message.title).toBe("Papers for “worlds of worlds”");
    expect(message.blocks[0]).toMatchObject({ paperId: "2401.00001" });
    expect(words).toContain("found on Hugging Face");
    expect(words).toContain("Searched 2 stored papers and Hugging Face.");
    await room.say("search worlds upvotes>3");
    await room.say("search worlds page:2");
    expect(asked).toHaveLength(1);
  });

  it("says that another source did not answer", async () => {
    const silent = async () => ({ found: [], answered: [], silent: ["Hugging Face", "arXiv"] });
    await withHits(1, [], { searchElsewhere: silent });
    expect((await room.say("search other words")).words).toContain(
      "Searched 1 stored paper; Hugging Face and arXiv did not answer.",
    );
  });

  it("turns page by page", async () => {
    await withHits(22);
    const first = await room.say("search worlds");
    expect(first.message.title).toBe("22 papers for “worlds” · 1 to 10");
    expect(turning(first.message)).toEqual(["Next"]);
    const next = buttonOf(first.message, "Next");
    expect(next.action).toEqual({
      kind: "turn",
      name: "search",
      input: { query: "worlds", page: "2" },
    });
    expect(await room.press(next.action)).toContain("22 papers for “worlds” · 11 to 20");
    expect(turning((await room.say("search worlds page:2")).message)).toEqual(["Previous", "Next"]);
    const last = await room.say("search worlds page:3");
    expect(last.message.title).toBe("22 papers for “worlds” · 21 to 22");
    expect(turning(last.message)).toEqual(["Previous"]);
    const beyond = await room.say("search worlds page:9");
    expect(beyond.words).toContain("No more papers for “worlds”");
    expect(buttonOf(beyond.message, "Previous").action).toMatchObject({ input: { page: "3" } });
  });

  it("turns and shares the pages of a query that is too long for a button, for a month", async () => {
    const asked = await withHits(12);
    const query = `"${"long ".repeat(30)}end" 世界模型 \\`;
    const { message } = await room.choose("search", { query });
    const { action } = buttonOf(message, "Next");
    expect(canTravel(action)).toBe(true);
    expect(await room.press(action)).toContain("11 to 12");
    expect(asked.at(-1)).toMatchObject({ text: query, offset: 10 });
    expect(await room.press(buttonOf(message, "Share to channel").action)).toContain("Shared by");
    const later = new Date(NOW.getTime() + 31 * 24 * 3_600_000);
    const again = await createCommandFixture({ database: room.database, now: later });
    const stale = await again.pressed(action);
    expect(stale.target).toBe("aside");
    expect(fallbackText(stale.message)).toContain("This button is too old. Run its command again.");
  });

  it("names a corrected query, and suggests next steps when nothing is found", async () => {
    await withHits(0, [{ kind: "instead", shown: ["worlds"] }, { kind: "partial" }]);
    const { words } = await room.say("search wrolds");
    expect(words).toContain("No paper found for “wrolds”\nShowing results for worlds. Not all");
    expect(words).toContain("Try fewer or other words.");
  });
});

describe("/papers show", () => {
  const paper = makePaper();

  async function withPaper(): Promise<void> {
    room = await createCommandFixture({
      services: { paper: async (id) => (id === paper.id ? paper : undefined) },
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
    expect(message.blocks[0]).toMatchObject({ kind: "paper", title: paper.title });
    expect(words).toContain(paper.abstract);
  });

  it("shows the votes, and everyone sees it when it is shared", async () => {
    await withPaper();
    const one = { voter: "web:1", paperId: paper.id, origin: "button", emoji: "" };
    await saveVoteMark(room.database, { ...one, active: true, at: NOW });
    const { words, audience } = await room.say("show 2605.01234 share:yes");
    expect(audience).toBe("everyone");
    expect(words).toContain("1 vote here · 12 upvotes on Hugging Face");
  });

  it("says that the source is unreachable without its error text", async () => {
    room = await createCommandFixture({
      services: {
        paper: async () => {
          throw new SourceError(textFailure("huggingface.co answered 503"));
        },
      },
    });
    const { words } = await room.say("show 2605.01234");
    expect(words).toContain(
      "is not stored here, and neither Hugging Face nor arXiv answers at the moment.",
    );
    expect(words).not.toContain("503");
    expect(room.log).toEqual([]);
  });
});

describe("/papers show as:similar", () => {
  it("shows the papers nearest to one, and the button under a paper asks for them", async () => {
    const [paper, other] = makePapers(2);
    const asked: string[] = [];
    room = await createCommandFixture({
      services: { paper: async (id) => (id === paper?.id ? paper : undefined) },
      search: {
        similar: async (id) => {
          asked.push(id);
          return other === undefined ? [] : [{ paper: other, snippet: [] }];
        },
      },
    });
    const { message, audience } = await room.say("show https://arxiv.org/abs/2605.00001v3 similar");
    expect(audience).toBe("caller");
    expect(message.blocks).toMatchObject([
      {
        text: ["Similar to “Paper Number 1” (arXiv 2605.00001)."],
      },
      { kind: "paper", paperId: "2605.00002" },
      { kind: "buttons" },
      { kind: "note", text: ["Summary by example-model-1, via Hugging Face"] },
    ]);
    const shown = await room.say("show 2605.00001");
    expect(await room.press(buttonOf(shown.message, "Similar").action)).toContain("Paper Number 2");
    expect(asked).toEqual(["2605.00001", "2605.00001"]);
  });

  it("says when nothing is similar, and when the paper is unknown", async () => {
    const [paper] = makePapers(1);
    room = await createCommandFixture({
      services: { paper: async (id) => (id === paper?.id ? paper : undefined) },
    });
    expect((await room.say("show 2605.00001 as:similar")).words).toContain(
      "No paper stored here is similar to",
    );
    expect((await room.say("show 2605.99999 similar")).words).toContain(
      "There is no paper 2605.99999",
    );
  });
});
