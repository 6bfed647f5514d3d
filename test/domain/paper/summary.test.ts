import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../src/domain/paper/summary.ts";

const LONG = `${"Papers are very many indeed, bots that read them are few; ".repeat(10)}so it goes.`;
const BACKGROUND = "Papers are many. Nobody can read all of them every day.";

function ofAbstract(abstract: string, title = "Paperboy: Papers by Bot"): readonly string[] {
  return summaryOf({ title, aiSummary: null, abstract }).sentences;
}

function ofAi(aiSummary: string, abstract = ""): readonly string[] {
  return summaryOf({ title: "Paperboy", aiSummary, abstract }).sentences;
}

describe("the summary of a paper", () => {
  it("is its AI summary in whole sentences", () => {
    expect(
      summaryOf({ title: "", aiSummary: "A bot posts papers.", abstract: "We post." }),
    ).toEqual({
      sentences: ["A bot posts papers."],
      isByAi: true,
    });
    expect(ofAi("It posts. It counts. It is cut of")).toEqual(["It posts.", "It counts."]);
    expect(ofAi(`It posts. ${LONG} It ends.`)).toEqual(["It posts."]);
    expect(ofAi(`${LONG} It ends.`)).toEqual(["It ends."]);
  });

  it("is of the abstract where the AI summary has no whole sentence", () => {
    expect(
      summaryOf({ title: "", aiSummary: "It was cut of", abstract: "We post papers." }),
    ).toEqual({ sentences: ["We post papers."], isByAi: false });
  });

  it.each([
    ["We introduce Paperboy, a bot.", "introduce"],
    ["To this end, we further propose a bot.", "propose"],
    ["In this paper, we, a small group, present a bot.", "present, after a comma"],
    ["This paper presents a bot that posts papers.", "this paper"],
    ["This survey covers bots that post papers.", "a survey"],
    ["A new bot is proposed.", "the passive"],
    ["We show that bots help readers.", "show"],
    ["Our bot posts papers.", "our"],
  ])("finds what the paper does, not the background: %s", (telling) => {
    expect(ofAbstract(`${BACKGROUND} ${telling} It saves time.`)).toEqual([
      telling,
      "It saves time.",
    ]);
  });

  it("prefers what is introduced to what is shown, and the title's own name to another", () => {
    expect(ofAbstract(`${BACKGROUND} We show a gap. We introduce a bot.`)[0]).toBe(
      "We introduce a bot.",
    );
    expect(ofAbstract(`${BACKGROUND} We propose a metric. We propose Paperboy for this.`)[0]).toBe(
      "We propose Paperboy for this.",
    );
  });

  it("takes no noun for a verb", () => {
    expect(
      ofAbstract("In surveys we discover many ways of bot development. We propose one of them.")[0],
    ).toBe("We propose one of them.");
  });

  it("begins with the first sentence where none says what the paper does", () => {
    expect(ofAbstract("Bots post. They rest.")).toEqual(["Bots post.", "They rest."]);
  });

  it("does not point to code instead of the paper", () => {
    expect(ofAbstract("We propose a bot. Code is available at https://example.org/bot.")).toEqual([
      "We propose a bot.",
    ]);
  });

  it("prefers another whole sentence to a long one, then whole clauses, then nothing", () => {
    expect(ofAbstract(`${LONG} We propose a bot.`)).toEqual(["We propose a bot."]);
    const [clauses = ""] = ofAbstract(LONG);
    expect(LONG.startsWith(clauses.slice(0, -1))).toBe(true);
    expect(clauses).toMatch(/\w…$/);
    expect(clauses.length).toBeLessThanOrEqual(360);
    expect(ofAbstract(`${"word ".repeat(180)}end.`)).toEqual([]);
  });

  it("passes over a formula at the beginning", () => {
    expect(ofAbstract("$x^2 + y^2 = z^2$ is old. We propose a bot.")).toEqual([
      "We propose a bot.",
    ]);
  });

  it("is empty without an abstract", () => {
    expect(ofAbstract("")).toEqual([]);
  });
});
