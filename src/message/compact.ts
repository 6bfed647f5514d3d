import type { Catalogue } from "./catalogue/english.ts";
import { CHANGE_AND_STOP, settings, withOpening, type Digest, type Entry } from "./digest.ts";
import { entryBlock } from "./entry.ts";
import type { Block, Message } from "./message.ts";
import { link, type Text } from "./text.ts";
import { dotted } from "./words.ts";

/** A digest of titles with their votes: one message that takes little room. */
export function composeCompact(words: Catalogue, digest: Digest): Message {
  return withOpening(words, digest, [
    ...digest.entries.map((entry) => titleOnly(words, entry)),
    ...remainder(words, digest),
    ...settings(words),
    { kind: "note", text: words.voteByNumber(...CHANGE_AND_STOP) },
  ]);
}

/** A paper as its title and figures: the number votes for it. */
function titleOnly(words: Catalogue, entry: Entry): Block {
  const plain = { ...entry, paper: { ...entry.paper, repoUrl: null } };
  return { ...entryBlock(words, plain, null), byline: [], vote: null };
}

/** How many papers the list has besides, and where. */
export function remainder(words: Catalogue, { rest, label, listUrl }: Digest): Block[] {
  if (rest === 0) return [];
  const list: Text[] = listUrl === null ? [] : [[link(words.listAt(label), listUrl)]];
  return [{ kind: "text", text: dotted([[words.andMore(rest)], ...list]) }];
}
