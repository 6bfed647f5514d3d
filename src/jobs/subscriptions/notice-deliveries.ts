import { deliveryId } from "../../../db/deliveries/delivery-id.ts";
import { PRIORITY, type NewDelivery } from "../../../db/deliveries/queue.ts";
import type { Subscription } from "../../../db/schema/schema.ts";
import type { Notice } from "../../domain/notice.ts";
import { personOf } from "../../domain/person.ts";
import type { Place } from "../../domain/place.ts";

/** What all notices have in common; `about` tells them apart, and the same one is told once. */
function noticeRow(
  place: Place,
  recipient: string | null,
  { about, notice, now }: { about: string; notice: Notice; now: Date },
): NewDelivery {
  const { platform, workspace, channel } = place;
  return {
    platform,
    workspace,
    channel,
    recipient,
    notice,
    id: deliveryId({ place, subscription: "", edition: about, part: 0 }),
    subscriptionId: null,
    edition: about,
    part: 0,
    papers: 0,
    minUpvotes: 0,
    state: "pending",
    priority: PRIORITY.reply,
    attempts: 0,
    dueAt: now,
    plannedAt: now,
  };
}

/** A notice to the person who set a subscription up; null where that is nobody who can be written to. */
export function noticeToOwner(
  subscription: Pick<Subscription, "id" | "platform" | "workspace" | "createdBy">,
  told: { readonly about: string; readonly notice: Notice; readonly now: Date },
): NewDelivery | null {
  const { id, createdBy } = subscription;
  return noticeToPerson(subscription, createdBy, { ...told, about: `${told.about} (${id})` });
}

/** A notice to anybody; null where that is nobody who can be written to. */
export function noticeToPerson(
  { platform, workspace }: Pick<Place, "platform" | "workspace">,
  voter: string,
  told: { readonly about: string; readonly notice: Notice; readonly now: Date },
): NewDelivery | null {
  const person = personOf(voter);
  if (person?.platform !== platform) return null;
  return noticeRow({ platform, workspace, channel: person.userId }, person.userId, told);
}

/** A notice to a channel. */
export function noticeToChannel(
  place: Place,
  told: { readonly about: string; readonly notice: Notice; readonly now: Date },
): NewDelivery {
  return noticeRow(place, null, told);
}
