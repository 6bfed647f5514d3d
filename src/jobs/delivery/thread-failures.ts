import { subscriptionsById } from "../../../db/channels/owner-notices.ts";
import { subscriptionsOf } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import type { ReplyDelivery } from "../../../db/deliveries/delivery.ts";
import { newPersonalNotice } from "../../../db/deliveries/new-delivery.ts";
import { enqueueDeliveries } from "../../../db/deliveries/queue.ts";
import { endThread } from "../../../db/deliveries/threads.ts";
import type { Subscription } from "../../../db/schema/schema.ts";
import { failureOf } from "../../domain/errors.ts";
import type { Failure } from "../../domain/failure.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import { placeOf } from "../../domain/place.ts";
import { correctThread, type UpdateParts } from "../digests/update-digest.ts";
import type { AfterFailure } from "./retry-policy.ts";

/** What the failure of a reply means for its thread. */
export async function settleThread(
  parts: UpdateParts,
  reply: ReplyDelivery,
  after: AfterFailure,
  error: unknown,
): Promise<void> {
  if (reply.digestId === null) return;
  if (after.kind === "again") {
    if (after.held === true) await tellOwner(parts, reply, failureOf(error));
  } else if (after.state !== "unknown") {
    if (!after.next) await endThread(parts.database, reply.digestId, after.reason);
    await leaveOut(parts, reply, reply.digestId, after.next);
  }
}

/** The digest no longer promises what will not come. */
async function leaveOut(
  parts: UpdateParts,
  { number, paperId }: ReplyDelivery,
  digestId: string,
  goesOn: boolean,
): Promise<void> {
  await correctThread(parts, digestId, (content) =>
    goesOn
      ? { ...content, unsent: [...content.unsent, paperId] }
      : { ...content, threadEnd: Math.min(number - 1, content.threadEnd ?? Infinity) },
  );
}

/** A reply is not given up sooner. */
const SOONEST_GIVEN_UP_MS = 5 * MINUTE_MS;

/** A reply that was given up can be posted after all, such as on the operator's command. */
export async function promiseAgain(parts: UpdateParts, reply: ReplyDelivery): Promise<void> {
  const { digestId, number, paperId, plannedAt } = reply;
  const age = parts.clock.now().getTime() - plannedAt.getTime();
  if (digestId === null || age < SOONEST_GIVEN_UP_MS) return;
  await correctThread(parts, digestId, (content) => {
    const { threadEnd, unsent } = content;
    const isEnd = threadEnd !== null && number > threadEnd;
    if (!isEnd && !unsent.includes(paperId)) return null;
    const others = unsent.filter((id) => id !== paperId);
    return { ...content, threadEnd: isEnd ? null : threadEnd, unsent: others };
  });
}

/** Once for each digest. */
async function tellOwner(
  { database, clock }: UpdateParts,
  reply: ReplyDelivery,
  reason: Failure,
): Promise<void> {
  const owner = await ownerOf(database, reply);
  if (owner === undefined) return;
  const { channel, edition, digestId } = reply;
  const notice = newPersonalNotice(owner, owner.createdBy, {
    topic: { kind: "thread", digest: digestId ?? "" },
    notice: { kind: "thread", channel, edition, reason },
    now: clock.now(),
  });
  if (notice !== null) await enqueueDeliveries(database, [notice]);
}

/** A digest on request has none of its own. */
async function ownerOf(
  database: Database,
  reply: ReplyDelivery,
): Promise<Subscription | undefined> {
  const own = reply.subscriptionId;
  if (own !== null) return (await subscriptionsById(database, [own])).get(own);
  return (await subscriptionsOf(database, placeOf(reply)))[0];
}
