import type { Audience, Caller } from "../../commands/core/define.ts";
import type { Database } from "../../db/client/database.ts";
import { languageOf } from "../../db/channels/channels.ts";
import { english, type Catalogue } from "../i18n/catalogue/english.ts";
import { wordsIn } from "../i18n/languages.ts";
import type { Notice } from "../domain/notice.ts";
import type { Place } from "../domain/place.ts";

/** The words of an answer: in the language of the person who alone reads it, where it is known, else in the channel's. */
export async function wordsFor(
  database: Database,
  place: Place,
  caller: Caller,
  audience: Audience,
): Promise<Catalogue> {
  const own = audience === "caller" ? await caller.language() : null;
  return wordsIn(own ?? (await languageOf(database, place)) ?? caller.channelLanguage);
}

/** The words of what is told unasked: in the language of the channel it is about, be it in a direct message. */
export async function noticeWords(
  database: Database,
  { platform, workspace, channel }: Place,
  notice: Notice,
): Promise<Catalogue> {
  // An operator's log and tools are in English, and so are the lines of an alert.
  if (notice.kind === "alert") return english;
  const about = "channel" in notice ? notice.channel : channel;
  return wordsIn(await languageOf(database, { platform, workspace, channel: about }));
}
