import type { Delivery } from "../../../db/schema/schema.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PostRef } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";
import type { ComposedMessage } from "../digests/compose-delivery.ts";

/** No tally is this, so that whoever compares it draws the message again. */
const NOBODY_KNOWS = -1;

/**
 * A message that an earlier attempt left shows what was drawn then, and people may have voted since: it is drawn anew.
 * The answer is what it shows, as far as that is known.
 */
export async function redrawFoundPost(
  platform: Platform,
  ref: PostRef,
  { message, shown }: Pick<ComposedMessage, "message" | "shown">,
  { id }: Pick<Delivery, "id">,
  log: Log,
): Promise<ComposedMessage["shown"]> {
  try {
    await platform.edit(ref, message, id);
    return shown;
  } catch (error) {
    // It stands, which is what matters; the next round of tallies has another try.
    log.warn({ reason: reasonOf(error) }, "found post could not be drawn anew");
    return Object.fromEntries(Object.keys(shown).map((key) => [key, NOBODY_KNOWS]));
  }
}
