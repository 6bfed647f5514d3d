import type { Parsed } from "../domain/parse-result.ts";
import { translateInto, type Translate } from "./translate.ts";

interface Language {
  /** BCP 47; also the name of its file in `locales/`. */
  readonly tag: string;
  readonly name: string;
  readonly ownName: string;
}

/** A new language is a file in `locales/` and a line here. */
export const LANGUAGES: readonly Language[] = [
  { tag: "en", name: "English", ownName: "English" },
  { tag: "de", name: "German", ownName: "Deutsch" },
  { tag: "fr", name: "French", ownName: "Français" },
  { tag: "es", name: "Spanish", ownName: "Español" },
  { tag: "zh-CN", name: "Chinese", ownName: "简体中文" },
  { tag: "ja", name: "Japanese", ownName: "日本語" },
  { tag: "ko", name: "Korean", ownName: "한국어" },
];

export const english = translateInto("en");

/** English for unknown languages. */
export function translateFor(language: string | null | undefined): Translate {
  return translateInto((language == null ? undefined : languageOf(language))?.tag ?? "en");
}

/** Null for English and unknown languages. */
export function knownLanguage(tag: string | null): string | null {
  const found = (tag === null ? undefined : languageOf(tag))?.tag ?? "en";
  return found === "en" ? null : found;
}

/** Accepts `de`, `German`, `Deutsch`, `fr-CA`. */
export function readLanguage(text: string): Parsed<string> {
  const typed = text.trim().toLowerCase();
  const named = LANGUAGES.find(({ name, ownName, tag }) =>
    [name, ownName, tag].some((word) => word.toLowerCase() === typed),
  );
  const found = named ?? languageOf(typed);
  if (found !== undefined) return { value: found.tag };
  const known = LANGUAGES.map(({ name, tag }) => `${tag} (${name})`);
  return { problem: { kind: "notALanguage", typed: text, known } };
}

/** Compares scripts too: simplified characters do not serve readers of traditional ones. */
function languageOf(tag: string): Language | undefined {
  const wanted = localeOf(tag);
  if (wanted === undefined) return undefined;
  return LANGUAGES.find((language) => {
    const has = localeOf(language.tag);
    return has?.language === wanted.language && has.script === wanted.script;
  });
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
