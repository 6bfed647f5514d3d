/**
 * How many letters are wrong, missing, too many or swapped with their neighbour (optimal string alignment),
 * as far as that is at most `most`; `most + 1` stands for everything beyond.
 */
export function distanceWithin(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= word.length; column += 1) {
      const value = cell({ typed, word, row, column }, { before, above, here });
      here.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[word.length] ?? 0, most + 1);
}

interface Position {
  readonly typed: string;
  readonly word: string;
  readonly row: number;
  readonly column: number;
}

interface Rows {
  readonly before: readonly number[];
  readonly above: readonly number[];
  readonly here: readonly number[];
}

function cell({ typed, word, row, column }: Position, { before, above, here }: Rows): number {
  const same = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1);
  const best = Math.min(
    (above[column - 1] ?? 0) + (same ? 0 : 1),
    (above[column] ?? 0) + 1,
    (here[column - 1] ?? 0) + 1,
  );
  const swapped =
    row > 1 &&
    column > 1 &&
    typed.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
    typed.charCodeAt(row - 2) === word.charCodeAt(column - 1);
  return swapped ? Math.min(best, (before[column - 2] ?? 0) + 1) : best;
}
