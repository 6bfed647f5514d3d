/** What a post says of its papers that changes with what people do: votes by the paper, replies beside it. */
export type ShownTally = Readonly<Record<string, number>>;

const REPLIES = " replies";

/** The figures of these papers as a post keeps them. */
export function shownTallyOf(
  votes: ReadonlyMap<string, number>,
  discussed: ReadonlyMap<string, { readonly replies: number }>,
): ShownTally {
  const replies = [...discussed].map(([id, one]) => [id + REPLIES, one.replies] as const);
  return Object.fromEntries([...votes, ...replies]);
}

/** The papers whose figures a post shows. */
export function papersIn(shown: ShownTally): string[] {
  return Object.keys(shown).filter((key) => !key.endsWith(REPLIES));
}
