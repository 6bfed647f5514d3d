import type { CommandContext } from "../../commands/core/define.ts";
import { commands, steps } from "../../commands/index.ts";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { createMaintenance, type Maintenance } from "./create-maintenance.ts";
import type { Clock } from "../lib/clock.ts";
import type { Config } from "../config/config.ts";
import { connectPlatforms } from "./create-platforms.ts";
import { leaseNames, onlyWhenSender, pacesOf } from "./leader-election.ts";
import { createIngestion } from "./create-ingestion.ts";
import { createHttpServer, type HttpServer } from "../http/server.ts";
import { pressVoteButton } from "../jobs/votes/vote-button.ts";
import type { CategoryLookup } from "../jobs/ingestion/arxiv-categories.ts";
import type { Ingester } from "../jobs/ingestion/ingest-list.ts";
import { createDeliveryWorker, type DeliveryWorker } from "../jobs/delivery/worker.ts";
import { createDiscussionLinks } from "../jobs/discussions/discussion-links.ts";
import { createReplyCounter } from "../jobs/discussions/count-replies.ts";
import { createCommandServices } from "../jobs/command-services.ts";
import { createLinkCards } from "../jobs/discussions/link-cards.ts";
import { createComposeDelivery } from "../jobs/digests/compose-delivery.ts";
import { createLeases, type Leases } from "../jobs/cluster/leases.ts";
import { ownerName } from "../jobs/cluster/process-owner.ts";
import { selectDigest, type SelectDigest } from "../jobs/digests/select-digest.ts";
import { greetChannel } from "../jobs/subscriptions/greet-channel.ts";
import { createPreview } from "../jobs/digests/preview.ts";
import { createRefresh, type Refresh } from "../jobs/digests/refresh.ts";
import { sourceStatus } from "../jobs/ingestion/source-status.ts";
import { createTallyEdits, type TallyEdits } from "../jobs/votes/tally-edits.ts";
import { createVoteRecorder, type VoteRecorder } from "../jobs/votes/record-votes.ts";
import { wordsFor } from "../jobs/reader-language.ts";
import { linkedPapers } from "./resolve-paper.ts";
import type { Log } from "../lib/log.ts";
import { HUGGING_FACE } from "../domain/subscription/sources.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Place, PlatformName } from "../domain/place.ts";
import { createDispatcher } from "../platforms/dispatch/dispatch.ts";
import { createHttpAgent, type HttpAgent } from "../platforms/http/agent.ts";
import type { Handlers, Platform } from "../platforms/port.ts";
import { createSearch } from "../search/create-search.ts";
import type { Search } from "../search/port.ts";

/** All parts of Paperboy, put together and at rest. */
export interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly owner: string;
  readonly database: Database;
  readonly http: HttpServer;
  readonly outbound: HttpAgent;
  readonly leases: Leases;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** The same, each ready only while this process is the one that sends there. */
  readonly senders: ReadonlyMap<PlatformName, Platform>;
  /** Hugging Face's. */
  readonly huggingFaceIngester: Ingester;
  readonly categories: CategoryLookup;
  readonly worker: DeliveryWorker;
  readonly refresh: Refresh;
  readonly search: Search;
  readonly tallies: TallyEdits;
  readonly maintenance: Maintenance;
  readonly voting: VoteRecorder;
  readonly services: CommandContext["services"];
  readonly handlers: Omit<Handlers, "fatal">;
}

/** Opens the store and puts the parts together; nothing is connected, planned or posted yet. */
export async function createParts(given: {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<Parts> {
  const { config, clock, log } = given;
  const database = await openDatabase(config.databaseUrl);
  const owner = ownerName(clock.now());
  const leases = createLeases({ database, owner, names: leaseNames(config), log });
  const metrics = createMetrics({
    clock,
    countQueue: () => countDeliveries(database),
    duties: leases.held,
    paces: () => pacesOf(platforms),
  });
  const http = createHttpServer({ ...config.http, log });
  const outbound = createHttpAgent(clock, metrics.requested);
  const gathering = createIngestion({ ...given, database, owner, observe: metrics.fetched });
  const { sources, collectors, categories } = gathering;
  const collector = collectors(HUGGING_FACE);
  const platforms = await connectPlatforms({
    ...given,
    database,
    commands,
    outbound,
    http,
    status: () => sourceStatus(database, collector.source),
  });
  const sending = onlyWhenSender(platforms, leases);
  const discussedAt = createDiscussionLinks(database, platforms);
  const compose = createComposeDelivery(database, sources, discussedAt);
  const select: SelectDigest = (plan, at) =>
    selectDigest({ database, platforms, ...gathering }, plan, at);
  const courier = createDeliveryWorker({
    database,
    platforms: sending,
    select,
    compose,
    clock,
    log,
    owner,
    leaseMs: config.leaseMs,
    observe: metrics.delivered,
  });
  const refresh = createRefresh({ database, collectors, platforms: sending, compose, clock, log });
  const tallies = createTallyEdits({ database, platforms, compose, clock, log });
  const voting = createVoteRecorder({
    database,
    clock,
    voteEmoji: config.voteEmoji,
    changed: tallies.changed,
    observe: metrics.voted,
  });
  const preview = createPreview({ select, compose, clock });
  const { changed } = tallies;
  const jobServices = createCommandServices({
    ...given,
    ...gathering,
    database,
    platforms,
    courier,
    preview,
    changed,
  });
  const search = await createSearch({
    url: config.databaseUrl,
    embeddings: config.embeddings,
    database,
    log,
    clock,
  });
  const services = {
    ...jobServices,
    paper: linkedPapers({ services: jobServices, search, ...gathering }),
  };
  const dispatcher = createDispatcher({
    commands,
    steps,
    log,
    observe: metrics.answered,
    wordsFor: (...about) => wordsFor(database, ...about),
    contextFor: (place, caller, words) => {
      return { database, now: clock.now(), place, caller, services, search, words };
    },
    search,
    vote: ({ paperId }, ...by) => pressVoteButton({ database, voting }, paperId, ...by),
  });
  const care = createMaintenance({
    ...given,
    database,
    platforms,
    outgoing: sending,
    wake: () => courier.wake(),
    alertChannel: config.alertChannel,
  });
  const handlers = {
    ...dispatcher,
    reaction: voting.react,
    threadReply: createReplyCounter({ database, changed: (ids) => tallies.changed(ids, null) }),
    greet: (place: Place) => greetChannel({ database, clock }, place),
    linkCards: createLinkCards({ database, discussedAt, paper: services.paper }),
    accessGranted: care.admission.accessGranted,
    workspaceLeft: care.removed,
  };
  return {
    ...given,
    metrics,
    owner,
    database,
    http,
    outbound,
    platforms,
    huggingFaceIngester: collector,
    categories,
    leases,
    maintenance: care,
    senders: sending,
    worker: courier,
    refresh,
    search,
    tallies,
    voting,
    services,
    handlers,
  };
}
