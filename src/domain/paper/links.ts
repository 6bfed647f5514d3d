import { parsePaperId } from "./arxiv-id.ts";
import { readOpenReviewLink } from "./openreview-id.ts";

/** The sites whose links to papers may get a card; of other sites no link is even looked at. */
export const LINK_DOMAINS = ["arxiv.org", "huggingface.co", "alphaxiv.org", "openreview.net"];

/** A message with more links is a list of its own. */
const MOST = 5;
const ADDRESS = /https?:\/\/[^\s<>|"]+/gi;

/** The paper that an address is about: its arXiv id, or `openreview:` and its id there. The address is read, never opened. */
export function paperLinkedBy(address: string): string | undefined {
  return parsePaperId(address) ?? readOpenReviewLink(address);
}

/** The papers that a text links to, each once and only the first few. */
export function papersLinkedIn(text: string): string[] {
  const ids = [...text.matchAll(ADDRESS)].flatMap(([address]) => paperLinkedBy(address) ?? []);
  return [...new Set(ids)].slice(0, MOST);
}
