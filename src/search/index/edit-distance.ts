const WIDTH = 64;
/** The current row and the two above. */
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/** Optimal string alignment, capped: `most + 1` for larger distances and for words of 60 letters. */
export function editDistance(typed: string, word: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(typed.length - word.length) > most) return beyond;
  if (Math.max(typed.length, word.length) > WIDTH - 4) return beyond;
  let [before, above, here]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let column = 0; column <= word.length; column += 1) above[column] = Math.min(column, beyond);
  for (let row = 1; row <= typed.length; row += 1) {
    // Cells farther from the diagonal exceed the limit.
    const first = Math.max(1, row - most);
    const last = Math.min(word.length, row + most);
    here[first - 1] = first === 1 ? Math.min(row, beyond) : beyond;
    let least = here[first - 1] ?? beyond;
    const letter = typed.charCodeAt(row - 1);
    for (let column = first; column <= last; column += 1) {
      const other = word.charCodeAt(column - 1);
      let value = (above[column - 1] ?? 0) + (letter === other ? 0 : 1);
      value = Math.min(value, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1);
      const isSwapped =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === other;
      if (isSwapped) value = Math.min(value, (before[column - 2] ?? 0) + 1);
      here[column] = value;
      if (value < least) least = value;
    }
    here[last + 1] = beyond;
    if (least > most) return beyond;
    [before, above, here] = [above, here, before];
  }
  return Math.min(above[word.length] ?? 0, beyond);
}
