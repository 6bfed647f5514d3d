import { describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { enqueueDeliveries } from "../../db/deliveries/queue.ts";
import { settleSent } from "../../db/deliveries/posts.ts";
import { saveVoteMark, BUTTON } from "../../db/people/votes.ts";
import { UserError } from "../../src/domain/errors.ts";
import { makeDelivery, makeTally } from "../support/row-factories.ts";
import { engines } from "../support/stores.ts";
import { samplePaper } from "./sample.ts";
import { searchedStore } from "./store.ts";

const HOSTILE = [
  "",
  " ",
  "a",
  "the of and",
  "NEAR(a b, 2)",
  "title: x",
  "*",
  '"',
  '"unbalanced',
  '""',
  "a AND OR NOT",
  "'; drop table papers; --",
  "🙂🙃",
  "注意力机制",
  "e\u0301\u0301\u0301",
  String.raw`$\alpha_{i}^{2}$ \frac{a}{b}`,
  "word ".repeat(1000),
  "x".repeat(5000),
  // More conditions than a database takes in one question.
  '"of" '.repeat(1000),
  '"attention" '.repeat(400),
  '"ir" '.repeat(1000),
  `"${"model ".repeat(800)}"`,
  "(".repeat(5000),
  "\u0000",
  "\uD800",
];

/** Papers and a kind error are answers. */
async function outcome(found: Promise<readonly string[]>): Promise<unknown> {
  return found.then(
    () => "answered",
    (error: unknown) => (error instanceof UserError ? "answered" : error),
  );
}

const papers = [
  samplePaper({
    id: "2605.00001",
    title: "Attention for graphs",
    authors: ["Ada Lovelace", "Grace Hopper"],
    publishedAt: new Date("2026-05-13T10:00:00Z"),
    repoUrl: "https://example.org/code",
    repoStars: 150,
    upvotes: 30,
  }),
  samplePaper({
    id: "2605.00002",
    title: "Diffusion of heat",
    abstract: "We compare it with attention. Heat spreads slowly through chains of thought.",
    authors: ["Ada Yonath"],
    publishedAt: new Date("2026-04-02T10:00:00Z"),
    organization: "DeepMind",
    keywords: ["thermal physics"],
    categories: ["physics.comp-ph", "cs.LG"],
  }),
  samplePaper({
    id: "2605.00003",
    title: "Aligning models with direct preferences",
    abstract: "Direct Preference Optimization (DPO) needs no reward. Attention is not studied.",
  }),
  samplePaper({ id: "2605.00004", title: "Why DPO fails", abstract: "A study of failures." }),
  samplePaper({ id: "2605.00005", title: "Chain of thought prompting", abstract: "Think aloud." }),
];

describe.each(engines)("search on $name", ({ make, skip }) => {
  const store = searchedStore(make, papers, { skip });
  const ids: typeof store.ids = (text, request) => store.ids(text, request);
  const find: typeof store.find = (text, request) => store.find(text, request);
  const asker = {
    place: { platform: "web", workspace: "w", channel: "general" },
    voter: "web:ada",
  } as const;

  it.skipIf(skip)("weighs the title above the abstract", async () => {
    expect((await ids("which papers use attention")).slice(0, 2)).toEqual([
      "2605.00001",
      "2605.00002",
    ]);
  });

  it.skipIf(skip)("finds a paper by its author, its id and its address", async () => {
    expect(await ids("lovelace")).toEqual(["2605.00001"]);
    expect(await ids("2605.00002")).toEqual(["2605.00002"]);
    expect(await ids("https://arxiv.org/abs/2605.00002v3")).toEqual(["2605.00002"]);
  });

  it.skipIf(skip)("finds a quoted name, and words in quotes that stand together", async () => {
    const named = await find('"Ada Yonath"');
    expect(named.hits[0]?.paper.id).toBe("2605.00002");
    // Others that hold the words follow, said to be other than exact.
    expect(named.notices).toContainEqual({ kind: "loose", exact: 1 });
    expect((await ids('"chain of thought"'))[0]).toBe("2605.00005");
  });

  it.skipIf(skip)("finds the forms of a word", async () => {
    expect(await ids("graph attentions")).toContain("2605.00001");
  });

  it.skipIf(skip)("mends a misspelt word and says so", async () => {
    const { hits, notices } = await find("atention");
    expect(hits[0]?.paper.id).toBe("2605.00001");
    expect(notices).toEqual([{ kind: "instead", shown: ["attention"] }]);
    expect((await find("attention")).notices).toEqual([]);
  });

  it.skipIf(skip)("completes a word that is being typed", async () => {
    expect((await ids("atten"))[0]).toBe("2605.00001");
  });

  it.skipIf(skip)("knows acronyms both ways from the store's own abstracts", async () => {
    expect(await ids("DPO")).toEqual(expect.arrayContaining(["2605.00003", "2605.00004"]));
    expect(await ids("direct preference optimization")).toContain("2605.00004");
  });

  it.skipIf(skip)("marks the words in the passage it shows", async () => {
    const { hits } = await find("heat spreading");
    const snippet = hits[0]?.snippet ?? [];
    expect(snippet).toContainEqual({ text: "Heat", isMatch: true });
    expect(snippet).toContainEqual({ text: "spreads", isMatch: true });
    expect(snippet.map(({ text }) => text).join("")).toContain("Heat spreads slowly");
  });

  it.skipIf(skip).each([
    ['"chain of thought"', ["2605.00005"]],
    ["author:ada", ["2605.00001", "2605.00002"]],
    ['author:"ada lovelace"', ["2605.00001"]],
    ["attention author:ada -heat", ["2605.00001"]],
    ["org:deepmind", ["2605.00002"]],
    ["keyword:thermal", ["2605.00002"]],
    ["cat:cs.lg", ["2605.00002"]],
    ["cat:physics attention", ["2605.00002"]],
    ["cat:cs.CL", []],
    ["attention after:2026-05", ["2605.00001"]],
    ["attention before:2026-05", ["2605.00002"]],
    ["on:2026-05-13", ["2605.00001"]],
    ["upvotes>20", ["2605.00001"]],
    ["stars>100 has:code", ["2605.00001"]],
    ["stars<=100 has:code", []],
    ["graphs OR prompting", ["2605.00001", "2605.00005"]],
    ["attention AND heat", ["2605.00002"]],
    ["attention -(heat OR graphs)", ["2605.00003"]],
  ])("answers %s", async (text, expected) => {
    const found = await ids(text);
    const exact = text.startsWith('"') ? found.slice(0, 1) : found;
    expect(exact.toSorted()).toEqual(expected);
  });

  it.skipIf(skip)("shows the words of a phrase that no paper has, and says so", async () => {
    const { hits, notices } = await find('"attention of heat"');
    expect(hits.length).toBeGreaterThan(0);
    expect(notices).toEqual([{ kind: "loose", exact: 0 }]);
  });

  it.skipIf(skip)("gives the nearest, said as such, when no paper fulfils everything", async () => {
    for (const text of ["attention upvotes>9000", "author:lovelase", "prompting AND heat"]) {
      const found = await find(text);
      expect(found.hits.length).toBeGreaterThan(0);
      expect(found.notices).toContainEqual({ kind: "nearest" });
    }
    expect((await ids("author:lovelase"))[0]).toBe("2605.00001");
    expect(await ids("upvotes>9000")).toEqual([]);
  });

  it.skipIf(skip)("finds what a person voted for, and what has votes", async () => {
    const mark = { voter: "web:ada", paperId: "2605.00004", origin: BUTTON, emoji: "vote" };
    await saveVoteMark(store.database, { ...mark, active: true, at: new Date() });
    expect(await ids("by:me", { asker })).toEqual(["2605.00004"]);
    expect(await ids("fails by:me", { asker })).toEqual(["2605.00004"]);
    expect((await find("attention by:me", { asker })).notices).toEqual([{ kind: "nearest" }]);
    expect(await ids("votes>0")).toEqual(["2605.00004"]);
  });

  it.skipIf(skip)(
    "finds what the asker's channel was given, never another workspace's",
    async () => {
      const paperId = "2605.00004";
      const onSlack = { ...asker, place: { ...asker.place, platform: "slack" as const } };
      const given = async (workspace: string, channel: string): Promise<void> => {
        const id = `${workspace}-${channel}`;
        const place = { platform: onSlack.place.platform, workspace, channel };
        await enqueueDeliveries(store.database, [makeDelivery({ ...place, id, state: "sending" })]);
        await settleSent(store.database, {
          ref: { ...place, messageId: id },
          claim: { id, owner: "w1", attempts: 1 },
          papers: [{ paperId, number: 1 }],
          shown: makeTally(),
          now: new Date(),
          next: [],
        });
      };
      const { workspace, channel } = onSlack.place;
      expect(await ids("in:here", { asker: onSlack })).toEqual([]);
      await given("elsewhere", "C0FOREIGN");
      expect(await ids("in:<#C0FOREIGN|theirs>", { asker: onSlack })).toEqual([]);
      await given(workspace, channel);
      await given(workspace, "C0OURS");
      expect(await ids("in:here", { asker: onSlack })).toEqual([paperId]);
      expect(await ids("in:<#C0OURS|ours>", { asker: onSlack })).toEqual([paperId]);
      expect(await ids("-in:here attention", { asker: onSlack })).not.toContain(paperId);
      await expect(find("in:#general", { asker: onSlack })).rejects.toMatchObject({
        problem: { kind: "noSuchChannelToSearch", typed: "#general" },
        example: "in:here world models",
      });
    },
  );

  it.skipIf(skip)("refuses what it cannot understand, with the place and an example", async () => {
    await expect(find("attention after:soon")).rejects.toMatchObject({
      name: "UserError",
      problem: {
        kind: "misread",
        mistake: { kind: "notADay", field: "after" },
        at: { character: 11, text: "after:soon" },
      },
      example: "after:2026-05",
    });
    await expect(find("by:me")).rejects.toBeInstanceOf(UserError);
  });

  it.skipIf(skip)("pages through what it found", async () => {
    const all = await ids("attention");
    expect(await ids("attention", { limit: 1, offset: 1 })).toEqual(all.slice(1, 2));
  });

  it.skipIf(skip)(
    "suggests authors, keywords and titles that go on from what is typed",
    async () => {
      const names = async (typed: string): Promise<string[]> =>
        (await store.search.suggest(typed, 5)).map(({ name }) => name);
      expect(await names("ada l")).toContain("Ada Lovelace");
      expect(await names("diffusion of")).toContain("Diffusion of heat");
      expect(await names("therm")).toContain("thermal physics");
      expect(await names("d")).toContain("Diffusion of heat");
      expect(await names("the")).toContain("thermal physics");
      expect(await names(" ")).toEqual([]);
      expect((await names("diffusion h"))[0]).toBe("Diffusion of heat");
    },
  );

  it.skipIf(skip)(
    "suggests titles that begin with small words, from the first letters on",
    async () => {
      const title = "On the Between: 100% of What We Are";
      await store.save(samplePaper({ id: "2605.00007", title }));
      const first = async (typed: string): Promise<string | undefined> =>
        (await store.search.suggest(typed, 5))[0]?.name;
      for (const typed of [
        "on",
        "On ",
        "on th",
        "On the",
        "on the between",
        "on the betw",
        "on the between of we",
      ])
        expect([typed, await first(typed)]).toEqual([typed, title]);
      expect(await first("of")).toBeUndefined();
      const { db, tables } = store.database;
      await db.delete(tables.papers).where(eq(tables.papers.id, "2605.00007"));
    },
  );

  it.skipIf(skip)("finds new, changed and deleted papers as they are now", async () => {
    await store.save(samplePaper({ id: "2605.00006", title: "Zeppelins over Basel" }));
    await expect.poll(() => ids("zeppelins"), { timeout: 1000 }).toEqual(["2605.00006"]);
    await store.save(samplePaper({ id: "2605.00006", title: "Balloons over Basel" }));
    await expect.poll(() => ids("balloons"), { timeout: 1000 }).toEqual(["2605.00006"]);
    expect(await ids("zeppelins")).toEqual([]);
    const { db, tables } = store.database;
    await db.delete(tables.papers).where(eq(tables.papers.id, "2605.00006"));
    await expect.poll(() => ids("balloons"), { timeout: 1000 }).toEqual([]);
  });

  it.skipIf(skip)("answers hostile text with papers or a kind error", async () => {
    await store.save(samplePaper({ id: "2605.00008", title: "IR" }));
    await expect.poll(() => ids("ir"), { timeout: 1000 }).toContain("2605.00008");
    for (const text of HOSTILE) expect(await outcome(ids(text))).toBe("answered");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
        expect(await outcome(ids(text))).toBe("answered");
      }),
      { numRuns: 60 },
    );
  });
});
