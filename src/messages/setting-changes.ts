import type { Change } from "../domain/subscription/setting-change.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { changesBetween, contentWords, scheduleWords } from "./settings.ts";

/**
 * What somebody changed here, as it goes on after their name. Of a person it is told with their name, null where nobody
 * knows it. What was once written down in words is told in those.
 */
export function changeWords(
  words: Catalogue,
  change: Change | string,
  about?: string | null,
): string {
  const { changes } = words;
  if (typeof change === "string")
    return about === undefined ? change : changes.inWords(about, change);
  switch (change.kind) {
    case "made": {
      const { name, settings } = change;
      return changes.made(name, scheduleWords(words, settings), contentWords(words, settings));
    }
    case "changed": {
      const { name, before, after, resumed } = change;
      return changes.changed(name, changesBetween(words, before, after), resumed);
    }
    case "paused":
    case "resumed":
    case "ended":
      return changes[change.kind](change.name);
    case "linkCards":
      return change.on ? changes.linksOn : changes.linksOff;
    case "moderation":
      return change.on ? changes.moderated : changes.unmoderated;
    case "role":
      return changes[change.role](about ?? null);
  }
}
