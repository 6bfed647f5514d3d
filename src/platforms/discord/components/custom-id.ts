import { decodeAction, encodeAction, type Action } from "../../../messages/core/action.ts";
import { LIMITS } from "../limits.ts";

/** An action, then the key of the post, by which it is found again, then a number that tells twins apart. */
const CUSTOM_ID = /^(?<action>.*\])(?:#(?<key>[\w-]+))?(?:~\d+)?$/s;

/** What a button's custom id says; a foreign or stale one says nothing. */
export function readCustomId(id: string): {
  readonly action: Action | undefined;
  readonly key: string | undefined;
} {
  const { action = "", key } = CUSTOM_ID.exec(id)?.groups ?? {};
  return { action: decodeAction(action), key };
}

/**
 * Names the buttons of one message: unique, within Discord's length, and with the post's key where it fits.
 * Undefined for an action that is too long to travel.
 */
export function assignCustomIds(key: string | undefined): (action: Action) => string | undefined {
  const used = new Set<string>();
  return (action) => {
    for (const id of candidates(action, key)) {
      if (id.length > LIMITS.customId || used.has(id)) continue;
      used.add(id);
      return id;
    }
    return undefined;
  };
}

/** One after the other as they are asked for: nearly always the first will do. */
function* candidates(action: Action, key: string | undefined): Generator<string> {
  const bare = encoded(action);
  if (bare === undefined) return;
  for (const base of key === undefined ? [bare] : [`${bare}#${key}`, bare]) {
    yield base;
    for (let twin = 2; twin <= LIMITS.components; twin += 1) yield `${base}~${twin}`;
  }
}

function encoded(action: Action): string | undefined {
  try {
    return encodeAction(action);
  } catch {
    return undefined;
  }
}
