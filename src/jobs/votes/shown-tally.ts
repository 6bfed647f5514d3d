import type { ShownTally } from "../../../db/schema/schema.ts";

export function shownTallyOf(
  votes: ReadonlyMap<string, number>,
  discussions: ReadonlyMap<string, { readonly replies: number }>,
): ShownTally {
  return {
    votes: Object.fromEntries(votes),
    replies: Object.fromEntries([...discussions].map(([id, { replies }]) => [id, replies])),
  };
}
