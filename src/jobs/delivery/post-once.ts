import type { Database } from "../../../db/client/database.ts";
import { markSending, type Claim } from "../../../db/deliveries/outcomes.ts";
import type { Delivery } from "../../../db/schema/schema.ts";
import type { Clock } from "../../lib/clock.ts";
import { DeliveryError, reasonOf } from "../../domain/errors.ts";
import { english } from "../../i18n/catalogue/english.ts";
import { reasonWords } from "../../i18n/catalogue/fill-template.ts";
import type { PostRef } from "../../domain/place.ts";
import type { Platform, Posting } from "../../platforms/port.ts";
import { mayBePosted } from "./retry-policy.ts";

const { reasons } = english;

interface BringParts {
  readonly database: Database;
  readonly clock: Clock;
}

export interface PostResult {
  readonly ref: PostRef;
  /** An earlier attempt had arrived. */
  readonly found: boolean;
}

/** Brings a posting into its chat, unless an earlier attempt is there already. */
export async function postOnceOrFind(
  parts: BringParts,
  platform: Platform,
  posting: Posting,
  delivery: Delivery,
  holder: Claim,
): Promise<PostResult> {
  const found = mayBePosted(delivery, parts.clock.now())
    ? await lookUp(platform, posting, delivery)
    : null;
  if (found !== null) return { ref: found, found: true };
  return { ref: await postOnce(parts, platform, posting, holder), found: false };
}

/** What an earlier attempt left. Where nobody lets us look, what became of it stays unknown. */
async function lookUp(
  platform: Platform,
  posting: Posting,
  { sendingAt, plannedAt }: Delivery,
): Promise<PostRef | null> {
  try {
    return await platform.find(posting, sendingAt ?? plannedAt);
  } catch (error) {
    const isShut = error instanceof DeliveryError && error.kind === "refused";
    if (!isShut || sendingAt === null || error.remedy === undefined) throw error;
    const words = reasonWords(reasons.notLookedUp, { reason: error.message });
    throw new DeliveryError("unknown", words, { remedy: error.remedy, cause: error });
  }
}

/** Posts, with the ledger told right before it leaves; what failed before that has certainly not arrived. */
async function postOnce(
  { database, clock }: BringParts,
  platform: Platform,
  posting: Posting,
  holder: Claim,
): Promise<PostRef> {
  const way = { left: false };
  const leave = async (): Promise<void> => {
    if (!(await markSending(database, holder, clock.now())))
      throw new DeliveryError("retry", reasons.takenOver);
    way.left = true;
  };
  try {
    return await platform.post({ ...posting, leave });
  } catch (error) {
    if (way.left || (error instanceof DeliveryError && error.kind !== "unknown")) throw error;
    throw new DeliveryError("retry", reasonOf(error), { cause: error });
  }
}
