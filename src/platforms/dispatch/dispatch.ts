import type {
  AnyCommand,
  Audience,
  Caller,
  CommandContext,
  Prepared,
} from "../../../commands/core/define.ts";
import { fullInput, isShortened, withShortActions } from "../../../commands/core/long-actions.ts";
import { optionsOf } from "../../../commands/core/options.ts";
import { readInput } from "../../../commands/core/validate.ts";
import { refuseCaller, refuseInput, refuseWord } from "../../../commands/core/errors.ts";
import { mayUse } from "../../../commands/core/rights.ts";
import { withWayToStart } from "../../../commands/shared/setup-hint.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Log } from "../../lib/log.ts";
import type { Action } from "../../messages/core/action.ts";
import { english, type Catalogue } from "../../i18n/catalogue/english.ts";
import type { Message } from "../../messages/core/message.ts";
import { composeShared } from "../../messages/core/pages.ts";
import { composeStaleButton } from "../../messages/errors.ts";
import type { Place } from "../../domain/place.ts";
import { runSafely, type Answered, type Observe } from "./run-safely.ts";
import { createForms } from "./forms.ts";
import type { Answer, Handlers, Press, AnswerTarget } from "../port.ts";
import { suggestionsFor, type Suggester } from "./autocomplete.ts";

export interface DispatchParts {
  readonly commands: readonly AnyCommand[];
  /** Commands that only buttons and forms know of. */
  readonly steps: readonly AnyCommand[];
  readonly contextFor: (place: Place, caller: Caller, words: Catalogue) => CommandContext;
  /** The words of an answer by who reads it. */
  readonly wordsFor: (place: Place, caller: Caller, audience: Audience) => Promise<Catalogue>;
  /** Casts the caller's vote for a paper or takes it back; the answer says which. */
  readonly vote: (
    action: Extract<Action, { kind: "vote" }>,
    caller: Caller,
    words: Catalogue,
  ) => Promise<Message>;
  readonly search: Suggester;
  readonly log: Log;
  /** Hears what became of every command and press, for the metrics. */
  readonly observe?: Observe;
}

/** Turns what people type and press into answers, the same on all platforms. Nothing it gives back ever rejects. */
export function createDispatcher(
  parts: DispatchParts,
): Pick<Handlers, "command" | "suggest" | "press" | "submit" | "words"> {
  const { commands, steps, contextFor, vote, search, log } = parts;
  const words = createWords(parts);
  const forms = createForms(parts, words);

  async function run(
    command: AnyCommand,
    prepared: Prepared,
    context: CommandContext,
  ): Promise<Message> {
    if (!(await mayUse(command, context))) return refuseCaller(context, command);
    return withShortActions(await prepared.run(context), context);
  }

  return {
    command({ place, caller, command: word, input }) {
      const command = find(commands, word);
      if (command === undefined)
        return forCaller(async () => {
          const rest = typeof input === "string" ? input : "";
          return refuseWord(await words(place, caller, "caller"), { word, rest }, commands);
        });
      const read = readInput(command, input);
      if ("problems" in read)
        return forCaller(async () =>
          refuseInput(await words(place, caller, "caller"), command, read.problems),
        );
      const own = (): Promise<Catalogue> => words(place, caller, read.audience);
      return {
        audience: read.audience,
        form: forms.opener(command, read, place, caller),
        run: async () => {
          const work = async (): Promise<Message> => {
            const context = contextFor(place, caller, await own());
            return withWayToStart(await run(command, read, context), context);
          };
          return (await runSafely(parts, { name: command.name, place, words: own }, work)).message;
        },
      };
    },

    async suggest(word, name, typed) {
      try {
        const command = find(commands, word);
        const options = command === undefined ? [] : optionsOf(command);
        return await suggestionsFor(
          options.find((option) => option.name === name),
          typed,
          search,
        );
      } catch (error) {
        log.warn({ command: word, option: name, reason: reasonOf(error) }, "nothing suggested");
        return [];
      }
    },

    press(action, place, caller) {
      const way = action === undefined || action.kind === "vote" ? "aside" : WAYS[action.kind];
      const shared = way === "share";
      const own = (): Promise<Catalogue> => words(place, caller, shared ? "everyone" : "caller");
      if (action?.kind === "vote")
        return aside(() =>
          runSafely(parts, { name: "vote", place, words: own }, async () =>
            vote(action, caller, await own()),
          ),
        );
      const command = action === undefined ? undefined : find([...commands, ...steps], action.name);
      if (action === undefined || command === undefined)
        return aside(async () => ({ message: composeStaleButton((await own()).t) }));
      const asked = { name: command.name, place, words: own };
      const work = async (input?: Prepared): Promise<Message> => {
        const context = contextFor(place, caller, await own());
        const read = input ?? readInput(command, await fullInput(action, context));
        if ("problems" in read) return refuseInput(context.words, command, read.problems);
        const message = await run(command, read, context);
        return shared ? composeShared(context.words.t, message, await caller.name()) : message;
      };
      if (isShortened(action)) return pressed(way, undefined, () => runSafely(parts, asked, work));
      const read = readInput(command, action.input);
      if ("problems" in read)
        return aside(async () => ({
          message: refuseInput(await own(), command, read.problems),
        }));
      const form = forms.opener(command, read, place, caller);
      return pressed(way, form, () => runSafely(parts, asked, () => work(read)));
    },

    submit: forms.submit,
    words,
  };
}

/** The words of an answer; English rather than no answer where nothing tells which. */
function createWords({ wordsFor }: DispatchParts): Handlers["words"] {
  return async (place, caller, audience) => {
    try {
      return await wordsFor(place, caller, audience);
    } catch {
      return english;
    }
  };
}

const WAYS = { command: "aside", turn: "turn", share: "share" } as const;

/** The command of that name; without a word, help. */
function find(commands: readonly AnyCommand[], word: string): AnyCommand | undefined {
  const name = word.trim().toLowerCase();
  return commands.find((command) => command.name === (name === "" ? "help" : name));
}

function forCaller(run: () => Promise<Message>): Answer {
  return { audience: "caller", run };
}

function aside(work: () => Promise<Answered>): Press {
  return pressed("aside", undefined, work);
}

function pressed(way: AnswerTarget, form: Press["form"], work: () => Promise<Answered>): Press {
  return {
    way,
    form,
    async run() {
      const { message, failed = false } = await work();
      return { message, way: failed ? "aside" : way };
    },
  };
}
