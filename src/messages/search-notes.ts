import type { SearchNotice } from "../domain/query/search-result.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";

/** The notices of an answer in words; null when there are none. */
export function searchNotices(words: Catalogue, notices: readonly SearchNotice[]): string | null {
  if (notices.length === 0) return null;
  return notices.map((notice) => noticeIn(words, notice)).join(" ");
}

function noticeIn(words: Catalogue, notice: SearchNotice): string {
  switch (notice.kind) {
    case "instead":
      return words.searchedInstead(notice.shown.join(", "));
    case "nearest":
      return words.nearestFound;
    case "loose":
      return notice.exact === 0 ? words.noneTogether : words.fewTogether(notice.exact);
    case "partial":
      return words.partlySearched;
  }
}
