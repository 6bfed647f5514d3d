import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { NotYetError, SourceError } from "../../../src/domain/errors.ts";
import { submissionWindow } from "../../../src/domain/schedule/list-days.ts";
import { createArxiv, type Arxiv } from "../../../src/sources/arxiv/arxiv.ts";
import { readAnswer, readFeed } from "../../../src/sources/arxiv/feed.ts";
import { send, useScriptedServer } from "../../support/scripted-server.ts";

const DATA = fileURLToPath(new URL("../../../../shared/data/arxiv/", import.meta.url));
const isHere = existsSync(DATA);
const sample = (file: string): string => readFileSync(`${DATA}${file}`, "utf8");

const log = pino({ level: "silent" });
const upstream = useScriptedServer();

function arxivAt(now: string): Arxiv {
  const sleep = async (): Promise<void> => {};
  return createArxiv({
    apiUrl: `${upstream.url}/api/query`,
    rssUrl: `${upstream.url}/`,
    contact: "ops@example.org",
    turn: async (request) => request(),
    clock: { now: () => new Date(now) },
    log,
    http: { sleep },
  });
}

const FEED = "https://rss.arxiv.org/atom/cs.AI";
function item(id: string, type: string, more = ""): string {
  return `<entry><id>oai:arXiv.org:${id}</id><title>On ${id} &amp; $\\alpha$-nets</title>
    <summary>arXiv:${id} Announce Type: ${type} \nAbstract: We study ${id}.</summary>
    <category term="cs.AI"/><category term="68T50"/><published>2026-05-13T00:00:00-04:00</published>
    <arxiv:announce_type>${type}</arxiv:announce_type>
    <dc:creator>Ada Reader (1), Ben Writer (University of Nowhere), José García</dc:creator>${more}</entry>`;
}
function atom(updated: string, ...items: readonly string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom">
<id>${FEED}</id><title>cs.AI</title><updated>${updated}</updated>${items.join("\n")}</feed>`;
}
function rss(date: string, ...items: readonly string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?><rss version="2.0"><channel><title>cs.AI</title>
<pubDate>${date}</pubDate><skipDays><day>Sunday</day><day>Saturday</day></skipDays>${items.join("")}</channel></rss>`;
}
const xml = (text: string, status = 200) => send(status, text, { "content-type": "text/xml" });

/** Wednesday noon in New York. */
const NOON = "2026-05-13T16:00:00Z";
const MADE = "2026-05-13T04:00:19.866337+00:00";

describe("an announcement of arXiv", () => {
  it.each([
    ["2026-05-13", "https://arxiv.org/catchup/cs.AI/2026-05-13"],
    ["2026-05", "https://arxiv.org/list/cs.AI/2026-05"],
    ["2026-W20", "https://arxiv.org/list/cs.AI/recent"],
  ])("has a page for people, of %s too", (name, page) => {
    expect(arxivAt(NOON).category("cs.AI").listUrl(name)).toBe(page);
  });

  it("holds new and cross-listed papers, without versions, and no replacements", async () => {
    upstream.answer(
      xml(
        atom(
          MADE,
          item("2605.00001v1", "new"),
          item("2605.00002v1", "cross"),
          item("2604.00003v2", "replace"),
          item("2604.00004v5", "replace-cross"),
          item("2605.00001v1", "new"),
        ),
      ),
    );
    const papers = await arxivAt(NOON).category("cs.AI").list("2026-05-13");
    expect(upstream.requests.map(({ path }) => path)).toEqual(["/atom/cs.AI"]);
    expect(papers).toHaveLength(2);
    expect(papers[0]).toMatchObject({
      id: "2605.00001",
      title: "On 2605.00001v1 & α-nets",
      abstract: "We study 2605.00001v1.",
      authors: ["Ada Reader", "Ben Writer", "José García"],
      categories: ["cs.AI"],
      upvotes: 0,
    });
  });

  it("is read from RSS too, where the type stands in the description alone", async () => {
    const items = ["2605.00001v1 new", "2605.00002v3 replace", "2605.00003v1 "].map((one) => {
      const [id = "", type = ""] = one.split(" ");
      const words =
        type === "" ? "An abstract." : `arXiv:${id} Announce Type: ${type} Abstract: An abstract.`;
      return `<item><title>T</title><link>https://arxiv.org/abs/1</link><description>${words}</description>
        <guid isPermaLink="false">oai:arXiv.org:${id}</guid><category>cs.CL</category></item>`;
    });
    const { day, papers } = await readFeed(
      rss("Wed, 13 May 2026 00:00:00 -0400", ...items),
      "host",
    );
    expect(day).toBe("2026-05-13");
    expect(papers.map(({ id }) => id)).toEqual(["2605.00001", "2605.00003"]);
    expect(papers[0]).toMatchObject({ abstract: "An abstract.", categories: ["cs.CL"] });
  });

  it("shows character references as the characters they mean", async () => {
    const named = item("2605.00001v1", "new")
      .replace("On ", "G&#246;del, Erd&#337;s &amp; ")
      .replace("José García", "Zo&#xEB; O&apos;Neil");
    const { papers } = await readFeed(atom(MADE, named), "host");
    expect(papers[0]?.title).toMatch(/^Gödel, Erdős & 2605/);
    expect(papers[0]?.authors).toContain("Zoë O'Neil");
  });

  it("is a quiet day when it has no papers, and not yet there when it is an older one", async () => {
    const arxiv = arxivAt(NOON).category("cs.AI");
    upstream.answer(
      xml(atom(MADE)),
      xml(atom("2026-05-12T04:00:19+00:00", item("2605.00001v1", "new"))),
    );
    expect(await arxiv.list("2026-05-13")).toEqual([]);
    const stale = arxiv.list("2026-05-13");
    await expect(stale).rejects.toBeInstanceOf(NotYetError);
    await expect(stale).rejects.toMatchObject({
      failure: { code: "arxiv_old_announcement", day: "2026-05-12" },
    });
  });

  it("is not asked for before midnight in New York", async () => {
    const evening = arxivAt("2026-05-13T03:30:00Z").category("cs.AI");
    await expect(evening.list("2026-05-13")).rejects.toBeInstanceOf(NotYetError);
  });

  it("of a past day is what was submitted for it, by the API", async () => {
    upstream.answer(xml(answer(entry("2605.00007v2"))));
    const [paper] = await arxivAt("2026-05-16T16:00:00Z").category("cs.AI").list("2026-05-15");
    const { searchParams } = new URL(upstream.requests[0]!.path, "http://x");
    expect(searchParams.get("search_query")).toBe(
      "cat:cs.AI AND submittedDate:[202605131800 TO 202605141800]",
    );
    expect(paper).toMatchObject({ id: "2605.00007", categories: ["cs.CL", "cs.AI"] });
  });

  it.each([
    ["2026-05-11", "2026-05-07T18:00:00.000Z", "2026-05-08T18:00:00.000Z"],
    ["2026-05-12", "2026-05-08T18:00:00.000Z", "2026-05-11T18:00:00.000Z"],
    ["2026-05-13", "2026-05-11T18:00:00.000Z", "2026-05-12T18:00:00.000Z"],
    ["2026-01-15", "2026-01-13T19:00:00.000Z", "2026-01-14T19:00:00.000Z"],
    // Thanksgiving: the next announcement, on Sunday, holds what came from Wednesday to Friday.
    ["2026-11-26", "2026-11-24T19:00:00.000Z", "2026-11-25T19:00:00.000Z"],
    ["2026-11-30", "2026-11-25T19:00:00.000Z", "2026-11-27T19:00:00.000Z"],
    // Labor Day is a Monday: Tuesday's announcement holds what came since Friday.
    ["2026-09-09", "2026-09-04T18:00:00.000Z", "2026-09-08T18:00:00.000Z"],
  ])("of %s holds what came from %s until %s", (day, from, until) => {
    expect(submissionWindow(day)).toEqual({ from: new Date(from), until: new Date(until) });
  });

  it.each(["2026-11-27", "2026-09-08", "2026-05-16", "2026-05-17"])(
    "of %s, after an evening without an announcement, is empty without a request",
    async (day) => {
      expect(await arxivAt("2026-12-01T16:00:00Z").category("cs.AI").list(day)).toEqual([]);
      expect(upstream.requests).toEqual([]);
    },
  );

  it("is not out yet while the feed shows an old batch under a new date", async () => {
    const old = item("2605.00001v1", "new").replace("2026-05-13T00", "2026-05-12T00");
    upstream.answer(xml(atom(MADE, old)));
    await expect(arxivAt(NOON).category("cs.AI").list("2026-05-13")).rejects.toMatchObject({
      failure: { code: "arxiv_old_announcement", day: "2026-05-12" },
    });
  });

  it("is refused when the API gives fewer papers than it announces", async () => {
    const total = (count: number, ...entries: string[]): string =>
      answer(...entries).replace(
        "</feed>",
        `<opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${count}</opensearch:totalResults></feed>`,
      );
    const list = (): Promise<unknown> =>
      arxivAt("2026-05-16T16:00:00Z").category("cs.AI").list("2026-05-15");
    upstream.answer(xml(total(140, entry("2605.00007v1"))));
    await expect(list()).rejects.toMatchObject({
      failure: { code: "source_short", count: 1, announced: 140 },
    });
    upstream.answer(xml(total(0)));
    expect(await list()).toEqual([]);
  });

  it("is taken from the API when the feed does not answer, unless the API has nothing either", async () => {
    const arxiv = arxivAt(NOON).category("cs.AI");
    const down = [send(503, "busy"), send(503, "busy")];
    upstream.answer(...down, xml(answer(entry("2605.00007v1"))));
    expect(await arxiv.list("2026-05-13")).toHaveLength(1);
    upstream.answer(...down, xml(answer()));
    await expect(arxiv.list("2026-05-13")).rejects.toMatchObject({
      failure: { code: "source_status", status: 503 },
    });
  });

  it.each([
    ["a page", "<html><body>Rate exceeded.</body></html>"],
    ["half a document", atom(MADE, item("2605.00001v1", "new")).slice(0, 500)],
    ["all papers without the end", atom(MADE, item("2605.00001v1", "new")).replace("</feed>", "")],
    ["a declaration", atom(MADE).replace("<feed", '<!DOCTYPE x [<!ENTITY a "aaaa">]><feed')],
    ["no date", atom("soon", item("2605.00001v1", "new"))],
    [
      "papers in an unknown form",
      atom(MADE, "<entry><announce_type>new</announce_type><id>v1</id></entry>"),
    ],
  ])("is an error when it is %s", async (_what, text) => {
    await expect(readFeed(text, "host")).rejects.toThrow(SourceError);
  });

  it.skipIf(!isHere)("is read as arXiv really made it (needs ../shared/data)", async () => {
    const real = await readFeed(sample("rss/rss.arxiv.org_atom_cs.AI.2025-08-20.xml"), "host");
    expect(real.day).toBe("2025-08-20");
    expect(real.papers.map(({ id }) => id)).toContain("2508.13426");
    for (const paper of real.papers) {
      expect(paper.abstract).not.toMatch(/Announce Type|^arXiv:/);
      expect(paper.authors.length).toBeGreaterThan(0);
      expect(paper.categories).toContain("cs.AI");
    }
    const weekend = await readFeed(
      sample("rss/rss.arxiv.org_rss_weekend_empty.BuiVannn.xml"),
      "host",
    );
    expect(weekend).toEqual({ day: "2026-08-01", papers: [] });
  });
});

function entry(id: string, comment = ""): string {
  return `<entry><id>http://arxiv.org/abs/${id}</id><title>A
  Title of ${id}</title><summary>  An abstract.
</summary><published>2026-05-12T10:00:00Z</published><updated>2026-05-20T10:00:00Z</updated><arxiv:comment>${comment}</arxiv:comment><author><name>Ada Reader</name></author>
<category term="cs.AI"/><category term="cs.CL"/><arxiv:primary_category term="cs.CL"/></entry>`;
}
function answer(...entries: readonly string[]): string {
  return atom("2026-05-13T00:00:00-04:00", ...entries);
}

describe("a paper at arXiv", () => {
  it.each(["1706.03762", "hep-th/9901001"])("is found by its id: %s", async (id) => {
    upstream.answer(xml(answer(entry(`${id}v7`))));
    const found = await arxivAt(NOON).single.paper(id);
    expect(found).toMatchObject({ id, title: `A Title of ${id}v7`, abstract: "An abstract." });
    const { searchParams } = new URL(upstream.requests[0]!.path, "http://x");
    expect(searchParams.get("id_list")).toBe(id);
  });

  it("has the version that arXiv shows", async () => {
    upstream.answer(xml(answer(entry("2605.00007v3"))));
    expect(await arxivAt(NOON).single.paper("2605.00007")).toMatchObject({ version: 3 });
  });

  it.each([
    ["This paper has been withdrawn by Ada Reader", true],
    ["The manuscript was withdrawn due to an error in Section 3", true],
    ["Withdrawn: see arXiv:2605.00008", true],
    ["12 pages. Extends the paper that we have withdrawn", false],
    ["Cash withdrawn from machines, a data set", false],
    ["", false],
  ])("is withdrawn when its comment says so: %j", async (comment, isWithdrawn) => {
    upstream.answer(xml(answer(entry("2605.00007v2", comment))));
    const withdrawnAt = isWithdrawn ? new Date("2026-05-20T10:00:00Z") : null;
    expect(await arxivAt(NOON).single.paper("2605.00007")).toMatchObject({ withdrawnAt });
  });

  it("is unknown when the answer is empty, or the id is called wrong", async () => {
    upstream.answer(xml(answer()), xml("<feed/>", 400));
    expect(await arxivAt(NOON).single.paper("2605.99999")).toBeUndefined();
    expect(await arxivAt(NOON).single.paper("2605.99999")).toBeUndefined();
  });

  it.skipIf(!isHere)("is read from real answers (needs ../shared/data)", async () => {
    const read = (file: string) =>
      readAnswer(sample(`api/${file}.xml`), { host: "host", atMost: 25 });
    expect((await read("id_astro-ph_0601001_s0_m100.http200")).map(({ id }) => id)).toEqual([
      "astro-ph/0601001",
    ]);
    expect(await read("id_0000.0000_s0_m100.http200")).toEqual([]);
    await expect(read("id_abc_s0_m100.http400")).rejects.toThrow("incorrect id format for abc");
    const recent = await read("q_cs.AI-OR-cs.LG-OR-cs.CL_s0_m25.2026-08-02.http200");
    expect(recent).toHaveLength(25);
    for (const paper of recent) {
      expect(paper.categories.length).toBeGreaterThan(0);
      expect(paper.publishedAt).not.toBeNull();
      expect(paper.title).not.toMatch(/\\[a-z]+|\n/);
    }
  });
});

describe("arXiv's refusals", () => {
  it.each([
    ["406", send(406, "Not Acceptable")],
    ["429 without a number", send(429, "Rate exceeded.")],
    ["200 with a sentence", send(200, "Rate exceeded.")],
  ])("as %s stop all requests, without a second try", async (_dress, refusal) => {
    const arxiv = arxivAt(NOON);
    upstream.answer(refusal);
    const failure = { code: "source_throttled", host: "arxiv.org", seconds: 60 };
    await expect(arxiv.single.paper("2605.00007")).rejects.toMatchObject({
      failure,
      retryAfterMs: 60_000,
    });
    await expect(arxiv.category("cs.AI").list("2026-05-13")).rejects.toMatchObject({
      failure: { code: "source_throttled" },
    });
    expect(upstream.requests).toHaveLength(1);
  });

  it("reach a bot that says whom to write to", async () => {
    upstream.answer(xml(answer()));
    await arxivAt(NOON).single.paper("2605.99999");
    expect(upstream.requests[0]?.headers["user-agent"]).toMatch(
      /^Paperboy\/[\d.]+ \(ops@example\.org\)$/,
    );
  });

  it("do not split a name at its own comma", async () => {
    const named = item("2605.00001v1", "new").replace(
      "José García",
      "Sammy Davis, Jr., Ada Reader, III, Wu Li",
    );
    const { papers } = await readFeed(atom(MADE, named), "host");
    expect(papers[0]?.authors).toEqual([
      "Ada Reader",
      "Ben Writer",
      "Sammy Davis, Jr.",
      "Ada Reader, III",
      "Wu Li",
    ]);
  });
});
