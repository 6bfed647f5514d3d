import { describe, expect, it } from "vitest";
import { newestListDay } from "../../../src/domain/schedule/list-days.ts";
import { english } from "../../../src/i18n/languages.ts";
import { sourceWords } from "../../../src/messages/core/source-names.ts";
import { readSources } from "../../../src/domain/subscription/sources.ts";
import { problemText } from "../../support/problem-text.ts";

describe("the sources of a subscription", () => {
  it.each([
    ["huggingface", ["huggingface"]],
    ["HF, arXiv:cs.cl", ["huggingface", "arxiv:cs.CL"]],
    ["Hugging Face and community", ["huggingface", "community"]],
    ["arxiv: cs.CL+stat.ML cs.CL", ["arxiv:cs.CL", "arxiv:stat.ML"]],
    ["quant-ph", ["arxiv:quant-ph"]],
    ["room", ["community"]],
  ])("are read from %j", (text, sources) => {
    expect(readSources(text)).toEqual({ value: sources });
  });

  it.each([
    ["", /^The sources are missing\..*huggingface, arxiv:cs.CL, community/],
    ["twitter", /no source “twitter”/],
    ["comunity", /Did you mean “community”/],
    ["arxiv:cs.CX", /Did you mean “arxiv:cs\.C/],
    ["arxiv:cs", /cs has 40 categories. Choose some, such as arxiv:cs.AI/],
    ["cs.AI cs.AR cs.CC cs.CE cs.CG cs.CL cs.CR cs.CV cs.CY", /8 sources at most, not 9/],
  ])("are refused from %j, with a right example", (text, words) => {
    expect(problemText(readSources(text))).toMatch(words);
  });

  it("are said in words", () => {
    expect(sourceWords(english, ["huggingface", "arxiv:cs.CL", "community"])).toBe(
      "Hugging Face, arXiv cs.CL and this channel’s own papers",
    );
  });

  it.each([
    // 21:45 in New York on the thirteenth: Hugging Face has opened the next list, arXiv has not announced yet.
    [["huggingface", "arxiv:cs.CL"], "2026-05-14T01:45:00Z", "2026-05-14"],
    [["arxiv:cs.CL", "community"], "2026-05-14T01:45:00Z", "2026-05-13"],
    [["arxiv:cs.CL"], "2026-05-16T16:00:00Z", "2026-05-15"],
    [["community"], "2026-05-16T16:00:00Z", "2026-05-17"],
  ])("of %j are at %s about the lists of %s", (sources, at, day) => {
    expect(newestListDay(sources, { plannedAt: new Date(at), edition: "2026-05-17" })).toBe(day);
  });
});
