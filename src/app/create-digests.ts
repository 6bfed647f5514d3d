import { createDeliveryWorker, type DeliveryWorker } from "../jobs/delivery/worker.ts";
import { createComposeDelivery } from "../jobs/digests/compose-delivery.ts";
import { createPreview } from "../jobs/digests/preview.ts";
import { createRedraws, type Redraws } from "../jobs/digests/redraw-erased.ts";
import { createRefresh, type Refresh } from "../jobs/digests/refresh.ts";
import { selectDigest, type SelectDigest } from "../jobs/digests/select-digest.ts";
import { createDiscussionLinks } from "../jobs/discussions/links-to-threads.ts";
import { createVoteRecorder, type VoteRecorder } from "../jobs/votes/record-votes.ts";
import { createTallyEdits, type TallyEdits } from "../jobs/votes/tally-edits.ts";
import type { PlatformName } from "../domain/place.ts";
import { FITS } from "../platforms/fits.ts";
import type { Platform } from "../platforms/port.ts";
import type { Ingestion } from "./create-sources.ts";
import type { Runtime } from "./create-runtime.ts";

export interface Digests {
  readonly worker: DeliveryWorker;
  readonly refresh: Refresh;
  readonly redraws: Redraws;
  readonly preview: ReturnType<typeof createPreview>;
  readonly discussionLinks: ReturnType<typeof createDiscussionLinks>;
  readonly tallies: TallyEdits;
  readonly voting: VoteRecorder;
}

export function createDigests(
  runtime: Runtime,
  ingestion: Ingestion,
  platforms: ReadonlyMap<PlatformName, Platform>,
  senders: ReadonlyMap<PlatformName, Platform>,
): Digests {
  const { config, database, clock, metrics } = runtime;
  const { sources, ingesters, withShowablePictures } = ingestion;
  const discussionLinks = createDiscussionLinks(database, platforms);
  const compose = createComposeDelivery(database, {
    sources,
    discussionsOf: discussionLinks,
    withShowablePictures,
    fits: FITS,
  });
  const select: SelectDigest = (plan, at) =>
    selectDigest({ database, platforms, ...ingestion }, plan, at);
  const tallies = createTallyEdits({ ...runtime, platforms, compose });
  return {
    discussionLinks,
    tallies,
    preview: createPreview({ select, compose, clock }),
    refresh: createRefresh({ ...runtime, ingesters, platforms: senders, compose }),
    redraws: createRedraws({ ...runtime, platforms: senders, compose }),
    worker: createDeliveryWorker({
      ...runtime,
      platforms: senders,
      select,
      compose,
      leaseMs: config.leaseMs,
      observe: metrics.delivered,
    }),
    voting: createVoteRecorder({
      database,
      clock,
      voteEmoji: config.voteEmoji,
      changed: tallies.changed,
      observe: metrics.voted,
    }),
  };
}
