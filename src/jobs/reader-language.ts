import type { Audience, Caller } from "../../commands/core/define.ts";
import type { Database } from "../../db/client/database.ts";
import { languageOf } from "../../db/channels/channel-settings.ts";
import type { Translate } from "../i18n/translate.ts";
import { english, translateFor } from "../i18n/languages.ts";
import type { Notice } from "../domain/non-digest-notice.ts";
import type { Place } from "../domain/place.ts";

export async function translateForReader(
  database: Database,
  place: Place,
  caller: Caller,
  audience: Audience,
): Promise<Translate> {
  const own = audience === "caller" ? await caller.language() : null;
  return translateFor(own ?? (await languageOf(database, place)) ?? caller.channelLanguage);
}

/** Also applies to direct messages: the language of the channel that the notice is about. */
export async function translateForNotice(
  database: Database,
  { platform, workspace, channel }: Place,
  notice: Notice,
): Promise<Translate> {
  // Alerts are in English, as the operator's log and tools are.
  if (notice.kind === "alert") return english;
  if ("language" in notice) return translateFor(notice.language);
  const about = "channel" in notice ? notice.channel : channel;
  return translateFor(await languageOf(database, { platform, workspace, channel: about }));
}
