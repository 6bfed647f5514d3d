import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import { readListItem } from "../../src/sources/huggingface/schema.ts";

const FOLDER = new URL("../../../shared/data/hf/daily_papers/", import.meta.url);

export interface RecordedList {
  readonly day: Day;
  readonly papers: readonly Paper[];
}

/** Oldest first. */
export function readRecordedLists(): RecordedList[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((name) => {
      const text = gunzipSync(readFileSync(new URL(name, FOLDER))).toString("utf8");
      const items = JSON.parse(text) as unknown[];
      return {
        day: name.slice(0, "2026-05-13".length),
        papers: items.flatMap((item) => readListItem(item) ?? []),
      };
    });
}
