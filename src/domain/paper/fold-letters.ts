/** Latin letters of living alphabets that Unicode does not decompose, under the plain letters that people type. */
const LETTERS: Readonly<Record<string, string>> = {
  a: "ɑⱥᴀ",
  ae: "æᴁ",
  b: "ƀɓƃʙᵬ",
  c: "ƈȼɕᴄ",
  d: "đðɖɗƌȡᴅᵭ",
  e: "əɛǝɇɘᴇ",
  f: "ƒꜰᵮ",
  g: "ǥɠɡɣɢ",
  h: "ħɦⱨʜ",
  hv: "ƕ",
  i: "ıɨɩɪ",
  j: "ȷɉɟʝᴊ",
  k: "ĸƙⱪᴋꝁ",
  l: "łƚɫɬɭȴⱡʟ",
  m: "ɱᴍᵯ",
  n: "ŋɲƞɳȵɴꞑᵰ",
  o: "øɔɵⱺᴏꝋ",
  oe: "œɶ",
  ou: "ȣ",
  p: "ƥᵽᴘᵱ",
  q: "ɋʠ",
  r: "ɍɽɾʀᵲ",
  s: "ʂȿʃꜱᵴꞩ",
  ss: "ß",
  t: "ŧƭƫʈⱦȶᴛᵵ",
  th: "þ",
  u: "ʉʊᴜ",
  v: "ʋⱱⱴʌᴠ",
  w: "ⱳƿᴡ",
  y: "ƴɏʏ",
  z: "ƶȥⱬʐʑɀʒᴢᵶ",
  σ: "ς",
};

const PLAIN = new Map(
  Object.entries(LETTERS).flatMap(([plain, letters]) =>
    Array.from(letters, (letter) => [letter, plain] as const),
  ),
);
const FOLDED = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "gu");

/** Stands like an apostrophe between letters, but counts as one of them. */
const MODIFIER = /[\u02B9-\u02FF]/g;

/** In lower case, without accents, strokes and hooks: "Nießner" and "Miłoš" as "niessner" and "milos". */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(FOLDED, (letter) => PLAIN.get(letter) ?? letter)
    .replaceAll(MODIFIER, " ");
}
