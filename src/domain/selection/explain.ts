import type { Failure } from "../failure.ts";
import { findRejection, type Rejection } from "./select-papers.ts";
import type { Day, Paper } from "../paper/paper.ts";
import type { DigestOptions } from "../subscription/digest-options.ts";

export interface Listing {
  readonly source: string;
  readonly day: Day;
  readonly firstSeenAt: Date;
  readonly vanishedAt: Date | null;
}

export interface DigestOutcome {
  readonly day: Day | null;
  readonly edition: string;
  readonly state: "pending" | "sending" | "sent" | "skipped" | "dead" | "unknown";
  readonly error: Failure | null;
  readonly minUpvotes: number;
  readonly options: Pick<DigestOptions, "filter">;
  readonly content: { readonly paperIds: readonly string[] } | null;
}

export type Step =
  | { readonly kind: "in-digest"; readonly day: Day; readonly number: number; readonly of: number }
  | { readonly kind: "no-digest"; readonly day: Day }
  | {
      readonly kind: "waiting" | "skipped" | "failed";
      readonly day: Day;
      readonly reason: Failure | null;
    }
  | (Rejection & { readonly day: Day })
  | { readonly kind: "vanished"; readonly day: Day; readonly at: Date }
  | { readonly kind: "joining"; readonly day: Day };

export function explainSteps(about: {
  readonly subscription: Pick<DigestOptions, "sources" | "filter"> & {
    readonly minUpvotes: number;
  };
  readonly paper: Paper;
  readonly listings: readonly Listing[];
  readonly votes: number;
  /** The last one counts, unless an earlier one shows the paper. */
  readonly digests: readonly DigestOutcome[];
}): Step[] {
  const { subscription, listings, digests } = about;
  const own = listings.filter(({ source }) => subscription.sources.includes(source));
  const days = [...new Set(own.map(({ day }) => day))].toSorted();
  return days.map((day) => {
    const there = own.filter((listing) => listing.day === day);
    // A digest without content is known by the date it was for.
    const ofDay = digests.filter((one) => (one.day ?? one.edition) === day);
    const digest = ofDay.findLast((one) => shows(one, about.paper)) ?? ofDay.at(-1);
    return explainDay({ ...about, day, there, digest });
  });
}

function shows({ state, content }: DigestOutcome, { id }: Paper): boolean {
  return state === "sent" && content?.paperIds.includes(id) === true;
}

function explainDay({
  day,
  there,
  digest,
  subscription,
  paper,
  votes,
}: Omit<Parameters<typeof explainSteps>[0], "listings" | "digests"> & {
  readonly day: Day;
  readonly there: readonly Listing[];
  readonly digest: DigestOutcome | undefined;
}): Step {
  const ids = digest?.state === "sent" ? (digest.content?.paperIds ?? []) : [];
  if (ids.includes(paper.id))
    return { kind: "in-digest", day, number: ids.indexOf(paper.id) + 1, of: ids.length };
  // A planned digest used the settings of its time.
  const { minUpvotes } = digest ?? subscription;
  const { filter } = digest?.options ?? subscription;
  const rejection = findRejection(paper, { day, votes }, { minUpvotes, filter });
  if (rejection !== undefined) return { ...rejection, day };
  const [vanishedAt] = there.flatMap((listing) => listing.vanishedAt ?? []);
  if (vanishedAt !== undefined && there.every((listing) => listing.vanishedAt !== null))
    return { kind: "vanished", day, at: vanishedAt };
  if (digest === undefined) return { kind: "no-digest", day };
  const { state, error: reason } = digest;
  switch (state) {
    case "pending":
    case "sending":
      return { kind: "waiting", day, reason };
    case "skipped":
      return { kind: "skipped", day, reason };
    case "dead":
    case "unknown":
      return { kind: "failed", day, reason };
    case "sent":
      return { kind: "joining", day };
  }
}
