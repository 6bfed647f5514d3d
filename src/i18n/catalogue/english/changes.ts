import { quoted } from "../../../domain/parsed.ts";
import type { Cadence, Layout } from "../../../domain/subscription/digest-options.ts";

/** What somebody changed here, after their name, or in the answer to them. */
export const changes = {
  /** What a setting is called. */
  settings: {
    time: "Time",
    weekdays: "Days",
    timezone: "Time zone",
    papers: "Papers in the message",
    minUpvotes: "Fewest upvotes",
    sources: "Sources",
    filter: "Filter",
    layout: "Layout",
    cadence: "Covers",
    silent: "Notification",
    announce: "Published to followers",
    language: "Language",
  },
  setting: (name: string, before: string, after: string): string => `${name}: ${before} → ${after}`,
  layouts: {
    digest: "digest",
    compact: "compact",
    cards: "cards",
    forum: "forum",
    "forum-papers": "forum-papers",
  } satisfies Readonly<Record<Layout, string>>,
  cadences: { day: "each day", week: "each week", month: "each month" } satisfies Readonly<
    Record<Cadence, string>
  >,
  noFilter: "none",
  yes: "yes",
  no: "no",

  made: (name: string, schedule: string, content: string): string =>
    `${quoted(name)} set up: ${schedule}, ${content}`,
  /** With each setting that differs, and whether it goes on after it was paused or stopped. */
  changed: (name: string, settings: readonly string[], resumed: boolean): string =>
    `${quoted(name)} changed: ${[...(resumed ? ["goes on"] : []), ...settings].join(", ")}`,
  paused: (name: string): string => `${quoted(name)} paused`,
  resumed: (name: string): string => `${quoted(name)} goes on`,
  ended: (name: string): string => `${quoted(name)} ended`,
  linksOn: "turned link cards on",
  linksOff: "turned link cards off",
  moderated: "submitted papers wait for a curator",
  unmoderated: "submitted papers come by themselves",
  // Of a person; null where nobody knows what they are called.
  admin: (name: string | null): string => `${name ?? "somebody"} is an admin now`,
  curator: (name: string | null): string => `${name ?? "somebody"} is a curator now`,
  member: (name: string | null): string => `${name ?? "somebody"} is a member now`,
  /** The same as it was once written down: in English, going on after the name. */
  inWords: (name: string | null, what: string): string => `${name ?? "somebody"} ${what}`,
};
