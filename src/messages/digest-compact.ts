import type { Catalogue } from "../i18n/catalogue/english.ts";
import { CHANGE_AND_STOP, settings, withOpening, type Digest, type PaperEntry } from "./digest.ts";
import { entryBlock } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { link, type Text } from "../i18n/rich-text.ts";
import { joinWithDots } from "./core/join.ts";

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
function titleOnly(words: Catalogue, entry: PaperEntry): Block {
  const plain = { ...entry, paper: { ...entry.paper, repoUrl: null } };
  return { ...entryBlock(words, plain, null), byline: [], vote: null };
}

/** How many papers the list has besides, and where. */
export function remainder(words: Catalogue, { rest, label, listUrl }: Digest): Block[] {
  if (rest === 0) return [];
  const list: Text[] = listUrl === null ? [] : [[link(words.listAt(label), listUrl)]];
  return [{ kind: "text", text: joinWithDots([[words.andMore(rest)], ...list]) }];
}
