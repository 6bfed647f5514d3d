import { personalSubscriptionsOf } from "../../db/channels/personal-subscriptions.ts";
import { mailAddressOf, type MailAddress } from "../../db/people/mail-addresses.ts";
import type { Subscription } from "../../db/schema/schema.ts";
import { MAIL } from "../../src/domain/place.ts";
import { composePersonal } from "../../src/messages/personal.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { CommandContext } from "../core/define.ts";
import { findNextRun } from "./find-and-store-subscription.ts";

/** What a person has for themselves. */
export interface PersonalState {
  readonly byMessage: Subscription | undefined;
  readonly byMail: Subscription | undefined;
  readonly address: MailAddress | undefined;
}

export async function personalState({
  database,
  caller: { voter },
}: Pick<CommandContext, "database" | "caller">): Promise<PersonalState> {
  const found = await personalSubscriptionsOf(database, voter);
  const isMail = ({ platform }: Subscription): boolean => platform === MAIL.platform;
  return {
    byMessage: found.find((one) => !isMail(one)),
    byMail: found.find(isMail),
    address: await mailAddressOf(database, voter),
  };
}

/** The panel, under what has just been done. */
export async function showPersonal(context: CommandContext, done?: string): Promise<Message> {
  const { byMessage, byMail, address = null } = await personalState(context);
  const subscriptions = [byMessage, byMail].filter((one) => one !== undefined);
  const { mailSender } = context.services;
  return composePersonal(context.t, { subscriptions, address, mailSender }, done);
}

export async function nextRunOf(
  { database, now }: Pick<CommandContext, "database" | "now">,
  subscription: Subscription,
  after: Date = now,
): Promise<Date> {
  const about = { place: subscription, subscription: subscription.id, settings: subscription };
  return findNextRun({ database, now: after }, about);
}
