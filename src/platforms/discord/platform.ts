import type { AnyCommand } from "../../../commands/core/define.ts";
import type { Clock } from "../../lib/clock.ts";
import { type FatalError, reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { DropEvent } from "../dropped-events.ts";
import type { HttpAgent } from "../http/agent.ts";
import { areRegistered, commandIdOf } from "./commands/register-when-changed.ts";
import { createReportedBreaker } from "../http/reported-breaker.ts";
import type { Platform, Report } from "../port.ts";
import { deliveryErrorOf, isUnauthorized, tokenFault } from "./api/errors.ts";
import { openDirect, threadAddress } from "./places.ts";
import { findPost } from "./api/find-post.ts";
import { createIdentity } from "./api/identity.ts";
import { createGateway, type Gateway } from "./events/gateway.ts";
import { memberName } from "./api/members.ts";
import { channelKindOf, findAccessProblems, homeOf } from "./api/access-problems.ts";
import { createPosts } from "./api/posts.ts";
import { reactionsOn } from "./api/reactions.ts";
import { createRest, createTokenRateLimiter, restOptions } from "./api/rate-limited-rest.ts";

export interface DiscordParts {
  readonly token: string;
  /** Ends in `/api`; the gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
  /** Requests the message content intent. */
  readonly linkCards?: boolean;
  readonly commands: readonly AnyCommand[];
  readonly outbound: HttpAgent;
  readonly drop: DropEvent;
  readonly report: Report;
  readonly log: Log;
  readonly clock: Clock;
}

/** `start` rejects with a FatalError that says what to change. */
export function createDiscordPlatform(parts: DiscordParts): Platform {
  const { token, apiUrl, linkCards = false, commands, outbound, report, clock } = parts;
  const log = parts.log.child({ platform: "discord" });
  const pacer = createTokenRateLimiter();
  const breaker = createReportedBreaker({ service: "Discord", log, report, clock });
  const options = restOptions({ apiUrl, outbound, pacer, breaker });
  const rest = createRest(token, options);
  const identity = createIdentity(rest);
  let commandId: string | undefined;
  const posts = createPosts(rest, outbound, () => commandId);
  let intake: Gateway | undefined;
  let isReady = never;
  let onFault = ignore;

  async function told<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (isUnauthorized(error)) onFault(tokenFault());
      throw deliveryErrorOf(error);
    }
  }

  async function signIn(): Promise<void> {
    try {
      const { id, name } = await identity();
      log.info({ user: name }, "discord signed in");
      commandId = await commandIdOf(rest, id);
    } catch (error) {
      if (isUnauthorized(error)) throw tokenFault();
      log.warn({ reason: reasonOf(error) }, "discord not reached");
    }
  }

  return {
    name: "discord",
    ready: () => isReady(),
    problems: () => intake?.problems() ?? [],
    examine: async () => {
      const { id: applicationId } = await identity();
      if (await areRegistered({ rest, applicationId, commands })) return [];
      return [NOT_REGISTERED];
    },
    pace: () => pacer.rate(),
    pausedMs: () => breaker.wait(),
    async start(handlers) {
      // discord.js forgets a token that was refused once.
      rest.setToken(token);
      if (handlers === null) {
        await signIn();
        isReady = () => true;
        return;
      }
      const receiving = createGateway({
        ...parts,
        linkCards,
        handlers,
        rest,
        options,
        log,
        accessProblems: (place) => findAccessProblems({ rest, identity }, place),
        commandId: () => commandId,
        onRegistered: (id) => {
          commandId = id;
        },
      });
      intake = receiving;
      isReady = () => receiving.isOpen();
      await receiving.open();
      onFault = (error) => handlers.fatal(error);
    },
    async stop() {
      onFault = ignore;
      isReady = never;
      await intake?.close();
    },
    post: (posting) => told(() => posts.post(posting)),
    edit: (ref, message, key) => told(() => posts.edit(ref, message, key)),
    find: (posting, since) =>
      told(async () => {
        const { id } = await identity();
        const ahead = outbound.aheadMs(apiUrl ?? DISCORD_API);
        return findPost(rest, id, posting, new Date(since.getTime() + Math.min(0, ahead)));
      }),
    publishToFollowers: (ref) => told(() => posts.announce(ref)),
    reactions: (ref) => told(() => reactionsOn(rest, ref)),
    accessProblems: (place) => findAccessProblems({ rest, identity }, place),
    channelKind: (place) => told(() => channelKindOf(rest, place)),
    nameOf: (person) => memberName(rest, person),
    openDirectMessage: ({ userId }) => told(() => openDirect(rest, userId)),
    parentChannel: (place) => told(() => homeOf(rest, place)),
    threadOf: (ref, title) => told(() => posts.threadOf(ref, title)),
    linkTo: async (home, threadId) => threadAddress(home, threadId),
  };
}

const DISCORD_API = "https://discord.com/api";
const NOT_REGISTERED =
  "Discord has other slash commands than this version of Paperboy. A running bot registers them; `paperboy discord:register` does it at once.";

function never(): boolean {
  return false;
}

function ignore(_error: FatalError): void {}
