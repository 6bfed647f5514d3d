import { readEmojiData, type EmojiData } from "../lib/emoji-data.ts";

/** The neutral name of an emoji is Slack's; a server's own emoji keeps its name. */

const KEYCAPS = "one two three four five six seven eight nine keycap_ten".split(" ");
export const DEFAULT_VOTE_EMOJI: readonly string[] = ["+1", "arrow_up", "heart", "fire", "star"];

/** Common reactions; any other one loads the whole data set. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ["+1", "👍"],
  ["arrow_up", "⬆️"],
  ["heart", "❤️"],
  ["fire", "🔥"],
  ["star", "⭐️"],
  ...KEYCAPS.slice(0, 9).map((name, index) => [name, `${index + 1}\uFE0F\u20E3`] as const),
  ["keycap_ten", "🔟"],
]);
const COMMON_NAMES = new Map(
  [...COMMON].flatMap(([name, character]) => [
    [name, name],
    [withoutVariants(character), name],
  ]),
);

let known: EmojiData | undefined;
const allEmoji = (): EmojiData => (known ??= readEmojiData());

/** Skin tones and variants are ignored. */
export function emojiName(spelling: string): string {
  const bare = withoutVariants(spelling.trim().replaceAll(/^:|::skin-tone-[2-6]|:$/g, ""));
  return COMMON_NAMES.get(bare) ?? allEmoji().names.get(bare) ?? bare;
}

/** Undefined for a server's own emoji. */
export function emojiCharacter(name: string): string | undefined {
  return COMMON.get(name) ?? allEmoji().characters.get(name);
}

function withoutVariants(character: string): string {
  return character.replaceAll(/\p{Emoji_Modifier}|\uFE0E|\uFE0F/gu, "");
}

/** For 1 to 10. */
export function keycapName(number: number): string | undefined {
  return KEYCAPS[number - 1];
}

export function keycapNumber(name: string): number | undefined {
  const index = KEYCAPS.indexOf(name);
  return index === -1 ? undefined : index + 1;
}
