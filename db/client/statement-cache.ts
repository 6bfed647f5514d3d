import type { Database } from "better-sqlite3";

/** About as many as there are queries; the longest takes some ten kilobytes. */
const KEPT = 120;

/**
 * Keeps a connection's statements prepared. Each would be parsed anew for every query, and hold its memory until
 * JavaScript's collector, which does not see it, comes by.
 */
export function keepStatements(client: Database): void {
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, ReturnType<typeof prepare>>();

  function prepareOnce(source: string): ReturnType<typeof prepare> {
    const known = kept.get(source);
    const statement = known ?? prepare(source);
    // How rows come out is a state of the statement, and every query says it for itself.
    if (known?.reader === true) known.raw(false);
    kept.delete(source);
    kept.set(source, statement);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  }

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the parameters are the caller's word
  client.prepare = prepareOnce as typeof client.prepare;
}
