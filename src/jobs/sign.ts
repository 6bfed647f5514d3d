import type { Database } from "../../db/database.ts";
import { namesOf } from "../../db/people.ts";
import { subscriptionById } from "../../db/subscriptions.ts";
import { wordsIn } from "../message/catalogue/languages.ts";
import { signed } from "../message/signed.ts";
import type { Draw } from "./draw.ts";

/** Draws the same, and has every digest say who set it up and lead to its own settings. */
export function signing(database: Database, draw: Draw): Draw {
  return async (delivery, content) => {
    const drawing = await draw(delivery, content);
    const { part, subscriptionId = null, terms } = delivery;
    if (part !== 0 || subscriptionId === null) return drawing;
    const subscription = await subscriptionById(database, subscriptionId);
    if (subscription === undefined) return drawing;
    const { name, createdBy } = subscription;
    const by = (await namesOf(database, [createdBy])).get(createdBy) ?? null;
    const words = wordsIn(terms?.language);
    return { ...drawing, message: signed(words, drawing.message, { name, by }) };
  };
}
