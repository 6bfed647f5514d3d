import { parseFilterPrefix, parseFilterToken } from "./filters.ts";
import { COUNT_FIELDS } from "./query.ts";
import type { Token } from "./tokens.ts";

/** `upvotes > 100` and `author: hinton` as one token each. */
export function joinSpacedFilters(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readComparison(tokens, at) ?? readPrefix(tokens, at);
    const token = found?.token ?? tokens[at];
    if (token !== undefined) joined.push(token);
    at += found?.length ?? 1;
  }
  return joined;
}

interface JoinedToken {
  readonly token: Token;
  readonly length: number;
}

const COMPARED = new RegExp(
  `^(?:${COUNT_FIELDS.join("|")}):?(?:>=|<=|≥|≤|>|<|=)\\d[\\d,]*k?$`,
  "i",
);

function readComparison(tokens: readonly Token[], at: number): JoinedToken | undefined {
  const [first, ...others] = tokens.slice(at, at + 3);
  if (first === undefined) return undefined;
  let text = wordOf(first);
  for (const [index, token] of others.entries()) {
    if (text === "" || wordOf(token) === "") return undefined;
    text += wordOf(token);
    if (COMPARED.test(text)) return { token: { ...first, text }, length: index + 2 };
  }
  return undefined;
}

function wordOf(token: Token): string {
  return token.kind === "word" && token.value === undefined ? token.text : "";
}

function readPrefix(tokens: readonly Token[], at: number): JoinedToken | undefined {
  const [first, next] = tokens.slice(at, at + 2);
  if (first === undefined || next === undefined) return undefined;
  if (parseFilterPrefix(wordOf(first))?.value !== "") return undefined;
  if (next.kind !== "phrase" && (wordOf(next) === "" || parseFilterToken(next) !== undefined))
    return undefined;
  return { token: { ...first, value: next.text }, length: 2 };
}
