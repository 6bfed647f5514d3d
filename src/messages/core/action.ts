import { z } from "zod";

/**
 * What pressing a button means. Travels through the platform as a short string and comes back. `command` is answered
 * beside the message, `turn` in its place where it is the presser's own, and `share` to everyone.
 */
export type Action = { readonly kind: "vote"; readonly paperId: string } | Call;

/** A command with everything it is to be asked. */
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

/** The action as the string a button carries; throws RangeError when it would not fit. */
export function encodeAction(action: Action): string {
  const text = written(action);
  if (text.length > MAX_LENGTH) throw new RangeError(`action too long: ${text.length}`);
  return text;
}

/** Whether a button can carry an action. */
export function canTravel(action: Action): boolean {
  return written(action).length <= MAX_LENGTH;
}

function written(action: Action): string {
  return JSON.stringify(
    action.kind === "vote" ? ["vote", action.paperId] : [action.kind, action.name, action.input],
  );
}

/** The action a button carried, or undefined for a string that is not ours (a stale or foreign button). */
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
