import type { CommandContext } from "../commands/command.ts";
import { commands, steps } from "../commands/index.ts";
import { openDatabase, type Database } from "../db/database.ts";
import { countDeliveries } from "../db/ledger/delivery-queries.ts";
import { createCare, type Care } from "./care.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { connectPlatforms } from "./connect.ts";
import { leaseNames, outgoing, pacesOf } from "./duties.ts";
import { gather } from "./gather.ts";
import { createHttpServer, type HttpServer } from "./http/server.ts";
import { answerPress } from "./jobs/votes/ballot.ts";
import type { Categories } from "./jobs/gathering/categories.ts";
import type { Collector } from "./jobs/gathering/collect.ts";
import { createCourier, type Courier } from "./jobs/delivery/courier.ts";
import { createDiscussedAt } from "./jobs/digests/discussed.ts";
import { createDiscussing } from "./jobs/discussions/discussing.ts";
import { createDesk } from "./jobs/desk.ts";
import { createLinkCards } from "./jobs/discussions/link-cards.ts";
import { createDraw } from "./jobs/digests/draw.ts";
import { createLeases, type Leases } from "./jobs/replicas/leases.ts";
import { ownerName } from "./jobs/replicas/owner.ts";
import { createPrepare } from "./jobs/digests/prepare.ts";
import { hello } from "./jobs/care/greet.ts";
import { signing } from "./jobs/digests/sign.ts";
import { createPreview } from "./jobs/digests/preview.ts";
import { createRefresh, type Refresh } from "./jobs/digests/refresh.ts";
import { shareDrawings } from "./jobs/digests/share.ts";
import { sourceStatus } from "./jobs/status.ts";
import { createTallies, type Tallies } from "./jobs/votes/tallies.ts";
import { createVoting, type Voting } from "./jobs/votes/voting.ts";
import { wordsFor } from "./jobs/words.ts";
import { linkedPapers } from "./linked.ts";
import type { Log } from "./log.ts";
import { HUGGING_FACE } from "./papers/sources.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Place, PlatformName } from "./papers/place.ts";
import { createDispatcher } from "./platforms/dispatch.ts";
import { createOutbound, type Outbound } from "./platforms/outbound.ts";
import type { Handlers, Platform } from "./platforms/platform.ts";
import { createSearch } from "./search/create-search.ts";
import type { Search } from "./search/search.ts";

/** All parts of Paperboy, put together and at rest. */
export interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly owner: string;
  readonly database: Database;
  readonly http: HttpServer;
  readonly outbound: Outbound;
  readonly leases: Leases;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** The same, each ready only while this process is the one that sends there. */
  readonly outgoing: ReadonlyMap<PlatformName, Platform>;
  /** Hugging Face's. */
  readonly collector: Collector;
  readonly categories: Categories;
  readonly courier: Courier;
  readonly refresh: Refresh;
  readonly search: Search;
  readonly tallies: Tallies;
  readonly care: Care;
  readonly voting: Voting;
  readonly desk: CommandContext["desk"];
  readonly handlers: Omit<Handlers, "fatal">;
}

/** Opens the store and puts the parts together; nothing is connected, planned or posted yet. */
export async function assemble(given: {
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
  const outbound = createOutbound(clock, metrics.requested);
  const gathering = gather({ ...given, database, owner, observe: metrics.fetched });
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
  const sending = outgoing(platforms, leases);
  const discussedAt = createDiscussedAt(database, platforms);
  const plain = createDraw(database, sources, discussedAt);
  const draw = signing(database, shareDrawings(database, discussedAt, plain));
  const prepare = createPrepare({ database, platforms, ...gathering });
  const courier = createCourier({
    database,
    platforms: sending,
    draw,
    clock,
    log,
    owner,
    leaseMs: config.leaseMs,
    observe: metrics.delivered,
    prepare,
  });
  const refresh = createRefresh({ database, collectors, platforms: sending, draw, clock, log });
  const tallies = createTallies({ database, platforms, draw, clock, log });
  const voting = createVoting({
    database,
    clock,
    voteEmoji: config.voteEmoji,
    changed: tallies.changed,
    observe: metrics.voted,
  });
  const preview = createPreview({ prepare, draw, clock });
  const { changed } = tallies;
  const arxivDesk = createDesk({
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
  const desk = { ...arxivDesk, paper: linkedPapers({ desk: arxivDesk, search, ...gathering }) };
  const dispatcher = createDispatcher({
    commands,
    steps,
    log,
    observe: metrics.answered,
    wordsFor: (...about) => wordsFor(database, ...about),
    contextFor: (place, caller, words) => {
      return { database, now: clock.now(), place, caller, desk, search, words };
    },
    search,
    vote: ({ paperId }, ...by) => answerPress({ database, voting }, paperId, ...by),
  });
  const care = createCare({
    ...given,
    database,
    platforms,
    outgoing: sending,
    wake: () => courier.wake(),
    alertChannel: config.alertChannel,
  });
  const handlers = {
    ...dispatcher,
    react: voting.react,
    replied: createDiscussing({ database, changed: (ids) => tallies.changed(ids, null) }),
    hello: (place: Place) => hello({ database, clock }, place),
    cards: createLinkCards({ database, discussedAt, paper: desk.paper }),
    admitted: care.admission.admitted,
    removed: care.removed,
  };
  return {
    ...given,
    metrics,
    owner,
    database,
    http,
    outbound,
    platforms,
    collector,
    categories,
    leases,
    care,
    outgoing: sending,
    courier,
    refresh,
    search,
    tallies,
    voting,
    desk,
    handlers,
  };
}
