import { createHash } from "node:crypto";
import type { Place } from "../../src/domain/place.ts";

/** Discord takes nonces of at most 25 characters: neither a ULID (26) nor a UUID fits. */
const ID_LENGTH = 22;

/** The same for a retry, another replica and a restored backup. */
export function deliveryId({
  place,
  subscription,
  edition,
  part,
}: {
  readonly place: Pick<Place, "platform" | "channel">;
  readonly subscription: string;
  readonly edition: string;
  readonly part: number;
}): string {
  const name = JSON.stringify([place.platform, place.channel, subscription, edition, part]);
  return createHash("sha256").update(name).digest("base64url").slice(0, ID_LENGTH);
}
