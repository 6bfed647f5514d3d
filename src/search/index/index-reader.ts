import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  readPositions,
  readPostings,
  type PositionedRow,
  type PostingRow,
} from "../../../db/search/postings.ts";
import { readWordCounts } from "../../../db/search/vocabulary.ts";
import { groupBy } from "../../lib/group-by.ts";
import { type IndexSnapshot, refreshSnapshot } from "./segments.ts";
import { type Vocabulary, readVocabulary } from "./vocabulary.ts";
import { EMPTY_INDEX, type IndexState } from "../../../db/search/index-state.ts";
import { INDEX_FORMAT } from "./indexer.ts";

export interface Index {
  readonly connection: SearchConnection;
  readonly snapshot: IndexSnapshot;
  vocabulary(): Promise<Vocabulary>;
  /** Each list is read once per query. */
  readPostings(terms: readonly string[]): Promise<ReadonlyMap<string, readonly PostingRow[]>>;
  readPositions(terms: readonly string[]): Promise<readonly PositionedRow[]>;
  countPapersByWord(words: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

function openIndex(
  connection: SearchConnection,
  snapshot: IndexSnapshot,
  vocabulary: Index["vocabulary"],
): Index {
  const cache = new Map<string, readonly PostingRow[]>();
  return {
    connection,
    snapshot,
    vocabulary,
    async readPostings(terms) {
      const requested = [...new Set(terms)];
      const unread = requested.filter((term) => !cache.has(term));
      const rows = await readPostings(connection, snapshot.state.segments, unread);
      const byTerm = groupBy(rows, ({ term }) => term);
      for (const term of unread) cache.set(term, byTerm.get(term) ?? []);
      return new Map(requested.map((term) => [term, cache.get(term) ?? []]));
    },
    countPapersByWord: (words) => readWordCounts(connection, snapshot.state.wordSet, words),
    readPositions: (terms) =>
      readPositions(connection, snapshot.state.segments, [...new Set(terms)]),
  };
}

const NOTHING_INDEXED: IndexSnapshot = {
  state: { ...EMPTY_INDEX, format: INDEX_FORMAT },
  segments: [],
};

export interface IndexReader {
  vocabulary(): Promise<Vocabulary>;
  open(): Promise<Index>;
  snapshot(): Promise<IndexSnapshot | undefined>;
}

type Counted = Pick<IndexState, "papers" | "wordSet">;

interface ReadVocabulary extends Counted {
  readonly read: Promise<Vocabulary>;
}

export function createIndexReader(connection: SearchConnection): IndexReader {
  let snapshot: IndexSnapshot | undefined;
  let vocabularyRead: ReadVocabulary | undefined;
  let isRereading = false;
  const read = (counted: Counted): ReadVocabulary => ({
    ...counted,
    read: readVocabulary(connection, counted),
  });
  const vocabulary = (): Promise<Vocabulary> => {
    const counted: Counted = snapshot?.state ?? EMPTY_INDEX;
    vocabularyRead ??= read(counted);
    vocabularyRead.read.catch(() => (vocabularyRead = undefined));
    if (!isOutdated(vocabularyRead, counted)) return vocabularyRead.read;
    if (counted.papers < SMALL_STORE) vocabularyRead = read(counted);
    else if (!isRereading) {
      isRereading = true;
      const next = read(counted);
      // After a failure the old vocabulary stays in use.
      void next.read
        .then(
          () => (vocabularyRead = next),
          () => {},
        )
        .finally(() => (isRereading = false));
    }
    return vocabularyRead.read;
  };
  const refresh = async (): Promise<IndexSnapshot | undefined> => {
    snapshot = await refreshSnapshot(connection, snapshot);
    return snapshot;
  };
  return {
    snapshot: refresh,
    vocabulary,
    open: async () => openIndex(connection, (await refresh()) ?? NOTHING_INDEXED, vocabulary),
  };
}

/** Below this size a query waits for the vocabulary. */
const SMALL_STORE = 5000;

function isOutdated(before: Counted, now: Counted): boolean {
  if (now.wordSet !== before.wordSet) return true;
  return now.papers > before.papers * 1.02 || now.papers < before.papers;
}
