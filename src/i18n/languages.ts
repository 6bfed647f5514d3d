import type { Parsed } from "../domain/parsed.ts";
import { chinese } from "./catalogue/translations/chinese.ts";
import {
  completed,
  english,
  type Catalogue,
  type CommandWords,
  type Translation,
} from "./catalogue/english.ts";
import { french } from "./catalogue/translations/french.ts";
import { german } from "./catalogue/translations/german.ts";
import { japanese } from "./catalogue/translations/japanese.ts";
import { korean } from "./catalogue/translations/korean.ts";
import { spanish } from "./catalogue/translations/spanish.ts";

/** A language: its English name, its own name, and its words. */
interface Language {
  readonly name: string;
  readonly ownName: string;
  readonly words: Translation;
}

/** All languages; another one is its file and a line here. */
export const LANGUAGES: readonly Language[] = [
  { name: "English", ownName: "English", words: { ...english, commands: {} } },
  { name: "German", ownName: "Deutsch", words: german },
  { name: "French", ownName: "Français", words: french },
  { name: "Spanish", ownName: "Español", words: spanish },
  { name: "Chinese", ownName: "简体中文", words: chinese },
  { name: "Japanese", ownName: "日本語", words: japanese },
  { name: "Korean", ownName: "한국어", words: korean },
];

const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map(
  LANGUAGES.map(({ words }) => [words.language, completed(words)]),
);

/** The words for a BCP 47 language such as `de-AT`; English where there are none. */
export function wordsIn(language: string | null | undefined): Catalogue {
  const found = language == null ? undefined : languageOf(language);
  return CATALOGUES.get(found?.words.language ?? "en") ?? english;
}

/** What commands and their options are for in a BCP 47 language; nothing where only the English is known. */
export function commandWordsIn(language: string): CommandWords {
  return languageOf(language)?.words.commands ?? {};
}

/** That language's tag in the catalogue; null for English, and where there are no words. */
export function knownLanguage(tag: string | null): string | null {
  const { language } = wordsIn(tag);
  return language === english.language ? null : language;
}

/** A language's name in English, as settings show it. */
export function languageName(language: string | null): string {
  const { language: tag } = wordsIn(language);
  return LANGUAGES.find(({ words }) => words.language === tag)?.name ?? tag;
}

/** A language as people name it: `de`, `German`, `Deutsch`, `fr-CA`. */
export function readLanguage(text: string): Parsed<string> {
  const typed = text.trim().toLowerCase();
  const named = LANGUAGES.find(({ name, ownName, words }) =>
    [name, ownName, words.language].some((word) => word.toLowerCase() === typed),
  );
  const found = named ?? languageOf(typed);
  if (found !== undefined) return { value: found.words.language };
  const known = LANGUAGES.map(({ name, words }) => `${words.language} (${name})`);
  return { problem: { kind: "notALanguage", typed: text, known } };
}

/** Whoever reads traditional characters is not served by simplified ones. */
function languageOf(tag: string): Language | undefined {
  const wanted = localeOf(tag);
  if (wanted === undefined) return undefined;
  return LANGUAGES.find(({ words }) => {
    const has = localeOf(words.language);
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
