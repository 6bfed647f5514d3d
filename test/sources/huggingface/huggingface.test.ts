import { describe, expect, it } from "vitest";
import { SourceError } from "../../../src/domain/errors.ts";
import { createHuggingFace } from "../../../src/sources/huggingface/huggingface.ts";
import type { PaperSource } from "../../../src/sources/port.ts";
import {
  json,
  recordWaits,
  readableLog,
  send,
  useScriptedServer,
  type LogLine,
} from "../../support/scripted-server.ts";

const upstream = useScriptedServer();
const DAY = "2026-05-12";

/** An entry of a list with what every entry has, and what is given. */
function item(id: string, paper: object = {}, outer: object = {}): object {
  const title = `Title of ${id}`;
  return {
    paper: { id, title, summary: "Short.", authors: [], upvotes: 1, ...paper },
    publishedAt: "2026-05-11T20:00:00.000Z",
    title,
    summary: "Short.",
    numComments: 1,
    ...outer,
  };
}

function items(from: number, count: number): object[] {
  return Array.from({ length: count }, (_, i) => item(`2605.${String(from + i).padStart(5, "0")}`));
}

function source(token?: string): { readonly hf: PaperSource; readonly lines: readonly LogLine[] } {
  const { log, lines } = readableLog();
  return {
    hf: createHuggingFace({ baseUrl: `${upstream.url}/`, token, log, http: recordWaits().http }),
    lines,
  };
}

async function ids(): Promise<readonly string[]> {
  return (await source().hf.list(DAY)).map(({ id }) => id);
}

async function only(raw: object): Promise<unknown> {
  upstream.answer(json([raw]));
  const papers = await source().hf.list(DAY);
  expect(papers).toHaveLength(1);
  return papers[0];
}

describe("a day's list", () => {
  it("is asked for by its date and with the largest page", async () => {
    upstream.answer(json(items(1, 2)));
    await source("hf_token").hf.list(DAY);
    expect(upstream.requests).toMatchObject([
      {
        path: "/api/daily_papers?date=2026-05-12&limit=100",
        headers: { authorization: "Bearer hf_token", accept: "application/json" },
      },
    ]);
  });

  it("is asked for without a token when there is none", async () => {
    upstream.answer(json([]));
    await source().hf.list(DAY);
    expect(upstream.requests[0]?.headers.authorization).toBeUndefined();
  });

  it("keeps the source's order over all its pages", async () => {
    const link = (p: number): Record<string, string> => ({
      link: `<${upstream.url}/api/daily_papers?date=${DAY}&limit=50&p=${p}>; rel="next"`,
    });
    upstream.answer(json(items(1, 50), link(1)), json(items(51, 50), link(2)), json(items(101, 7)));
    const found = await ids();
    expect(found).toHaveLength(107);
    expect(found).toEqual(found.toSorted());
    expect(upstream.requests.map(({ path }) => path.slice(-4))).toEqual(["=100", "&p=1", "&p=2"]);
  });

  it("shows each paper once, as and where it was first", async () => {
    upstream.answer(
      json([...items(1, 3), item("2605.00001v2", { title: "Later" })], {
        link: '<?p=1>; rel="next"',
      }),
      json(items(3, 2)),
    );
    const papers = await source().hf.list(DAY);
    expect(papers.map(({ title }) => title)).toEqual(
      ["1", "2", "3", "4"].map((n) => `Title of 2605.0000${n}`),
    );
  });

  it("may be empty", async () => {
    upstream.answer(json([]));
    expect(await ids()).toEqual([]);
  });

  it("may be ten thousand papers long", async () => {
    upstream.answer(json(items(1, 10_000)));
    expect(await ids()).toHaveLength(10_000);
  });

  it("is empty for a day that has not begun at the source", async () => {
    const refusal = send(400, '{"error":"too late"}', { date: "Tue, 12 May 2026 01:00:00 GMT" });
    upstream.answer(refusal, refusal);
    const { hf, lines } = source();
    expect([await hf.list("2026-05-12"), await hf.list("2026-05-11")]).toEqual([[], []]);
    expect(lines[0]).toMatchObject({ msg: "day refused as not begun", day: "2026-05-12" });
  });

  it("is not empty, but a failure, when a day in the past is refused", async () => {
    upstream.answer(send(400, '{"error":"no"}', { date: "Tue, 12 May 2026 01:00:00 GMT" }));
    await expect(source().hf.list("2026-05-10")).rejects.toMatchObject({
      failure: { code: "source_status", host: upstream.host, status: 400 },
    });
  });

  it("is a failure when an error comes instead of a list", async () => {
    upstream.answer(json({ error: "Internal" }));
    await expect(source().hf.list(DAY)).rejects.toBeInstanceOf(SourceError);
  });

  it("can be cancelled", async () => {
    const cancelled = AbortSignal.abort();
    await expect(source().hf.list(DAY, cancelled)).rejects.toMatchObject({
      failure: { code: "source_cancelled" },
    });
  });

  it("has a page for people", () => {
    expect(source().hf.listUrl(DAY)).toBe("https://huggingface.co/papers/date/2026-05-12");
  });
});

describe("an entry that cannot be read", () => {
  const bad: readonly (readonly [string, unknown])[] = [
    ["a null", null],
    ["a string", "2605.00001"],
    ["no paper", { title: "T" }],
    ["no id", { paper: { title: "T" } }],
    ["a number as id", { paper: { id: 2605.00001, title: "T" } }],
    ["an id with a lost zero", item("2605.105")],
    ["no title", { paper: { id: "2605.00009" } }],
    ["a title of nothing", item("2605.00009", { title: " \u200B\n" }, { title: "" })],
  ];

  it.each(bad)("is left out and logged, the others stay: %s", async (_name, entry) => {
    upstream.answer(json([...items(1, 1), entry, ...items(2, 1)]));
    const { hf, lines } = source();
    const papers = await hf.list(DAY);
    expect(papers.map(({ id }) => id)).toEqual(["2605.00001", "2605.00002"]);
    expect(lines).toMatchObject([
      { msg: "unreadable papers dropped", dropped: 1, source: "huggingface" },
    ]);
  });

  it("is named in the log", async () => {
    upstream.answer(json([...items(1, 1), item("2605.105"), 7]));
    const { hf, lines } = source();
    await hf.list(DAY);
    expect(lines[0]).toMatchObject({ dropped: 2, ids: ["2605.105", "none"] });
  });

  it("makes a failure when there are no others", async () => {
    upstream.answer(json(bad.map(([, entry]) => entry)));
    await expect(source().hf.list(DAY)).rejects.toMatchObject({
      failure: { code: "source_unexpected_papers", host: upstream.host },
    });
  });
});

describe("a paper of a list", () => {
  it("is all that the source tells about it", async () => {
    const raw = item(
      "2605.01234",
      {
        title: "Fast\n  $R^3$ Nets",
        summary: "It is\n2times faster.",
        authors: [
          { name: "Kun Xu", hidden: false },
          { name: "Hidden Person", hidden: true },
          { name: "Kun Xu", hidden: false },
          { name: "o3 contributors" },
        ],
        publishedAt: "2026-05-10T17:24:15.000Z",
        upvotes: 42,
        submittedOnDailyAt: "2026-05-12T00:00:00.000Z",
        submittedOnDailyBy: { user: "inner", fullname: "Inner" },
        ai_summary: "A net of $O(n)$.",
        ai_summary_model: "some/model",
        ai_keywords: ["nets", " speed\n", ""],
        githubRepo: "https://github.com/a/\nb.git",
        githubStars: 7,
        projectPage: " https://example.org/p ",
        discussionId: "x",
      },
      {
        title: "Fast $outer$ Nets",
        thumbnail: "https://cdn-thumbnails.huggingface.co/t.png",
        numComments: 3,
        submittedBy: { name: "ada", fullname: "Ada Reader", type: "user" },
        isAuthorParticipating: false,
        organization: { _id: "1", name: "inst", fullname: "Reading Institute" },
        mediaUrls: ["https://cdn/x.mp4", "https://cdn/y.qt", "javascript:x", "https://cdn/x.mp4"],
      },
    );
    expect(await only(raw)).toEqual({
      id: "2605.01234",
      title: "Fast R³ Nets",
      abstract: "It is 2× faster.",
      authors: ["Kun Xu", "Kun Xu", "o3 contributors"],
      publishedAt: new Date("2026-05-10T17:24:15.000Z"),
      upvotes: 42,
      comments: 3,
      submittedBy: "ada",
      submitterName: "Ada Reader",
      organization: "Reading Institute",
      thumbnailUrl: "https://cdn-thumbnails.huggingface.co/t.png",
      mediaUrls: ["https://cdn/x.mp4", "https://cdn/y.qt"],
      aiSummary: "A net of O(n).",
      aiModel: "some/model",
      keywords: ["nets", "speed"],
      categories: [],
      repoUrl: "https://github.com/a/b",
      repoStars: 7,
      projectUrl: "https://example.org/p",
      models: null,
      datasets: null,
      spaces: null,
      version: null,
      withdrawnAt: null,
    });
  });

  const bare = {
    id: "2605.01234",
    title: "T",
    abstract: "",
    authors: [],
    publishedAt: null,
    upvotes: 0,
    comments: 0,
    submittedBy: null,
    submitterName: null,
    organization: null,
    thumbnailUrl: "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2605.01234.png",
    mediaUrls: [],
    aiSummary: null,
    aiModel: null,
    keywords: [],
    categories: [],
    repoUrl: null,
    repoStars: null,
    projectUrl: null,
    models: null,
    datasets: null,
    spaces: null,
    version: null,
    withdrawnAt: null,
  };
  const FIELDS = [
    ..."summary authors publishedAt upvotes submittedOnDailyBy organization mediaUrl mediaUrls".split(
      " ",
    ),
    ..."ai_summary ai_summary_model ai_keywords githubRepo githubStars projectPage".split(" "),
    ..."numTotalModels numTotalDatasets numTotalSpaces withdrawnAt".split(" "),
  ];
  const OUTER =
    "title summary thumbnail numComments submittedBy organization mediaUrl mediaUrls".split(" ");

  it.each([
    ["absent", undefined],
    ["null", null],
    ["a truth value", true],
    ["a negative number", -1.5],
    ["an object", { a: 1 }],
    ["a list of wrong things", [null, 1, { b: 2 }, []]],
  ])("needs an id and a title only: everything else %s", async (_name, value) => {
    const wrong = (names: readonly string[]): object =>
      Object.fromEntries(names.map((name) => [name, value]));
    const raw = { paper: { ...wrong(FIELDS), id: "2605.01234", title: "T" }, ...wrong(OUTER) };
    expect(await only(raw)).toEqual(bare);
  });

  it("with the keys of earlier years is read too", async () => {
    const raw = {
      paper: {
        id: "2405.01234",
        title: "T",
        mediaUrls: ["https://cdn/in.png"],
        organization: { name: "org" },
      },
      title: "Outer",
      mediaUrl: "https://cdn/old.mp4",
    };
    expect(await only(raw)).toMatchObject({
      mediaUrls: ["https://cdn/in.png", "https://cdn/old.mp4"],
      organization: "org",
    });
  });

  it.each([
    [{ submittedOnDailyBy: { user: "inner" } }, {}, "inner"],
    [{}, { submittedBy: { name: "outer", fullname: "Full" } }, "outer"],
    [{ submittedOnDailyBy: { user: "inner" } }, { submittedBy: { name: "outer" } }, "outer"],
    [{}, { submittedBy: { fullname: "Full" } }, "Full"],
    [{}, {}, null],
  ])("was submitted by whom it says: %j %j", async (paper, outer, name) => {
    expect(await only(item("2605.00001", paper, outer))).toMatchObject({ submittedBy: name });
  });

  it("takes the outer title and abstract when the paper has none", async () => {
    const raw = item(
      "2605.00001",
      { title: null, summary: null },
      { title: "Outer", summary: "Out." },
    );
    expect(await only(raw)).toMatchObject({ title: "Outer", abstract: "Out." });
  });

  it("shows no author whose wish to be hidden is unclear", async () => {
    const authors = [
      { name: "A", hidden: "yes" },
      { name: "B" },
      { name: "\u202E" },
      { hidden: false },
    ];
    expect(await only(item("2605.00001", { authors }))).toMatchObject({ authors: ["B"] });
  });

  it("has no stars without a repository", async () => {
    const raw = item("2605.00001", { githubRepo: "https://github.com/only-owner", githubStars: 9 });
    expect(await only(raw)).toMatchObject({ repoUrl: null, repoStars: null });
  });

  it("has clean text and safe addresses", async () => {
    const raw = item("2605.00001", {
      title: "T\u202E<think> \u{E0041}*x*",
      projectPage: "javascript:alert(1)",
      githubRepo: "https://github.com@example.org/a/b",
    });
    expect(await only(raw)).toMatchObject({
      title: "T<think> *x*",
      projectUrl: null,
      repoUrl: null,
    });
  });
});

describe("one paper", () => {
  it("is found by its id", async () => {
    upstream.answer(
      json({ id: "2605.00001", title: "T", upvotes: 5, thumbnailUrl: null, linkedModels: [] }),
    );
    expect(await source().hf.paper("2605.00001")).toMatchObject({
      id: "2605.00001",
      title: "T",
      upvotes: 5,
    });
    expect(upstream.requests[0]?.path).toBe("/api/papers/2605.00001");
  });

  it("says what uses it, and that it was withdrawn", async () => {
    const totals = { numTotalModels: 12, numTotalDatasets: 0, numTotalSpaces: 3 };
    const withdrawnAt = "2026-05-12T10:00:00.000Z";
    upstream.answer(
      json({ id: "2605.00001", title: "T", linkedModels: [{}], ...totals, withdrawnAt }),
    );
    expect(await source().hf.paper("2605.00001")).toMatchObject({
      models: 12,
      datasets: 0,
      spaces: 3,
      withdrawnAt: new Date(withdrawnAt),
    });
  });

  it("is undefined when the source does not know it", async () => {
    upstream.answer(send(404, '{"error":"Paper not found"}'));
    expect(await source().hf.paper("2605.00001")).toBeUndefined();
  });

  it.each(["hep-th/9901001", "../../whoami", "2605.00001?x=1"])(
    "is undefined without a request when the source cannot know it: %s",
    async (id) => {
      expect(await source().hf.paper(id)).toBeUndefined();
      expect(upstream.requests).toEqual([]);
    },
  );

  it.each([
    ["another paper", { id: "2605.00002", title: "T" }],
    ["a list", []],
    ["an error", { error: "x" }],
  ])("is a failure when the answer is %s", async (_name, answer) => {
    upstream.answer(json(answer));
    await expect(source().hf.paper("2605.00001")).rejects.toBeInstanceOf(SourceError);
  });
});

describe("what is trending", () => {
  it("is one page of the size that is wanted", async () => {
    upstream.answer(json(items(1, 9), { link: '<?p=1>; rel="next"' }));
    expect(await source().hf.trending(5)).toHaveLength(5);
    expect(upstream.requests[0]?.path).toBe("/api/daily_papers?sort=trending&limit=5");
  });

  it("is never asked for beyond the API's page", async () => {
    upstream.answer(json([]));
    await source().hf.trending(500);
    expect(upstream.requests[0]?.path).toContain("limit=100");
  });
});

describe("a busy source", () => {
  it("is asked again after the pause it wants", async () => {
    const { log } = readableLog();
    const { http, waits } = recordWaits();
    const hf = createHuggingFace({ baseUrl: upstream.url, log, http });
    upstream.answer(
      send(429, "", { ratelimit: '"api";r=0;t=6' }),
      send(500, "<html>"),
      json(items(1, 1)),
    );
    expect(await hf.list(DAY)).toHaveLength(1);
    expect(waits).toEqual([6_000, 1_000]);
  });
});
