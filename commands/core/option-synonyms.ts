/** What people call options, besides their names and misspellings of them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  hour: "time",
  at: "time",
  when: "time",
  tz: "timezone",
  days: "weekdays",
  count: "papers",
  number: "papers",
  limit: "papers",
  format: "layout",
  every: "frequency",
};

/** The option that is called by this word; undefined where there is none. */
export function optionNamed(word: string, names: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const name = Object.hasOwn(SYNONYMS, typed) ? SYNONYMS[typed] : typed;
  return names.find((one) => one === name);
}
