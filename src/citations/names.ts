import { texToCleanText } from "../domain/paper/text.ts";

/** A person's name in parts, or a team's as it is. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Lower case or not, these begin a family name: `van der Maaten`, `Le Bras`. */
const PARTICLES = new Set(
  (
    "af al av ben d' da das de del della den der di do dos du el ibn la las le los ter ten van von " +
    "vom zu zum zur"
  ).split(" "),
);
/** Given names too, where they are not in lower case. */
const ONLY_LOWER = new Set("af av bin das do den ten zu zum zur".split(" "));
/** Before these, `Van` is a middle name. */
const VIETNAMESE = new Set(
  "bui dang dao dinh do duong ho hoang huynh le luong ly ngo nguyen pham phan tran trinh vo vu".split(
    " ",
  ),
);
const TEAM =
  /^(?:team|labs?|research|group|consortium|collaboration|university|institute|foundation|contributors|community|project|initiative|inc\.?)$/i;

/** One text may hold several people, as in `Ann Lee, Bo Kim`; one without letters holds none. */
export function namesIn(author: string): readonly Name[] {
  const text = texToCleanText(author).replace(/^and /i, "");
  if (!/\p{L}/u.test(text)) return [];
  const parts = text.split(/, */).filter(Boolean);
  const [first = "", second = ""] = parts;
  if (parts.length === 1) return [nameOf(first)];
  if (parts.every((part) => part.includes(" "))) return parts.map(nameOf);
  if (parts.length > 2) return [{ literal: text }];
  return [SUFFIX.test(second) ? nameOf(`${first} ${second}`) : { family: first, given: second }];
}

function nameOf(text: string): Name {
  const words = text.split(" ");
  const isTeam = words.some((word) => TEAM.test(word) || word === "AI" || /\d/.test(word));
  if (words.length === 1 || isTeam) return { literal: text };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? "") ? words.pop() : undefined;
  const start = startOfFamily(words);
  const [given, family] = [words.slice(0, start).join(" "), words.slice(start).join(" ")];
  return { family, given, ...(suffix !== undefined && { suffix }) };
}

function startOfFamily(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? "", words[start] ?? "")) start -= 1;
  // Spanish: `Blaise Aguera y Arcas`.
  return start > 2 && words[start - 1] === "y" ? start - 2 : start;
}

function isParticle(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (word === lower) return PARTICLES.has(lower) || ONLY_LOWER.has(lower);
  if (lower === "van" && VIETNAMESE.has(plain(next))) return false;
  return PARTICLES.has(lower) && !ONLY_LOWER.has(lower);
}

/** Lower case without accents. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
}
