import type { Database } from "../../db/client/database.ts";
import { saveButtonPayload, buttonPayload } from "../../db/operations/button-payloads.ts";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import { UserError } from "../../src/domain/errors.ts";
import { canTravel, type Call } from "../../src/messages/core/action.ts";
import type { Block, Button, Message } from "../../src/messages/core/message.ts";

/** What is asked of the store here. */
interface Where {
  readonly database: Database;
  readonly now: Date;
}

/** Before the name of an input whose value stands in the store, by the key that is there instead. No option begins so. */
const KEPT = "@";

/** A message whose buttons can all travel: what makes one too long is kept in the store, and the button carries its key. */
export async function withShortActions(message: Message, where: Where): Promise<Message> {
  const blocks: Block[] = [];
  for (const block of message.blocks)
    blocks.push(
      block.kind === "buttons" ? { ...block, buttons: await short(block.buttons, where) } : block,
    );
  return { ...message, blocks };
}

async function short(buttons: readonly Button[], where: Where): Promise<Button[]> {
  const shortened: Button[] = [];
  for (const button of buttons) {
    const { action } = button;
    const isLong = action.kind !== "vote" && !canTravel(action);
    shortened.push(isLong ? { ...button, action: await shortCall(action, where) } : button);
  }
  return shortened;
}

/** It is always one value that is long: what somebody typed. */
async function shortCall(call: Call, { database, now }: Where): Promise<Call> {
  const entries = Object.entries(call.input);
  const [longest] = entries.toSorted(([, a], [, b]) => b.length - a.length);
  if (longest === undefined) return call;
  const [name, text] = longest;
  const rest = entries.filter((entry) => entry !== longest);
  const key = await saveButtonPayload(database, text, now);
  return { ...call, input: Object.fromEntries([...rest, [`${KEPT}${name}`, key]]) };
}

/** Whether a part of what a button means stands in the store. */
export function isShortened({ input }: Call): boolean {
  return Object.keys(input).some((name) => name.startsWith(KEPT));
}

/** What a button means in full; a UserError where that is not kept any more. */
export async function fullInput(
  { input }: Call,
  { database, now, words }: Where & { readonly words: Catalogue },
): Promise<Record<string, string>> {
  const full: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    const text = name.startsWith(KEPT) ? await buttonPayload(database, value, now) : value;
    if (text === undefined) throw new UserError(words.t("error.buttonExpired"));
    full[name.startsWith(KEPT) ? name.slice(KEPT.length) : name] = text;
  }
  return full;
}
