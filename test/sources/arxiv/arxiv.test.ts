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
  ])("of %s holds what came from %s until %s", (day, from, until) => {
    expect(submissionWindow(day)).toEqual({ from: new Date(from), until: new Date(until) });
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
    const read = (file: string) => readAnswer(sample(`api/${file}.xml`), "host");
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
