import type { Database } from "../../../db/client/database.ts";
import { languageOf, takeGreeting } from "../../../db/channels/channel-settings.ts";
import { subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import type { Clock } from "../../lib/clock.ts";
import { translateFor } from "../../i18n/languages.ts";
import { composeHello } from "../../messages/help.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { DIRECT, WHOLE_SERVER, type Place } from "../../domain/place.ts";

/** Greets once over all restarts and replicas. */
export async function greetChannel(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  place: Place,
): Promise<Message | null> {
  if (!(await takeGreeting(database, place, clock.now()))) return null;
  // A server that was greeted needs no hint with its first answer.
  if (place.platform === "discord" && place.workspace !== DIRECT)
    await takeGreeting(database, { ...place, channel: WHOLE_SERVER }, clock.now());
  const language = await languageOf(database, place);
  const t = translateFor(language);
  return inLanguage(composeHello(t, await subscriptionsOf(database, place)), t);
}
