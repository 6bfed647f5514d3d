/** Deeper nesting than this is no writing; what is deeper stays literal. */
const DEEPEST = 100;

const TOKENS = /\\[^]|\$\$?|[{}]/g;

/** What may be opened, and by what it is closed. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["$", "$"],
  ["$$", "$$"],
  [String.raw`\(`, String.raw`\)`],
  [String.raw`\[`, String.raw`\]`],
]);

interface Opened {
  readonly token: string;
  readonly at: number;
}

/**
 * Where each group and each formula of a LaTeX source ends, by where it begins. Pairs never cross;
 * whatever is never closed, nests too deeply or is a price has no pair.
 */
export function texPairs(source: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: Opened[] = [];

  function take(token: string, at: number): void {
    if (token === "}") return closeGroup(at);
    const last = open.at(-1);
    if (last !== undefined && CLOSED_BY.get(last.token) === token) {
      open.pop();
      const from = last.at + last.token.length;
      if (!token.startsWith("$") || isFormula(source.slice(from, at), source.charAt(at + 1))) {
        pairs.set(last.at, at);
        return;
      }
    }
    if (CLOSED_BY.has(token) && open.length < DEEPEST) open.push({ token, at });
  }

  function closeGroup(at: number): void {
    const opened = open.findLastIndex(({ token }) => token === "{");
    if (opened < 0) return;
    const [group] = open.splice(opened);
    if (group !== undefined) pairs.set(group.at, at);
  }

  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    const twoFormulas = token === "$$" && open.at(-1)?.token === "$";
    take(twoFormulas ? "$" : token, index);
    if (twoFormulas) take("$", index + 1);
  }
  return pairs;
}

/** Two dollar signs may also be two prices with prose between them: "costs $5 and $10 today". */
function isFormula(body: string, next: string): boolean {
  if (body.trim() === "") return false;
  if (/\\[A-Za-z]|[_^]/.test(body)) return true;
  const price = /^\d/.test(body) && (/\s$/.test(body) || /\d/.test(next));
  const prose = /\b[A-Za-z]{3,}[\s,]+[A-Za-z]{3,}/.test(body) && !/[={}<>]/.test(body);
  return !price && !prose;
}
