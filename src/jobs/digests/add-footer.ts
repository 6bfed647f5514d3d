import { LRUCache } from "lru-cache";
import type { Database } from "../../../db/client/database.ts";
import { namesOf } from "../../../db/people/people.ts";
import { subscriptionById } from "../../../db/channels/subscriptions.ts";
import { wordsIn } from "../../i18n/languages.ts";
import { withFooter } from "../../messages/digest.ts";
import type { Message } from "../../messages/core/message.ts";
import type { ComposeDelivery } from "./compose-delivery.ts";

/** So many of one drawing, as signed for different people. */
const MAX_SIGNED = 20;

/** Draws the same, and has every digest say who set it up and lead to its own settings. */
export function addingFooter(database: Database, draw: ComposeDelivery): ComposeDelivery {
  const kept = new WeakMap<Message, LRUCache<string, Message>>();

  /** Many channels may be one person's: what is signed alike is one message, which is rendered once. */
  function signedOnce(...given: Parameters<typeof withFooter>): Message {
    const [t, message, by] = given;
    const name = JSON.stringify([t.language, by]);
    const known = kept.get(message) ?? new LRUCache<string, Message>({ max: MAX_SIGNED });
    const one = known.get(name) ?? withFooter(...given);
    kept.set(message, known.set(name, one));
    return one;
  }

  return async (delivery, content) => {
    const drawing = await draw(delivery, content);
    const { part, subscriptionId = null, terms } = delivery;
    if (part !== 0 || subscriptionId === null) return drawing;
    const subscription = await subscriptionById(database, subscriptionId);
    if (subscription === undefined) return drawing;
    const { name, createdBy } = subscription;
    const by = (await namesOf(database, [createdBy])).get(createdBy) ?? null;
    const { t } = wordsIn(terms?.language);
    return { ...drawing, message: signedOnce(t, drawing.message, { name, by }) };
  };
}
