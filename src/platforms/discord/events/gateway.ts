import type { Client, REST, RESTOptions } from "discord.js";
import type { AnyCommand } from "../../../../commands/core/define.ts";
import type { Clock } from "../../../lib/clock.ts";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers } from "../../port.ts";
import { listenToAccess } from "./access-granted-or-removed.ts";
import { listenToInteractions, type RunningAnswers } from "../interactions/interactions.ts";
import { listenToReplies } from "./replies.ts";
import { createClient } from "../api/client.ts";
import { registerCommands } from "../commands/register-when-changed.ts";
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
  readonly clock: Clock;
  readonly log: Log;
}

export function createGateway(parts: GatewayParts): Session {
  const { token, handlers, commands, rest, options, log } = parts;
  let answers: RunningAnswers | undefined;

  function newClient(): Client {
    const client = createClient(options, parts);
    answers = listenToInteractions(client, parts);
    listenToReactions(client, parts);
    listenToAccess(client, parts);
    listenToReplies(client, parts);
    listenToMentions(client, parts);
    listenToLinks(client, parts);
    return client;
  }

  async function register(applicationId: string): Promise<void> {
    try {
      const outcome = await registerCommands({ rest, applicationId, commands });
      log.info({ outcome }, "discord commands");
    } catch (error) {
      log.error({ reason: reasonOf(error) }, "discord commands not registered");
    }
  }

  const session = createSession({
    token,
    newClient,
    onReady({ user, guilds, application }) {
      log.info({ user: user.tag, servers: guilds.cache.size }, "discord connected");
      void register(application.id);
    },
    onFault: (error) => handlers.fatal(error),
    log,
  });
  return {
    ...session,
    async close() {
      await session.close();
      await answers?.settled();
    },
  };
}
