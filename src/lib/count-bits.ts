/** Population count (Warren, "Hacker's Delight", 2002, 5-1). */
export function countBits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55_55_55_55);
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
