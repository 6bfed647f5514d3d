import type { Delivery } from "../../../db/schema/schema.ts";
import { DeliveryError } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { PostRef } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";

/** After so many attempts a digest is settled without being published. */
const ANNOUNCED_WITHIN = 4;

/** Publishes a digest to its channel's followers. It stands already: what keeps failing is left, with a word in the log. */
export async function publishToFollowers(
  platform: Platform,
  ref: PostRef,
  { attempts }: Delivery,
  log: Log,
): Promise<void> {
  try {
    await platform.publishToFollowers(ref);
  } catch (error) {
    const isWorthAnother =
      error instanceof DeliveryError && error.kind !== "refused" && attempts < ANNOUNCED_WITHIN;
    if (isWorthAnother) throw error;
    log.warn({ err: error }, "digest not published to the channel's followers");
  }
}
