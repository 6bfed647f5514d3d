import type { Database } from "../../db/database.ts";
import { papersByIds } from "../../db/papers.ts";
import type { Delivery, DigestContent } from "../../db/schema.ts";
import { tallies } from "../../db/votes.ts";
import { composeDigest, digestTitle, type Entry } from "../message/digest.ts";
import { wordsIn } from "../message/catalogue/languages.ts";
import type { Message } from "../message/message.ts";
import { composeReply } from "../message/paper.ts";
import type { PaperSource } from "../sources/source.ts";

/** A delivery as the message it is at this moment, with the numbers and the tally it shows. */
export interface Drawing {
  readonly message: Message;
  /** What its thread is called. */
  readonly title: string;
  readonly papers: readonly { readonly paperId: string; readonly number: number }[];
  readonly shown: Readonly<Record<string, number>>;
}

export type Draw = (
  delivery: Pick<Delivery, "part" | "terms">,
  content: DigestContent,
) => Promise<Drawing>;

/**
 * Draws a digest (part 0) or one of its thread replies from the store: always the same papers, with the
 * tally as it is now, in the language that was chosen. A notice is about the live source, even over the sample.
 */
export function createDraw(database: Database, live: PaperSource, sample: PaperSource): Draw {
  return async (delivery, content) => {
    const isDigest = delivery.part === 0;
    const ids = isDigest ? content.paperIds.slice(0, content.shown) : content.paperIds;
    const papers = await papersByIds(database, ids);
    const votes = await tallies(database, ids);
    const gone = new Set(content.gone);
    const first = isDigest ? 1 : delivery.part;
    const entries: Entry[] = ids.flatMap((id, index) => {
      const paper = papers.get(id);
      return paper === undefined
        ? []
        : [{ paper, votes: votes.get(id) ?? 0, number: first + index, gone: gone.has(id) }];
    });
    const source = content.source === sample.name ? sample : live;
    const words = wordsIn(delivery.terms?.language);
    const heading = { label: source.label, day: content.day };
    return {
      message: isDigest
        ? composeDigest(words, {
            ...heading,
            listUrl: source.listUrl(content.day),
            total: content.paperIds.length - gone.size,
            entries,
            rest: content.paperIds.length - content.shown,
            notice: content.notice === null ? null : { ...content.notice, about: live.label },
          })
        : composeReply(words, entries),
      title: digestTitle(words, heading),
      papers: entries.map(({ paper, number }) => ({ paperId: paper.id, number: number ?? first })),
      shown: Object.fromEntries(votes),
    };
  };
}
