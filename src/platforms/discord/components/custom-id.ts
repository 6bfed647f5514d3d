import { decodeAction, encodeAction, type Action } from "../../../messages/core/action.ts";
import { LIMITS } from "../limits.ts";

/** An action, then the post's key for the look-up, then a number that keeps equal buttons unique. */
const CUSTOM_ID = /^(?<action>.*\])(?:#(?<key>[\w-]+))?(?:~\d+)?$/s;

export function readCustomId(id: string): {
  readonly action: Action | undefined;
  readonly key: string | undefined;
} {
  const { action = "", key } = CUSTOM_ID.exec(id)?.groups ?? {};
  return { action: decodeAction(action), key };
}

/** Custom ids unique in one message, with the key where it fits; undefined for an action that is too long. */
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
