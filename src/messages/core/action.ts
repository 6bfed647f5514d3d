import { z } from "zod";

/** Travels through the platform as a string. `turn` replaces the presser's own answer, `share` answers everyone. */
export type Action = { readonly kind: "vote"; readonly paperId: string } | Call;

export interface Call {
  readonly kind: "command" | "turn" | "share";
  readonly name: string;
  readonly input: Record<string, string>;
}

/** Discord allows 100 characters in a custom id; Slack allows more. */
const MAX_LENGTH = 100;

const Called = z.tuple([
  z.enum(["command", "turn", "share"]),
  z.string(),
  z.record(z.string(), z.string()),
]);
const Vote = z.tuple([z.literal("vote"), z.string()]);

/** Throws a RangeError when the action exceeds the limit. */
export function encodeAction(action: Action): string {
  const text = written(action);
  if (text.length > MAX_LENGTH) throw new RangeError(`action too long: ${text.length}`);
  return text;
}

export function canTravel(action: Action): boolean {
  return written(action).length <= MAX_LENGTH;
}

function written(action: Action): string {
  return JSON.stringify(
    action.kind === "vote" ? ["vote", action.paperId] : [action.kind, action.name, action.input],
  );
}

/** Undefined for a stale or foreign button. */
export function decodeAction(text: string): Action | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const vote = Vote.safeParse(data);
  if (vote.success) return { kind: "vote", paperId: vote.data[1] };
  const called = Called.safeParse(data);
  if (!called.success) return undefined;
  const [kind, name, input] = called.data;
  return { kind, name, input };
}
