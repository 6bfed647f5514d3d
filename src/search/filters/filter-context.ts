import type { SearchConnection } from "../../../db/search/connection.ts";
import { listUndatedPapers, readLastSeq } from "../../../db/search/paper-selection.ts";
import type { UndatedPaper } from "../../../db/search/predicates.ts";
import type { Index } from "../index/index-reader.ts";
import type { EngineRequest } from "../worker/protocol.ts";
import type { PaperSet } from "./paper-set.ts";

export interface FilterContext {
  readonly index: Index;
  readonly dialect: SearchConnection["dialect"];
  readonly asker: EngineRequest["asker"];
  /** Of sets: the highest row number. */
  readonly capacity: number;
  readonly undated: readonly UndatedPaper[];
  readonly isExpired: () => boolean;
  /** Becomes true when time ran out before every text was read. */
  isPartial: boolean;
  /** By printed condition: a query may repeat one. */
  readonly sets: Map<string, Promise<PaperSet>>;
}

export async function createFilterContext(
  index: Index,
  asker: EngineRequest["asker"],
  isExpired: () => boolean,
): Promise<FilterContext> {
  const { connection } = index;
  const capacity = await readLastSeq(connection);
  const undated = await listUndatedPapers(connection);
  const { dialect } = connection;
  return { index, dialect, asker, capacity, undated, isExpired, isPartial: false, sets: new Map() };
}
