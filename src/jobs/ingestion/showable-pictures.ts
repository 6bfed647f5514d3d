import { LRUCache } from "lru-cache";
import type { Paper } from "../../domain/paper/paper.ts";
import { figureOf } from "../../domain/paper/pictures.ts";
import { DAY_MS, MINUTE_MS } from "../../lib/durations.ts";
import type { Log } from "../../lib/log.ts";

/** The paper without figures that chats cannot show. Never rejects. */
export type WithShowablePictures = (paper: Paper) => Promise<Paper>;

const MAX_KNOWN = 2000;
/** A server that did not say is asked again soon. */
const UNKNOWN_FOR_MS = 10 * MINUTE_MS;

/** Asks about each picture once a day; one whose server does not say is shown, because chats may reach it. */
export function createShowablePictures(parts: {
  readonly check: (address: string) => Promise<boolean | undefined>;
  readonly log: Log;
}): WithShowablePictures {
  const known = new LRUCache<string, Promise<boolean>>({ max: MAX_KNOWN, ttl: DAY_MS });

  async function ask(address: string): Promise<boolean> {
    const answer = await parts.check(address);
    if (answer === undefined) known.set(address, Promise.resolve(true), { ttl: UNKNOWN_FOR_MS });
    if (answer === false) parts.log.info({ picture: address }, "picture left out");
    return answer ?? true;
  }

  function isShowable(address: string): Promise<boolean> {
    const before = known.get(address);
    if (before !== undefined) return before;
    const asked = ask(address);
    known.set(address, asked);
    return asked;
  }

  return async function withShowable(paper) {
    const figure = figureOf(paper);
    if (figure === null || (await isShowable(figure))) return paper;
    const mediaUrls = paper.mediaUrls.filter((address) => address !== figure);
    return withShowable({ ...paper, mediaUrls });
  };
}
