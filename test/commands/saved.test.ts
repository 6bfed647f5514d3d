import { afterEach, describe, expect, it } from "vitest";
import { savePapers } from "../../db/papers/papers.ts";
import { saveVoteMark } from "../../db/people/votes.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import { makeCaller, makePaper, makePapers } from "../support/factories.ts";
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

/** A room that knows these papers. */
async function withPapers(papers: readonly Paper[]): Promise<void> {
  room = await createCommandFixture({
    services: { paper: async (id) => papers.find((paper) => paper.id === id) },
    search: {
      find: async () => ({
        ...NO_HITS,
        hits: papers.map((paper) => ({ paper, snippet: [] })),
        total: papers.length,
        notices: [],
      }),
    },
  });
  await savePapers(room.database, papers, NOW);
}

describe("/papers save", () => {
  it("puts a paper on one's own list, by word or button, and takes it off again", async () => {
    await withPapers(makePapers(2));
    const shown = await room.say("show 2605.00001");
    expect(await room.press(buttonOf(shown.message, "Save").action)).toContain(
      "Saved to your reading list: “Paper Number 1”. 1 paper on it now.",
    );
    expect((await room.say("save arxiv.org/abs/2605.00002")).words).toContain("2 papers on it now");
    const list = await room.say("saved");
    expect(list.audience).toBe("caller");
    expect(list.words).toMatch(/^Your reading list · 2 papers\nPaper Number 2[^]*Paper Number 1/);
    expect((await room.say("saved", { voter: "slack:T1:U2" })).words).toContain("is empty");
    expect((await room.say("save 2605.00001")).words).toContain(
      "Removed from your reading list: “Paper Number 1”. 1 paper left.",
    );
  });

  it("says what a paper is when something else is given", async () => {
    await withPapers([]);
    expect((await room.say("save https://example.org/a")).words).toContain(
      "is not the page of a paper",
    );
    expect((await room.say("save 2605.99999")).words).toContain("There is no paper 2605.99999");
  });

  it("shows the reader's own vote on the list", async () => {
    await withPapers(makePapers(2));
    await room.say("save 2605.00001");
    await room.say("save 2605.00002");
    const mark = {
      paperId: "2605.00001",
      origin: "button",
      emoji: "button",
      active: true,
      at: NOW,
    };
    await saveVoteMark(room.database, { ...mark, voter: makeCaller().voter });
    await saveVoteMark(room.database, { ...mark, paperId: "2605.00002", voter: "slack:T1:U2" });
    const list = await room.say("saved");
    const votes = buttonsOf(list.message).filter(({ label }) => label.startsWith("▲"));
    expect(votes.map(({ pressed = false }) => pressed)).toEqual([false, true]);
    expect(votes.map(({ description }) => description.slice(0, 9))).toEqual([
      "Vote for ",
      "You voted",
    ]);
  });

  it("turns the list page by page without a Share button", async () => {
    const papers = makePapers(12);
    await withPapers(papers);
    for (const { id } of papers) await room.say(`save ${id}`);
    const first = await room.say("saved");
    const labels = buttonsOf(first.message).map(({ label }) => label);
    expect(labels.filter((label) => label !== "▲ Vote")).toEqual(["Next", "Export as BibTeX"]);
    const second = await room.press(buttonOf(first.message, "Next").action);
    expect(second.match(/Paper Number/g)).toHaveLength(2);
  });
});

describe("/papers export", () => {
  const fileOf = async (text: string) => (await room.say(text)).message.files?.[0];

  it("gives what was saved, starred, voted for or found, in the format that is asked", async () => {
    await withPapers(makePapers(3));
    await room.say("save 2605.00001");
    const mark = { voter: "slack:T1:U1", origin: "o", active: true, at: NOW };
    await saveVoteMark(room.database, { ...mark, paperId: "2605.00002", emoji: "star" });
    await saveVoteMark(room.database, { ...mark, paperId: "2605.00003", emoji: "+1" });
    const saved = await room.say("export");
    expect(saved.audience).toBe("caller");
    expect(saved.words).toContain("1 paper you saved, as BibTeX");
    expect(saved.message.files).toMatchObject([
      { name: "papers-saved.bib", text: expect.stringContaining("eprint={2605.00001}") as unknown },
    ]);
    expect((await fileOf("export starred format:ris"))?.text).toContain("TI  - Paper Number 2");
    const voted = await fileOf("export voted format:csv");
    expect(voted?.text.split("\r\n")).toHaveLength(4);
    const found = await fileOf('export search query:"world models" format:json');
    expect(JSON.parse(found?.text ?? "")).toHaveLength(3);
  });

  it("says what to do first where there is nothing", async () => {
    await withPapers([]);
    expect((await room.say("export")).words).toContain("Your reading list is empty");
    expect((await room.say("export starred")).words).toContain(
      "have not reacted to a paper with ⭐",
    );
    expect((await room.say("export voted")).words).toContain("have not voted");
    expect((await room.say("export search")).words).toContain("“query” is missing");
    expect((await room.say("export search query:x")).words).toContain("No paper found for “x”");
    expect((await room.say("export everything")).words).toContain("“what” must be");
    expect(room.log).toEqual([]);
  });
});

describe("/papers show as", () => {
  const many = makePaper({
    authors: Array.from({ length: 664 }, (_, index) => `Author ${index + 1}`),
  });

  it("bibtex gives the entry to copy, by the card's button", async () => {
    await withPapers([makePaper()]);
    const { message } = await room.say("show 2605.01234");
    expect(await room.press(buttonOf(message, "BibTeX").action)).toContain("eprint={2605.01234}");
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain("Authors");
  });

  it("authors tells all of them, a hundred at a time", async () => {
    await withPapers([many]);
    const card = await room.say("show 2605.01234");
    expect(card.words).toContain("Author 12 +652");
    const pressed = await room.pressed(buttonOf(card.message, "Authors").action);
    expect(pressed.message.title).toBe("664 authors of “A Paper About Reading Papers”");
    expect(await room.press(buttonOf(pressed.message, "Next").action)).toContain("Author 101, ");
    expect((await room.say("show 2605.01234 as:authors page:7")).words).toContain("Author 664");
  });

  it("bibtex of hundreds of authors is a file", async () => {
    await withPapers([many]);
    const { message } = await room.say("show 2605.01234 as:bibtex");
    expect(message.files).toMatchObject([{ name: "2605.01234.bib" }]);
  });
});
