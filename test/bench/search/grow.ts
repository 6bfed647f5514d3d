import { createRandom } from "../papers.ts";
import type { Doc } from "./collections.ts";

/** One word in fifty becomes one that no other paper has: real stores have names and typing errors. */
const UNSEEN = 0.02;

/** `count` documents: the given ones, then halves of two of the same first keyword put together. The same every time. */
export function* grow(docs: readonly Doc[], count: number): Generator<Doc> {
  const random = createRandom(12_345);
  const pick = (below: number): number => Math.floor(random() * below);
  const byTopic = new Map<string, Doc[]>();
  for (const doc of docs)
    byTopic.set(topic(doc), [...(byTopic.get(topic(doc)) ?? []).slice(-500), doc]);
  const altered = (text: string): string =>
    text.replaceAll(/\b[a-z]{6,}\b/g, (word) =>
      random() < UNSEEN ? word.slice(0, 3 + pick(word.length - 3)) + letters(3, pick) : word,
    );
  for (let made = 0; made < count; made += 1) {
    const given = docs[made];
    if (given !== undefined) {
      yield given;
      continue;
    }
    const one = docs[pick(docs.length)];
    const same = one === undefined ? [] : (byTopic.get(topic(one)) ?? []);
    const other = same[pick(same.length)];
    if (one === undefined || other === undefined) return;
    yield {
      ...one,
      id: `grown:${made}`,
      title: altered(halves(one, other)),
      text: altered(mixed(one, other)),
    };
  }
}

function topic({ keywords }: Doc): string {
  return keywords.split(/[ ,]/, 1)[0] ?? "";
}

function halves(one: Doc, other: Doc): string {
  const [start, end] = [one.title.split(" "), other.title.split(" ")];
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(end.length >> 1)].join(" ");
}

function mixed(one: Doc, other: Doc): string {
  const [own, foreign] = [one, other].map(({ text }) => text.split(/(?<=[.!?])\s+/));
  if (own === undefined || foreign === undefined) return "";
  const length = Math.max(1, Math.round((own.length + foreign.length) / 2));
  return Array.from({ length }, (_, at) =>
    at % 2 === 1 ? foreign[at % foreign.length] : own[at % own.length],
  ).join(" ");
}

function letters(count: number, pick: (below: number) => number): string {
  return String.fromCharCode(...Array.from({ length: count }, () => 97 + pick(26)));
}
