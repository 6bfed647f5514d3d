import type { Parsed } from "../domain/parsed.ts";
import { translateInto, type Translate } from "./translate.ts";

interface Language {
  /** The BCP 47 tag, which is the name of its file in `locales/`. */
  readonly tag: string;
  readonly name: string;
  readonly ownName: string;
}

/** All languages; a new one is a file in `locales/` and a line here. */
export const LANGUAGES: readonly Language[] = [
  { tag: "en", name: "English", ownName: "English" },
  { tag: "de", name: "German", ownName: "Deutsch" },
  { tag: "fr", name: "French", ownName: "Français" },
  { tag: "es", name: "Spanish", ownName: "Español" },
  { tag: "zh-CN", name: "Chinese", ownName: "简体中文" },
  { tag: "ja", name: "Japanese", ownName: "日本語" },
  { tag: "ko", name: "Korean", ownName: "한국어" },
];

/** English, for logs, the operator and tests. */
export const english = translateInto("en");

/** Says messages in a BCP 47 language such as `de-AT`; in English where it is not known. */
export function translateFor(language: string | null | undefined): Translate {
  return translateInto((language == null ? undefined : languageOf(language))?.tag ?? "en");
}

/** The tag of that language's file; null for English and unknown languages. */
export function knownLanguage(tag: string | null): string | null {
  const found = (tag === null ? undefined : languageOf(tag))?.tag ?? "en";
  return found === "en" ? null : found;
}

/** A language as people name it: `de`, `German`, `Deutsch`, `fr-CA`. */
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

/** Compares scripts too: readers of traditional characters are not served by simplified ones. */
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
