import type { Delivery } from "../../../db/schema.ts";
import { DeliveryError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { PostRef } from "../../papers/place.ts";
import type { Platform } from "../../platforms/platform.ts";

/** After so many attempts a digest is settled without being published. */
const ANNOUNCED_WITHIN = 4;

/** Publishes a digest to its channel's followers. It stands already: what keeps failing is left, with a word in the log. */
export async function announce(
  platform: Platform,
  ref: PostRef,
  { attempts }: Delivery,
  log: Log,
): Promise<void> {
  try {
    await platform.announce(ref);
  } catch (error) {
    const isWorthAnother =
      error instanceof DeliveryError && error.kind !== "refused" && attempts < ANNOUNCED_WITHIN;
    if (isWorthAnother) throw error;
    log.warn({ err: error }, "digest not published to the channel's followers");
  }
}
