import type { Database } from "../../../db/client/database.ts";
import type { Delivery } from "../../../db/deliveries/delivery.ts";
import { markSending, type Claim } from "../../../db/deliveries/outcomes.ts";
import { DeliveryError, failureOf, reasonOf } from "../../domain/errors.ts";
import type { PostRef } from "../../domain/place.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Platform, Posting } from "../../platforms/port.ts";
import type { ComposedMessage } from "../digests/compose-message.ts";
import { mayBePosted } from "./retry-policy.ts";

interface PostParts {
  readonly database: Database;
  /** When the worker of this process began. */
  readonly startedAt: Date;
  readonly clock: Clock;
}

export interface PostResult {
  readonly ref: PostRef;
  readonly found: boolean;
}

export async function postOnceOrFind(
  parts: PostParts,
  platform: Platform,
  posting: Posting,
  delivery: Delivery,
  claim: Claim,
): Promise<PostResult> {
  const found = mayBePosted(delivery, parts.clock.now(), parts.startedAt)
    ? await lookUp(platform, posting, delivery)
    : null;
  if (found !== null) return { ref: found, found: true };
  return { ref: await postOnce(parts, platform, posting, claim), found: false };
}

/** When the platform refuses the look-up, the outcome stays unknown. */
async function lookUp(
  platform: Platform,
  posting: Posting,
  { workspace, sendingAt, plannedAt }: Delivery,
): Promise<PostRef | null> {
  const isPrecaution = (): boolean =>
    sendingAt === null && platform.areLookUpsScarce?.(workspace) === true;
  if (isPrecaution()) return null;
  try {
    return await platform.find(posting, sendingAt ?? plannedAt);
  } catch (error) {
    if (isPrecaution()) return null;
    const isRefused = error instanceof DeliveryError && error.kind === "refused";
    if (!isRefused || sendingAt === null) throw error;
    const { remedy, ...reason } = error.failure;
    if (remedy === undefined) throw error;
    throw new DeliveryError("unknown", { code: "not_looked_up", reason, remedy }, { cause: error });
  }
}

/** Marks the row right before the request leaves; an earlier failure means that nothing arrived. */
async function postOnce(
  { database, clock }: PostParts,
  platform: Platform,
  posting: Posting,
  claim: Claim,
): Promise<PostRef> {
  const request = { hasLeft: false };
  const beforeSend = async (now = clock.now()): Promise<void> => {
    if (!(await markSending(database, claim, now)))
      throw new DeliveryError("retry", { code: "taken_over" });
    request.hasLeft = true;
  };
  try {
    return await platform.post({ ...posting, beforeSend });
  } catch (error) {
    if (request.hasLeft || (error instanceof DeliveryError && error.kind !== "unknown"))
      throw error;
    throw new DeliveryError("retry", failureOf(error), { cause: error });
  }
}

const MAX_PUBLISH_ATTEMPTS = 4;

/** The digest is already posted, so repeated failure is only logged. */
export async function publishToFollowers(
  platform: Platform,
  ref: PostRef,
  { attempts }: Delivery,
  log: Log,
): Promise<void> {
  try {
    await platform.publishToFollowers(ref);
  } catch (error) {
    const isWorthRetrying =
      error instanceof DeliveryError && error.kind !== "refused" && attempts < MAX_PUBLISH_ATTEMPTS;
    // The digest is in the chat: the next attempt must look for it instead of posting again.
    if (isWorthRetrying)
      throw new DeliveryError("unknown", { ...error.failure, remedy: undefined }, waitOf(error));
    log.warn({ err: error }, "digest not published to the channel's followers");
  }
}

function waitOf(error: DeliveryError): { retryAfterMs?: number; cause: unknown } {
  const { retryAfterMs } = error;
  return { ...(retryAfterMs !== undefined && { retryAfterMs }), cause: error };
}

/** Matches no vote count, so that the next comparison of tallies edits the message. */
const UNKNOWN_COUNT = -1;

/** Votes may have changed after the earlier attempt. */
export async function editFoundPost(
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
    log.warn({ reason: reasonOf(error) }, "found post could not be edited");
    const unknown = Object.keys(shown.votes).map((paperId) => [paperId, UNKNOWN_COUNT] as const);
    return { ...shown, votes: Object.fromEntries(unknown) };
  }
}
