import type { SearchConnection } from "../../../db/search/connection.ts";
import {
  applyIndexChange,
  finishRebuild,
  readIndexState,
  type IndexState,
} from "../../../db/search/index-state.ts";
import { deleteSegmentsExcept } from "../../../db/search/postings.ts";
import { readTextsAfter } from "../../../db/search/papers.ts";
import { deleteWordSet, otherWordSet } from "../../../db/search/vocabulary.ts";
import { SEGMENT_PAPERS } from "./posting-list.ts";
import { createSegmentBuilder, READ_BATCH, writeSegment } from "./segment-writer.ts";
import { emptySegment } from "./segments.ts";

const NOTHING: NonNullable<IndexState["rebuild"]> = {
  cleared: false,
  through: 0,
  segments: [],
  tail: 0,
  papers: 0,
  lengths: [0, 0, 0],
};

/** Resumes an unfinished second index of the same format. */
export async function beginRebuild(connection: SearchConnection, format: number): Promise<void> {
  for (;;) {
    const from = await readIndexState(connection);
    if (from === undefined || (from.rebuild !== null && from.format === format)) return;
    const to = { ...from, version: from.version + 1, format, rebuild: NOTHING };
    if (await applyIndexChange(connection, { from, to })) return;
  }
}

/** Replaces the first index when no papers are left. `from` holds the lease and names the segment. */
export async function rebuildStep(connection: SearchConnection, from: IndexState): Promise<void> {
  const { rebuild } = from;
  if (rebuild === null) return;
  if (!rebuild.cleared) return clearWords(connection, from, rebuild);
  const segment = emptySegment(from.nextSegment - 1);
  const builder = createSegmentBuilder(segment, 0);
  let { through } = rebuild;
  for (let papers = 0; papers < SEGMENT_PAPERS; papers += READ_BATCH) {
    const rows = await readTextsAfter(connection, through, READ_BATCH);
    await builder.add(rows);
    through = rows.at(-1)?.seq ?? through;
    if (rows.length < READ_BATCH) break;
  }
  if (through === rebuild.through) return finish(connection, from, rebuild);
  const batch = builder.batch();
  await writeSegment(connection, segment, batch);
  const newest = (await readIndexState(connection)) ?? from;
  if (newest.rebuild?.through !== rebuild.through) return;
  const sum = (field: 0 | 1 | 2): number => rebuild.lengths[field] + batch.lengths[field];
  await applyIndexChange(connection, {
    from: newest,
    to: {
      ...newest,
      version: newest.version + 1,
      rebuild: {
        cleared: true,
        through,
        segments: [...rebuild.segments, segment.id],
        tail: batch.papers,
        papers: rebuild.papers + batch.papers,
        lengths: [sum(0), sum(1), sum(2)],
      },
    },
    vocabulary: { ...batch, set: otherWordSet(newest.wordSet) },
  });
}

async function clearWords(
  connection: SearchConnection,
  from: IndexState,
  rebuild: NonNullable<IndexState["rebuild"]>,
): Promise<void> {
  await deleteWordSet(connection, otherWordSet(from.wordSet));
  const to = { ...from, version: from.version + 1, rebuild: { ...rebuild, cleared: true } };
  await applyIndexChange(connection, { from, to });
}

async function finish(
  connection: SearchConnection,
  from: IndexState,
  rebuild: NonNullable<IndexState["rebuild"]>,
): Promise<void> {
  const { segments, tail, papers, lengths } = rebuild;
  const version = from.version + 1;
  const wordSet = otherWordSet(from.wordSet);
  const index = { segments, tail, papers, lengths, wordSet };
  const to = { ...from, ...index, version, altered: version, rebuild: null };
  if (!(await finishRebuild(connection, { from, to }))) return;
  await deleteSegmentsExcept(connection, segments, to.nextSegment);
  await deleteWordSet(connection, from.wordSet);
}
