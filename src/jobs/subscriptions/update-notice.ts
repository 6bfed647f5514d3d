import type { NoticeRequest } from "../../../commands/core/define.ts";
import type { Database } from "../../../db/client/database.ts";
import { updateNotice as updateStoredNotice } from "../../../db/deliveries/outcomes.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import { composeNotice } from "../../messages/notices.ts";
import { inLanguage } from "../../messages/core/message.ts";
import type { PlatformName } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import { translateForNotice } from "../reader-language.ts";

/** A failed edit leaves an outdated message, whose buttons still answer and trigger the next edit. */
export async function updateNotice(
  parts: {
    readonly database: Database;
    readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, "channelKind" | "edit">>;
    readonly log: Log;
  },
  { place, topic, notice }: Omit<NoticeRequest, "voter">,
): Promise<void> {
  const { database, platforms, log } = parts;
  const { id, messageId } = (await updateStoredNotice(database, place, topic, notice)) ?? {};
  const platform = platforms.get(place.platform);
  if (id === undefined || messageId == null || platform === undefined) return;
  try {
    // A forum's post is a channel of its own, whose first message has its id.
    const isPost = (await platform.channelKind(place)) === "forum";
    const channel = isPost ? messageId : place.channel;
    const t = await translateForNotice(database, place, notice);
    const message = inLanguage(composeNotice(t, notice), t);
    await platform.edit({ ...place, channel, messageId }, message, id);
  } catch (error) {
    log.warn({ reason: reasonOf(error), delivery: id }, "notice could not be edited");
  }
}
