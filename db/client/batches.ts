/** Rows of one statement: SQLite binds at most 32,766 values, and a long statement would hold up the event loop. */
export const BATCH = 200;

/** Cuts a long list of rows into statements' worth. */
export function batches<Row>(rows: readonly Row[], size: number = BATCH): Row[][] {
  const cut: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) cut.push(rows.slice(start, start + size));
  return cut;
}
