/**
 * Emoji by one neutral name, Slack's, whatever a platform calls them. An emoji that is not in the table is
 * its own name: the bare character on Discord, a custom emoji's name on both.
 */
const UNICODE: Readonly<Record<string, string>> = {
  "+1": "👍",
  arrow_up: "⬆",
  arrow_up_small: "🔼",
  heart: "❤",
  fire: "🔥",
  star: "⭐",
  star2: "🌟",
  tada: "🎉",
  rocket: "🚀",
  clap: "👏",
  raised_hands: "🙌",
  eyes: "👀",
  brain: "🧠",
  bulb: "💡",
  books: "📚",
  bookmark: "🔖",
  pushpin: "📌",
  trophy: "🏆",
  gem: "💎",
  zap: "⚡",
  sparkles: "✨",
  ok_hand: "👌",
  pray: "🙏",
  muscle: "💪",
  "100": "💯",
  white_check_mark: "✅",
  heavy_check_mark: "✔",
  heavy_plus_sign: "➕",
  blue_heart: "💙",
  green_heart: "💚",
  purple_heart: "💜",
  orange_heart: "🧡",
  yellow_heart: "💛",
  one: "1⃣",
  two: "2⃣",
  three: "3⃣",
  four: "4⃣",
  five: "5⃣",
  six: "6⃣",
  seven: "7⃣",
  eight: "8⃣",
  nine: "9⃣",
  keycap_ten: "🔟",
};

const ALIASES: Readonly<Record<string, string>> = { thumbsup: "+1", ten: "keycap_ten" };
const KEYCAPS = "one two three four five six seven eight nine keycap_ten".split(" ");
const NAMES = new Map(Object.entries(UNICODE).map(([name, character]) => [character, name]));

export const DEFAULT_VOTE_EMOJI: readonly string[] = ["+1", "arrow_up", "heart", "fire", "star"];

/** The neutral name of an emoji as any platform or a person spells it: skin tones and variants do not count. */
export function emojiName(spelling: string): string {
  const bare = spelling
    .trim()
    .replaceAll(/^:|::skin-tone-[2-6]|:$/g, "")
    .replaceAll(/\p{Emoji_Modifier}|\uFE0E|\uFE0F/gu, "");
  return ALIASES[bare] ?? NAMES.get(bare) ?? bare;
}

/** The character of a named emoji, with the variant selector that makes text symbols colourful; undefined for custom ones. */
export function emojiCharacter(name: string): string | undefined {
  const character = UNICODE[name];
  if (character === undefined) return undefined;
  if (/^\d\u20E3$/.test(character)) return `${character.charAt(0)}\uFE0F\u20E3`;
  return /^[\u2600-\u27BF\u2B00-\u2BFF]$/.test(character) ? `${character}\uFE0F` : character;
}

/** The emoji that votes for the paper with this number, 1 to 10. */
export function keycapName(number: number): string | undefined {
  return KEYCAPS[number - 1];
}

/** Which number a keycap emoji stands for; undefined for every other emoji. */
export function keycapNumber(name: string): number | undefined {
  const index = KEYCAPS.indexOf(name);
  return index === -1 ? undefined : index + 1;
}
