import { setPaused } from "../../db/channels/subscriptions.ts";
import { claimEvent } from "../../db/operations/received-events.ts";
import { markOf } from "../../db/people/forgotten.ts";
import {
  confirmMailAddress,
  renewCode,
  takeTry,
  type MailAddress,
} from "../../db/people/mail-addresses.ts";
import { isCodeValid, MOST_TRIES } from "../../src/domain/mail/confirmation.ts";
import { UserError } from "../../src/domain/errors.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { ROOT, type CommandContext } from "../core/define.ts";
import { nextRunOf, personalState, showPersonal } from "./personal-subscriptions.ts";

const CODES_A_DAY = 5;
const EXAMPLE = `/${ROOT} me`;

/** Throws a UserError for a code that is wrong, too old or tried too often. */
export async function confirmCode(context: CommandContext, typed: string): Promise<Message> {
  const { database, caller, now, t } = context;
  const { address } = await personalState(context);
  if (address === undefined) throw new UserError(t("me.noCode"), EXAMPLE);
  if (address.confirmedAt !== null) return showPersonal(context);
  const tried = await takeTry(database, caller.voter, MOST_TRIES);
  if (tried === undefined) throw new UserError(t("me.codeUsedUp"), EXAMPLE);
  const isRight = isCodeValid(tried, typed, now);
  if (!isRight || !(await confirmMailAddress(database, tried, now)))
    throw new UserError(t("me.wrongCode"), EXAMPLE);
  const { byMail } = await personalState(context);
  if (byMail !== undefined) {
    const by = { updatedBy: caller.voter, updatedAt: now };
    await setPaused(database, byMail.id, { nextRunAt: await nextRunOf(context, byMail) }, by);
  }
  return showPersonal(context, t("me.confirmed"));
}

/**
 * Sends a code, at most five a day to a person and to an address. Where the address has had too many from others, nothing
 * is sent and nothing said, so that the answer does not tell who uses it.
 */
export async function sendCode(
  { database, services, now, t }: CommandContext,
  { id, voter, address }: Pick<MailAddress, "id" | "voter" | "address">,
  language: string | null,
): Promise<void> {
  const take = (what: string): Promise<boolean> => takeOneOfDay(database, what, now);
  if (!(await take(voter))) throw new UserError(t("me.tooManyCodes"), EXAMPLE);
  if (!(await take(address.toLowerCase()))) return;
  await renewCode(database, id, now);
  await services.sendCode({ id, codeAt: now }, language);
}

async function takeOneOfDay(
  database: CommandContext["database"],
  what: string,
  now: Date,
): Promise<boolean> {
  const mark = await markOf(database, what);
  const day = now.toISOString().slice(0, 10);
  for (let number = 1; number <= CODES_A_DAY; number += 1)
    if (await claimEvent(database, `code ${mark} ${day} ${number}`, now)) return true;
  return false;
}
