import { LRUCache } from "lru-cache";
import {
  Routes,
  RESTJSONErrorCodes as Code,
  ThreadAutoArchiveDuration,
  type REST,
  type RESTPostAPIChannelMessagesThreadsJSONBody,
} from "discord.js";
import { DeliveryError } from "../../../domain/errors.ts";
import type { Place } from "../../../domain/place.ts";
import { truncate } from "../../rendering/truncate.ts";
import { discordCode } from "./errors.ts";
import { LIMITS } from "../limits.ts";
import { isDirect } from "../places.ts";

/** A known open thread saves one request for each reply. */
const MAX_THREADS = 1000;

export interface Threads {
  /** Opens the message's thread if needed; undefined where threads do not exist. */
  open(place: Place, thread: { messageId: string; title: string }): Promise<string | undefined>;
  /** Throws what a refused write means; for a moment after it was opened, Discord may not know a thread. */
  explain(thread: string, error: unknown): Promise<never>;
  /** Unarchives the thread first if needed. */
  writeIn<T>(channel: string, write: () => Promise<T>): Promise<T>;
}

/** A thread has the id of the message that it started from. */
export function createThreads(rest: Pick<REST, "get" | "post" | "patch">): Threads {
  const known = new LRUCache<string, true>({ max: MAX_THREADS });

  return {
    async open(place, { messageId, title }) {
      if (isDirect(place)) return undefined;
      if (known.has(messageId)) return messageId;
      const body: RESTPostAPIChannelMessagesThreadsJSONBody = {
        name: truncate(title, LIMITS.threadName) || "Papers",
        auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
      };
      try {
        await rest.post(Routes.threads(place.channel, messageId), { body });
      } catch (error) {
        const code = discordCode(error);
        if (code === Code.CannotExecuteActionOnThisChannelType) return undefined;
        if (code !== Code.ThreadAlreadyCreatedForMessage) throw error;
      }
      known.set(messageId, true);
      return messageId;
    },

    async explain(thread, error) {
      if (discordCode(error) !== Code.UnknownChannel) throw error;
      await rest.get(Routes.channel(thread)).catch((missing: unknown) => {
        if (discordCode(missing) !== Code.UnknownChannel) throw missing;
        throw new DeliveryError("deleted", { code: "parent_gone" }, { cause: error });
      });
      const failure = { code: "platform_status", platform: "Discord", status: 404 } as const;
      throw new DeliveryError("retry", failure, { cause: error });
    },

    async writeIn(channel, write) {
      try {
        return await write();
      } catch (error) {
        const code = discordCode(error);
        if (code === Code.UnknownChannel) known.delete(channel);
        if (code !== Code.InvalidActionOnArchivedThread) throw error;
        await rest.patch(Routes.channel(channel), { body: { archived: false } });
        return write();
      }
    },
  };
}
