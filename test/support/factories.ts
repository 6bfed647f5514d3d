import type { Caller } from "../../commands/core/define.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Place } from "../../src/domain/place.ts";

/** A paper with every field filled plausibly; overrides last. */
export function makePaper(overrides: Partial<Paper> = {}): Paper {
  return {
    id: "2605.01234",
    title: "A Paper About Reading Papers",
    abstract:
      "We read a paper every day. After a year we know more than before. Code is made available.",
    authors: ["Ada Reader", "Ben Writer"],
    publishedAt: new Date("2026-05-12T17:00:00Z"),
    upvotes: 12,
    comments: 3,
    submittedBy: "ada",
    submitterName: "Ada Reader",
    organization: "Reading Institute",
    thumbnailUrl: "https://example.org/thumbnail.png",
    mediaUrls: [],
    aiSummary: "Reading a paper a day helps.",
    aiModel: "example-model-1",
    keywords: ["reading", "habits"],
    categories: ["cs.CL", "cs.LG"],
    repoUrl: "https://github.com/example/reading",
    repoStars: 1234,
    projectUrl: "https://example.org/reading",
    models: null,
    datasets: null,
    spaces: null,
    version: null,
    withdrawnAt: null,
    ...overrides,
  };
}

/** So many papers of one list, most upvoted first: ids 2605.00001 and on. */
export function makePapers(count: number, overrides: Partial<Paper> = {}): Paper[] {
  return Array.from({ length: count }, (_, index) =>
    makePaper({
      id: `2605.${String(index + 1).padStart(5, "0")}`,
      title: `Paper Number ${index + 1}`,
      upvotes: count - index,
      ...overrides,
    }),
  );
}

/** A channel on Slack; overrides last. */
export function makePlace(overrides: Partial<Place> = {}): Place {
  return { platform: "slack", workspace: "T1", channel: "C1", ...overrides };
}

/** A person in Berlin who may manage the channel; overrides last. */
export function makeCaller(overrides: Partial<Caller> = {}): Caller {
  return {
    voter: "slack:T1:U1",
    userId: "U1",
    name: async () => "Ada",
    timezone: async () => "Europe/Berlin",
    language: async () => null,
    channelLanguage: null,
    mayManage: async () => true,
    role: async () => "member",
    belongs: async () => true,
    maySee: async () => true,
    maySend: async () => true,
    ...overrides,
  };
}

/** A subscription of `makePlace()` for weekday mornings in Berlin; overrides last. */
export function makeSubscription(overrides: Partial<Subscription> = {}): Subscription {
  return {
    id: "subscription-1",
    platform: "slack",
    workspace: "T1",
    channel: "C1",
    name: "daily",
    hour: 9,
    minute: 0,
    weekdays: [1, 2, 3, 4, 5],
    timezone: "Europe/Berlin",
    papers: 10,
    minUpvotes: 0,
    sources: ["huggingface"],
    filter: "",
    layout: "digest",
    pictures: true,
    cadence: "day",
    silent: false,
    announce: false,
    language: null,
    nextRunAt: new Date("2026-05-14T07:00:00Z"),
    stoppedAt: null,
    stopReason: null,
    blockedAt: null,
    pausedAt: null,
    pausedUntil: null,
    personal: false,
    toldAt: null,
    createdBy: "slack:T1:U1",
    createdAt: new Date("2026-05-01T12:00:00Z"),
    updatedBy: null,
    updatedAt: null,
    ...overrides,
  };
}
