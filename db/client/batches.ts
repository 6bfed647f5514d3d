/** Rows per statement: SQLite binds at most 32,766 values, and long statements block the event loop. */
export const BATCH = 200;

export function batches<Row>(rows: readonly Row[], size: number = BATCH): Row[][] {
  const cut: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) cut.push(rows.slice(start, start + size));
  return cut;
}
