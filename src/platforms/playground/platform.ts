import type { Translate } from "../../i18n/translate.ts";
import type { AnyCommand } from "../../../commands/core/define.ts";
import type { Database } from "../../../db/client/database.ts";
import type { Clock } from "../../lib/clock.ts";
import type { HttpServer } from "../../http/server.ts";
import type { Log } from "../../lib/log.ts";
import { PLAYGROUND } from "../../domain/place.ts";
import { DEFAULT_VOTE_EMOJI } from "../../domain/emoji.ts";
import type { Platform } from "../port.ts";
import { addressOf, kindOf } from "./channels.ts";
import { createChat } from "./chat.ts";
import { createLive } from "./page-events.ts";
import { createPosting } from "./posting.ts";
import { createSite } from "./site.ts";

const BEAT_MS = 10_000;

export interface PlaygroundOptions {
  readonly database: Database;
  readonly app: HttpServer["app"];
  readonly origin: () => URL;
  readonly commands: readonly AnyCommand[];
  readonly status: (t: Translate) => Promise<string>;
  readonly log: Log;
  readonly clock: Clock;
  readonly voteEmoji?: readonly string[];
  readonly beatMs?: number;
  readonly accessKey?: string | null;
  readonly names?: readonly string[];
}

export function createPlayground(options: PlaygroundOptions): Platform {
  const { database, clock, log, voteEmoji = DEFAULT_VOTE_EMOJI, beatMs = BEAT_MS } = options;
  const { accessKey = null, names = [] } = options;
  const live = createLive({ database, log, beatMs });
  const chat = createChat({ database, live, clock });
  let running = false;
  return {
    name: "web",
    async start(handlers) {
      if (handlers !== null) {
        const site = { ...options, chat, live, handlers, voteEmoji, accessKey, names };
        options.app.route("/", createSite(site));
        live.start();
      }
      running = true;
    },
    async stop() {
      running = false;
      await live.stop();
    },
    ready: () => running,
    ...createPosting({ database, chat, clock }),
    publishToFollowers: async () => {},
    parentChannel: async (home) => home,
    threadOf: async ({ messageId }) => messageId,
    linkTo: async (home, threadId) =>
      new URL(`${addressOf(home)}#m${threadId}`, options.origin()).href,
    accessProblems: async () => [],
    channelKind: async (place) => kindOf(place),
    nameOf: async () => null,
    openDirectMessage: async () => PLAYGROUND,
  };
}
