import type { Audience, Caller } from "../../commands/command.ts";
import type { Database } from "../../db/database.ts";
import { languageOf } from "../../db/rooms/rooms.ts";
import type { Catalogue } from "../message/catalogue/english.ts";
import { wordsIn } from "../message/catalogue/languages.ts";
import type { Place } from "../papers/place.ts";

/** The words of an answer: in the language of the person who alone reads it, else in the channel's. */
export async function wordsFor(
  database: Database,
  place: Place,
  caller: Caller,
  audience: Audience,
): Promise<Catalogue> {
  if (audience === "caller") return wordsIn(await caller.language());
  return wordsIn((await languageOf(database, place)) ?? caller.channelLanguage);
}
