import { parsePaperId } from "./arxiv-id.ts";

/** The sites whose links to papers may get a card; of other sites no link is even looked at. */
export const LINK_DOMAINS = ["arxiv.org", "huggingface.co", "alphaxiv.org", "openreview.net"];

/** A message with more links is a list of its own. */
const MOST = 5;
const ADDRESS = /https?:\/\/[^\s<>|"]+/gi;

/** The papers that a text links to, each once and only the first few: the addresses are read, never opened. */
export function papersLinkedIn(text: string): string[] {
  const ids = [...text.matchAll(ADDRESS)].flatMap(([address]) => parsePaperId(address) ?? []);
  return [...new Set(ids)].slice(0, MOST);
}
