/** The smallest whole number up to `max` from which on `holds` is true; `max` when it is true of none below. */
export function smallestWhere(max: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = max;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
