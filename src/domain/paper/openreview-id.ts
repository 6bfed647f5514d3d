import { unwrap } from "./arxiv-id.ts";

/** What tells an OpenReview id from an arXiv id wherever papers are named. */
const MARK = "openreview:";
const PAGES = new Set(["/forum", "/pdf", "/attachment"]);
const ID = /^[\w-]{6,40}$/;

/** The paper that an address at OpenReview is about, as `openreview:YicbFdNTTy`; undefined for every other address. */
export function readOpenReviewLink(address: string): string | undefined {
  const bare = unwrap(address);
  const url = URL.canParse(bare) ? new URL(bare) : undefined;
  if (url?.hostname.replace(/^www\./, "") !== "openreview.net") return undefined;
  const id = url.searchParams.get("id") ?? "";
  return PAGES.has(url.pathname) && ID.test(id) ? `${MARK}${id}` : undefined;
}

/** The bare id behind the mark; undefined for what is no OpenReview id. */
export function openReviewId(paperId: string): string | undefined {
  return paperId.startsWith(MARK) ? paperId.slice(MARK.length) : undefined;
}
