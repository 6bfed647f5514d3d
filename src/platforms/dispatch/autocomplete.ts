import type { CommandContext } from "../../../commands/core/define.ts";
import type { Option } from "../../../commands/core/options.ts";
import { parsePaperId } from "../../domain/paper/ids.ts";
import { LIST_WORDS } from "../../domain/schedule/parse-dates.ts";
import { suggestTimezones } from "../../domain/schedule/timezone.ts";
import type { Suggestion } from "../port.ts";

/** Discord refuses more suggestions, and longer names or values. */
const MOST = 25;
const LONGEST = 100;

export type Suggester = Pick<CommandContext["search"], "suggest">;

export async function suggestionsFor(
  option: Option | undefined,
  typed: string,
  search: Suggester,
): Promise<readonly Suggestion[]> {
  switch (option?.suggest) {
    case "timezone":
      return suggestTimezones(typed, MOST).map((zone) => ({ name: zone, value: zone }));
    case "list":
      return LIST_WORDS.filter((word) => word.includes(typed.trim().toLowerCase())).map((word) => ({
        name: word,
        value: word,
      }));
    case "query":
      return fitting(await search.suggest(typed, MOST));
    case "paper":
      return fitting((await search.suggest(typed, MOST)).filter(isPaper));
    case undefined:
      return [];
  }
}

function isPaper({ value }: Suggestion): boolean {
  return parsePaperId(value) !== undefined;
}

function fitting(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions
    .filter(({ name, value }) => name.trim() !== "" && value !== "" && value.length <= LONGEST)
    .slice(0, MOST)
    .map(({ name, value }) => ({ name: shortened(name), value }));
}

function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  // The cut may split a surrogate pair.
  return `${name.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
