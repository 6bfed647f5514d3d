import type { Catalogue } from "../i18n/catalogue/english.ts";

/** What is to be said of an answer beside its papers. */
export type SearchNotice =
  /** These words were searched instead of what was typed, or beside it. */
  | { readonly kind: "instead"; readonly shown: readonly string[] }
  /** No paper fulfils everything: the nearest are given. */
  | { readonly kind: "nearest" }
  /** Only so many papers have the words in quotes together; others follow. */
  | { readonly kind: "loose"; readonly exact: number }
  /** Time ran out before all was looked at. */
  | { readonly kind: "partial" };

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
