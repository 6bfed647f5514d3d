import { createHash } from "node:crypto";
import type { Place } from "../../src/domain/place.ts";

/** Discord takes nonces of at most 25 characters, so neither a ULID (26) nor a UUID would do. */
const ID_LENGTH = 22;

/**
 * The name of one part of one edition in one place. It is computed, not drawn, so that a retry, another
 * replica and a restored backup all give the platform the same one.
 */
export function deliveryId(of: {
  readonly place: Place;
  readonly subscription: string;
  readonly edition: string;
  readonly part: number;
}): string {
  const { platform, channel } = of.place;
  const name = JSON.stringify([platform, channel, of.subscription, of.edition, of.part]);
  return createHash("sha256").update(name).digest("base64url").slice(0, ID_LENGTH);
}
