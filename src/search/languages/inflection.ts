/** Crude but the same for a listed term and a typed word: "Modelle", "Modellen" and "Modells" as "modell". */
export const INFLECTIONS = { fr: stemFrench, es: stemSpanish, de: stemGerman } as const;

export type SpacedLanguage = keyof typeof INFLECTIONS;

/** Twice, because endings pile up: "Transformers", "Lernens". */
function stemGerman(word: string): string {
  const ending = /(?<=.{4})(?:ern|em|er|en|es|e|n|s)$/;
  return foldUmlauts(word).replace(ending, "").replace(ending, "");
}

/** "ae" is how "ä" is typed where the key is missing. */
export function foldUmlauts(word: string): string {
  return word.replaceAll(/(?<=[aou])e/g, "");
}

function stemFrench(word: string): string {
  return word
    .replace(/eaux$/, "eau")
    .replace(/aux$/, "al")
    .replace(/(?<=.{3})[sx]$/, "")
    .replace(/(?<=.{3})e+$/, "")
    .replace(/([lnt])\1$/, "$1")
    .replace(/iv$/, "if");
}

function stemSpanish(word: string): string {
  return word.replace(/(?<=.{3})s$/, "").replace(/(?<=.{3})[aeo]$/, "");
}
