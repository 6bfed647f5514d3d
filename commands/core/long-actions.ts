import type { Database } from "../../db/client/database.ts";
import { saveButtonPayload, buttonPayload } from "../../db/operations/button-payloads.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import { UserError } from "../../src/domain/errors.ts";
import { canTravel, type Call } from "../../src/messages/core/action.ts";
import type { Block, Button, Message } from "../../src/messages/core/message.ts";

interface Where {
  readonly database: Database;
  readonly now: Date;
}

/** Marks an input whose value is stored under a key; no option name starts with it. */
const KEPT = "@";

/** Stores an action's long text and leaves a key in its place. */
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

async function shortCall(call: Call, { database, now }: Where): Promise<Call> {
  const entries = Object.entries(call.input);
  const [longest] = entries.toSorted(([, a], [, b]) => b.length - a.length);
  if (longest === undefined) return call;
  const [name, text] = longest;
  const rest = entries.filter((entry) => entry !== longest);
  const key = await saveButtonPayload(database, text, now);
  return { ...call, input: Object.fromEntries([...rest, [`${KEPT}${name}`, key]]) };
}

export function isShortened({ input }: Call): boolean {
  return Object.keys(input).some((name) => name.startsWith(KEPT));
}

/** The full input of an action; throws a UserError when it has expired. */
export async function fullInput(
  { input }: Call,
  { database, now, t }: Where & { readonly t: Translate },
): Promise<Record<string, string>> {
  const full: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    const text = name.startsWith(KEPT) ? await buttonPayload(database, value, now) : value;
    if (text === undefined) throw new UserError(t("error.buttonExpired"));
    full[name.startsWith(KEPT) ? name.slice(KEPT.length) : name] = text;
  }
  return full;
}
