import type { CommandContext } from "../../commands/core/define.ts";
import { commands, steps } from "../../commands/index.ts";
import { HOUR_MS } from "../lib/durations.ts";
import { createUsageLimiter } from "../lib/usage-limiter.ts";
import type { PlatformName } from "../domain/place.ts";
import { createCommandServices } from "../jobs/command-services.ts";
import { createReplyCounter } from "../jobs/discussions/count-replies.ts";
import { createLinkCards } from "../jobs/discussions/make-link-cards.ts";
import { createPaperResolver } from "../jobs/ingestion/find-linked-paper.ts";
import { translateForReader } from "../jobs/reader-language.ts";
import { greetChannel } from "../jobs/subscriptions/greet-channel.ts";
import { pressVoteButton, tellHowToVote } from "../jobs/votes/vote-button.ts";
import { createDispatcher } from "../platforms/dispatch/dispatch.ts";
import type { Handlers, Platform } from "../platforms/port.ts";
import type { Search } from "../search/port.ts";
import type { Digests } from "./create-digests.ts";
import type { Ingestion } from "./create-sources.ts";
import type { Maintenance } from "./create-maintenance.ts";
import type { Runtime } from "./create-runtime.ts";

type Services = CommandContext["services"];

export function createServices(
  runtime: Runtime,
  parts: {
    readonly ingestion: Ingestion;
    readonly digests: Digests;
    readonly search: Search;
    readonly platforms: ReadonlyMap<PlatformName, Platform>;
  },
): Services {
  const { ingestion, digests, search, platforms } = parts;
  const { worker, preview, tallies, redraws } = digests;
  const { changed } = tallies;
  const services = createCommandServices({
    ...runtime,
    ...ingestion,
    platforms,
    worker,
    preview,
    changed,
    redraws,
    mailSender: runtime.config.mail?.from.address ?? null,
  });
  const { openReview, withShowablePictures } = ingestion;
  const resolve = createPaperResolver({ paper: (id) => services.paper(id), search, openReview });
  return {
    ...services,
    async paper(link) {
      const paper = await resolve(link);
      return paper && withShowablePictures(paper);
    },
  };
}

export function createHandlers(
  { config, database, clock, log, metrics }: Runtime,
  parts: {
    readonly services: Services;
    readonly search: Search;
    readonly digests: Digests;
    readonly maintenance: Maintenance;
  },
): Omit<Handlers, "fatal"> {
  const { services, search, digests, maintenance } = parts;
  const { voting, tallies, discussionLinks } = digests;
  const { limits } = config;
  const publicPosts = createUsageLimiter(HOUR_MS);
  const dispatcher = createDispatcher({
    commands,
    steps,
    search,
    log,
    observe: metrics.answered,
    translateForReader: (...reader) => translateForReader(database, ...reader),
    contextFor: (place, caller, t) => {
      const now = clock.now();
      return { database, now, place, caller, services, search, limits, publicPosts, t };
    },
    vote: ({ paperId }, press) =>
      pressVoteButton({ database, voting, find: (id) => services.paper(id) }, paperId, press),
  });
  return {
    ...dispatcher,
    reaction: (event) => voting.react(event),
    reactionsCleared: (event) => voting.clear(event),
    votingTip: async (place, caller) => {
      const t = await dispatcher.translateFor(place, caller, "caller");
      const by = { voter: caller.voter, workspace: place.workspace };
      return tellHowToVote({ database, clock }, by, t);
    },
    threadReply: createReplyCounter({ database, changed: (ids) => tallies.changed(ids, null) }),
    greet: (place) => greetChannel({ database, clock }, place),
    linkCards: createLinkCards({
      database,
      discussionsOf: discussionLinks,
      paper: (id) => services.paper(id),
    }),
    accessGranted: maintenance.admission.accessGranted,
    workspaceLeft: maintenance.workspaceLeft,
  };
}
