/** A list of strings as the store keeps it: a JSON array, parsed when it was stored. */
export function stringsIn(json: string): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store's own column
  return JSON.parse(json) as string[];
}
