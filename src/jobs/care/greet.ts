import type { Database } from "../../../db/database.ts";
import { languageOf, takeGreeting } from "../../../db/rooms/rooms.ts";
import { subscriptionsOf } from "../../../db/rooms/subscriptions.ts";
import type { Clock } from "../../clock.ts";
import { wordsIn } from "../../message/catalogue/languages.ts";
import { composeHello } from "../../message/hello.ts";
import type { Message } from "../../message/message.ts";
import type { Place } from "../../papers/place.ts";

/** What is said to a channel that the bot came into: once, over all restarts and replicas. */
export async function hello(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  place: Place,
): Promise<Message | null> {
  if (!(await takeGreeting(database, place, clock.now()))) return null;
  const language = await languageOf(database, place);
  return composeHello(wordsIn(language), await subscriptionsOf(database, place));
}
