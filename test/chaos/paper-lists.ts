import type { Items } from "../judge/support/replay.ts";

/** The papers that every channel gets in the morning. */
export const MORNING = ["2611.00001", "2611.00002", "2611.00003"] as const;
/** Listed when the first digests are out already. */
export const LATE = "2611.00004";
/** For the channels that want every paper, and vote; the others want more upvotes. */
export const BALLOT = "2611.00005";
/** What a channel that does not vote asks of a paper. */
export const MIN_UPVOTES = 5;

const item = (id: string, upvotes: number): Items[number] => ({
  paper: {
    id,
    title: `Paper ${id.slice(-1)} of the Day`,
    summary: `What paper ${id.slice(-1)} found out, in a sentence.`,
    authors: [{ name: "Ada Reader", hidden: false }],
    publishedAt: "2026-11-02T17:00:00.000Z",
    upvotes,
  },
});

const rest = [...MORNING.map((id, index) => item(id, 30 - index)), item(BALLOT, 1)];

export const morningList: Items = rest;
export const eveningList: Items = [...rest, item(LATE, 20)];

/** Every message that a channel must hold in the end: a digest, and a reply for each of these papers. */
export function papersFor(votes: boolean): readonly string[] {
  return votes ? [...MORNING, LATE, BALLOT] : [...MORNING, LATE];
}
