import type { ShownTally } from "../../../db/schema/schema.ts";

/** The figures of these papers as a post keeps them. */
export function shownTallyOf(
  votes: ReadonlyMap<string, number>,
  discussions: ReadonlyMap<string, { readonly replies: number }>,
): ShownTally {
  return {
    votes: Object.fromEntries(votes),
    replies: Object.fromEntries([...discussions].map(([id, { replies }]) => [id, replies])),
  };
}
