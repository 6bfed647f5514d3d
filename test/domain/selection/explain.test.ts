import { textFailure } from "../../support/text-failure.ts";
import { describe, expect, it } from "vitest";
import { english } from "../../../src/i18n/languages.ts";
import { plainText } from "../../../src/i18n/rich-text.ts";
import { stepText } from "../../../src/messages/why.ts";
import {
  explainSteps,
  type DigestOutcome,
  type Listing,
} from "../../../src/domain/selection/explain.ts";
import { makePaper } from "../../support/factories.ts";

const DAY = "2026-05-13";
const paper = makePaper({ upvotes: 3, categories: ["cs.CL"] });
const listing: Listing = {
  source: "huggingface",
  day: DAY,
  firstSeenAt: new Date("2026-05-13T03:00:00Z"),
  vanishedAt: null,
};
const subscription = { sources: ["huggingface"], filter: "", minUpvotes: 0 };
const digest: DigestOutcome = {
  day: DAY,
  edition: DAY,
  state: "sent",
  error: null,
  minUpvotes: 0,
  options: { filter: "" },
  content: { paperIds: ["2605.00001"] },
};

function words(change: {
  subscription?: Partial<typeof subscription>;
  listing?: Partial<Listing>;
  digest?: Partial<DigestOutcome> | null;
}): string[] {
  const steps = explainSteps({
    paper,
    votes: 0,
    subscription: { ...subscription, ...change.subscription },
    listings: [{ ...listing, ...change.listing }],
    digests: change.digest === null ? [] : [{ ...digest, ...change.digest }],
  });
  return steps.map((step) => plainText(stepText(english, step), "en", "UTC"));
}

describe("why a paper was or was not posted", () => {
  it("is told by the digest that shows it, whatever became of a later one", () => {
    const shown = { ...digest, content: { paperIds: [paper.id] } };
    const later = { ...digest, state: "skipped", content: null } as const;
    const digests = [shown, later];
    const [step] = explainSteps({ paper, votes: 0, subscription, listings: [listing], digests });
    expect(step).toMatchObject({ kind: "in-digest", number: 1, of: 1 });
  });

  const list = "the list of Wednesday 13 May 2026";
  it.each([
    [
      { digest: { content: { paperIds: ["2605.00001", paper.id] } } },
      `Number 2 of 2 papers in the digest with ${list}.`,
    ],
    [{ digest: null }, `No digest with ${list} was posted here.`],
    [
      { digest: null, subscription: { minUpvotes: 5 } },
      `It had 3 upvotes on ${list}; the minimum is 5.`,
    ],
    [{ digest: { minUpvotes: 4 } }, `It had 3 upvotes on ${list}; the minimum is 4.`],
    [
      { digest: { options: { filter: "cat:cs.CV upvotes>9 papers" } } },
      `The filter left it out of ${list}. It does not match cat:cs.CV, upvotes>9.`,
    ],
    // What a sent digest wanted is not what the channel wants now.
    [
      { subscription: { filter: "cat:cs.CV" } },
      `The digest with ${list} was posted before this paper qualified; the next update adds it.`,
    ],
    [
      {
        digest: {
          state: "skipped",
          error: { code: "source_silent", reason: { code: "list_empty" } },
        } as const,
      },
      `The digest with ${list} was left out. The source did not answer all day. The list is empty.`,
    ],
    [
      {
        digest: {
          state: "dead",
          day: null,
          content: null,
          error: textFailure("the channel is archived"),
        } as const,
      },
      `The digest with ${list} could not be posted. Reason: the channel is archived.`,
    ],
    [
      {
        digest: {
          state: "pending",
          content: null,
          error: { code: "list_not_out" },
        } as const,
      },
      `The digest with ${list} is still waiting. The list is not out yet.`,
    ],
    [
      { listing: { vanishedAt: new Date("2026-05-14T06:00:00Z") } },
      `It was on ${list}, and was no longer on it by Thursday, 14 May 2026 at 06:00 (UTC).`,
    ],
  ])("is explained by the step it reached: %j", (change, sentence) => {
    expect(words(change)).toEqual([sentence]);
  });

  it("is explained by its withdrawal", () => {
    const withdrawnAt = new Date("2026-05-12T10:00:00Z");
    const [step] = explainSteps({
      paper: { ...paper, withdrawnAt },
      votes: 0,
      subscription,
      listings: [listing],
      digests: [digest],
    });
    expect(plainText(stepText(english, step!), "en", "UTC")).toBe(
      `The digest with ${list} leaves it out: it was withdrawn on 12 May 2026.`,
    );
  });

  it("has no step on the lists of sources that the channel does not take", () => {
    expect(words({ subscription: { sources: ["arxiv:cs.CL"] } })).toEqual([]);
  });
});

describe("the steps of a paper", () => {
  const steps = (change: Partial<Parameters<typeof explainSteps>[0]>) =>
    explainSteps({ paper, votes: 0, subscription, listings: [listing], digests: [], ...change });
  const elsewhere = { ...listing, source: "arxiv:cs.CL" };
  const both = { ...subscription, sources: ["huggingface", "arxiv:cs.CL"] };
  const vanishedAt = new Date("2026-05-14T06:00:00Z");

  it("are one for each day it was listed, in order, by that day's digest", () => {
    const next = "2026-05-14";
    const sent = { ...digest, day: next, edition: next, content: { paperIds: [paper.id] } };
    expect(
      steps({
        listings: [{ ...listing, day: next, vanishedAt }, listing],
        digests: [sent, digest],
      }),
    ).toEqual([
      { kind: "joining", day: DAY },
      { kind: "in-digest", day: next, number: 1, of: 1 },
    ]);
  });

  it("pass with exactly the minimum upvotes, and with votes and days that the filter asks for", () => {
    const exact = { ...subscription, minUpvotes: 3, filter: `votes>1 on:${DAY}` };
    expect(steps({ subscription: exact, votes: 2 })).toEqual([{ kind: "no-digest", day: DAY }]);
  });

  it("end as vanished only when every source dropped it", () => {
    const dropped = { ...listing, vanishedAt };
    expect(steps({ subscription: both, listings: [dropped, elsewhere] })).toEqual([
      { kind: "no-digest", day: DAY },
    ]);
    const gone = [dropped, { ...elsewhere, vanishedAt }];
    expect(steps({ subscription: both, listings: gone })).toEqual([
      { kind: "vanished", day: DAY, at: vanishedAt },
    ]);
  });

  it.each([
    ["sending", "waiting"],
    ["unknown", "failed"],
  ] as const)("with a digest that is %s end as %s", (state, kind) => {
    const digests = [{ ...digest, state, error: textFailure("why") }];
    expect(steps({ digests })).toEqual([{ kind, day: DAY, reason: textFailure("why") }]);
  });
});
