import type { Told } from "../../../commands/command.ts";
import type { Database } from "../../../db/database.ts";
import { changeNotice } from "../../../db/ledger/told.ts";
import type { Clock } from "../../clock.ts";
import { reasonOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { composeNotice } from "../../message/tell.ts";
import type { PlatformName } from "../../papers/place.ts";
import type { Platform } from "../../platforms/platform.ts";
import { noticeWords } from "../words.ts";
import { noticeToChannel } from "./notices.ts";

/**
 * Says something else where a channel was told before: in the ledger, and by an edit of the message that is there. An
 * edit that fails is no more than a message that is out of date; its buttons still answer, and bring the next edit.
 */
export async function retell(
  parts: {
    readonly database: Database;
    readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, "channelKind" | "edit">>;
    readonly clock: Clock;
    readonly log: Log;
  },
  { place, about, notice }: Omit<Told, "voter">,
): Promise<void> {
  const { database, platforms, clock, log } = parts;
  const { id } = noticeToChannel(place, { about, notice, now: clock.now() });
  const messageId = await changeNotice(database, id, notice);
  const platform = platforms.get(place.platform);
  if (messageId === null || platform === undefined) return;
  try {
    // A forum's post is a channel of its own, whose first message has its id.
    const isPost = (await platform.channelKind(place)) === "forum";
    const channel = isPost ? messageId : place.channel;
    const words = await noticeWords(database, place, notice);
    await platform.edit({ ...place, channel, messageId }, composeNotice(words, notice), id);
  } catch (error) {
    log.warn({ reason: reasonOf(error), delivery: id }, "what was told could not be edited");
  }
}
