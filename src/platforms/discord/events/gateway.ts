import type { Client, REST, RESTOptions } from "discord.js";
import type { AnyCommand } from "../../../../commands/core/define.ts";
import type { Clock } from "../../../lib/clock.ts";
import type { Failure } from "../../../domain/failure.ts";
import type { Place } from "../../../domain/place.ts";
import type { Log } from "../../../lib/log.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers, Report } from "../../port.ts";
import { listenToAccess } from "./access-granted-or-removed.ts";
import { listenToInteractions, type RunningAnswers } from "../interactions/interactions.ts";
import { listenToReplies } from "./replies.ts";
import { createClient } from "../api/client.ts";
import { createCommandRegistration } from "../commands/keep-registering.ts";
import { listenToInvitations } from "./invitations.ts";
import { listenToLinks } from "./links.ts";
import { createSession, type Session } from "./session.ts";
import { listenToMentions } from "./mentions.ts";
import { listenToReactions } from "./reactions.ts";

export interface GatewayParts {
  readonly token: string;
  readonly handlers: Handlers;
  readonly commands: readonly AnyCommand[];
  readonly rest: REST;
  readonly options: Partial<RESTOptions>;
  readonly linkCards: boolean;
  readonly drop: DropEvent;
  readonly report: Report;
  readonly clock: Clock;
  readonly log: Log;
  readonly accessProblems: (place: Place) => Promise<readonly Failure[]>;
  readonly commandId: () => string | undefined;
  readonly onRegistered: (commandId: string | undefined) => void;
}

export interface Gateway extends Session {
  /** What people cannot use although the session is open. */
  problems(): readonly string[];
}

export function createGateway(parts: GatewayParts): Gateway {
  const { token, handlers, options, log } = parts;
  let answers: RunningAnswers | undefined;

  function newClient(): Client {
    const client = createClient(options, parts);
    answers = listenToInteractions(client, parts);
    listenToReactions(client, parts);
    listenToAccess(client, parts);
    listenToInvitations(client, parts);
    listenToReplies(client, parts);
    listenToMentions(client, parts);
    listenToLinks(client, parts);
    return client;
  }

  const registration = createCommandRegistration(parts);
  const session = createSession({
    token,
    newClient,
    onReady({ user, guilds, application }) {
      log.info({ user: user.tag, servers: guilds.cache.size }, "discord connected");
      void registration.register(application.id);
    },
    onFault: (error) => handlers.fatal(error),
    log,
  });
  return {
    ...session,
    problems: () => [registration.problem() ?? []].flat(),
    async close() {
      registration.stop();
      await session.close();
      await answers?.settled();
    },
  };
}
