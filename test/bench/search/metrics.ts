/** Linear gain, log2(rank + 1) discount, the ideal over all judged documents: trec_eval's conventions. */
export interface Scores {
  readonly ndcg10: number;
  readonly recall100: number;
  readonly mrr10: number;
  /** Whether one of the first five is relevant. */
  readonly hit5: number;
  /** Of the first five, or of as many as there are relevant documents, the relevant share. */
  readonly precision5: number;
}

export function scoresOf(found: readonly string[], relevant: ReadonlyMap<string, number>): Scores {
  const grades = [...relevant.values()].filter((grade) => grade > 0).toSorted((a, b) => b - a);
  const gain = (list: readonly number[]): number =>
    list.slice(0, 10).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
  const got = found.slice(0, 100).map((id) => Math.max(0, relevant.get(id) ?? 0));
  const first = got.slice(0, 10).findIndex((grade) => grade > 0);
  return {
    ndcg10: grades.length === 0 ? 0 : gain(got) / gain(grades),
    recall100: grades.length === 0 ? 0 : got.filter((grade) => grade > 0).length / grades.length,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    hit5: first >= 0 && first < 5 ? 1 : 0,
    precision5: shareOf(got.slice(0, Math.min(5, grades.length))),
  };
}

export function meanOf(rows: readonly Scores[]): Scores {
  const mean = (key: keyof Scores): number =>
    rows.reduce((sum, row) => sum + row[key], 0) / Math.max(1, rows.length);
  return {
    ndcg10: mean("ndcg10"),
    recall100: mean("recall100"),
    mrr10: mean("mrr10"),
    hit5: mean("hit5"),
    precision5: mean("precision5"),
  };
}

function shareOf(grades: readonly number[]): number {
  return grades.filter((grade) => grade > 0).length / Math.max(1, grades.length);
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Rows of cells as aligned columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
