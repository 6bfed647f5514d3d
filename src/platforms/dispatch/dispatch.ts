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
import { currentAction } from "../../../commands/core/renamed.ts";
import { refusePublicPost } from "../../../commands/core/public-posts.ts";
import { lacksChannel, mayUse } from "../../../commands/core/rights.ts";
import { withSetupHint } from "../../../commands/shared/setup-hint.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { Action, Call } from "../../messages/core/action.ts";
import type { Translate } from "../../i18n/translate.ts";
import { english } from "../../i18n/languages.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeShared } from "../../messages/core/pages.ts";
import { composeStaleButton } from "../../messages/errors.ts";
import type { Place, PostRef } from "../../domain/place.ts";
import { runSafely, runSafelyTo, type Answered } from "./run-safely.ts";
import { createForms, type FormParts } from "./forms.ts";
import type { Answer, AnsweredPress, AnswerTarget, Handlers, Invocation, Press } from "../port.ts";
import { suggestionsFor, type Suggester } from "./autocomplete.ts";

export interface DispatchParts extends FormParts {
  readonly translateForReader: (
    place: Place,
    caller: Caller,
    audience: Audience,
  ) => Promise<Translate>;
  readonly vote: (
    action: Extract<Action, { kind: "vote" }>,
    press: {
      readonly caller: Caller;
      readonly place: Place;
      readonly post: PostRef | null;
      readonly t: Translate;
    },
  ) => Promise<Message | null>;
  readonly search: Suggester;
}

/** The step for no word at all. */
const START = "start";

const TARGETS = { command: "aside", turn: "turn", share: "share" } as const;

/** Turns commands, button presses and forms into answers; its results never reject. */
export function createDispatcher(
  parts: DispatchParts,
): Pick<Handlers, "command" | "suggest" | "press" | "submit" | "translateFor"> {
  const { commands, steps, contextFor, vote, search, log } = parts;
  const translateFor = createTranslateFor(parts);
  const forms = createForms(parts, translateFor);

  async function run(
    command: AnyCommand,
    prepared: Prepared,
    context: CommandContext,
  ): Promise<Message> {
    if (!(await mayUse(command, context))) return refuseCaller(context, command);
    return withShortActions(await prepared.run(context), context);
  }

  /** In the language of the person, who alone reads it. */
  async function refuse(
    command: AnyCommand,
    place: Place,
    caller: Caller,
  ): Promise<Message | null> {
    const translate = once(() => translateFor(place, caller, "caller"));
    const request = { name: command.name, place, translate };
    const { message } = await runSafelyTo(parts, request, async () => {
      const t = await translate();
      const context = contextFor(place, caller, t);
      const refusal = lacksChannel(command, context)
        ? refuseCaller(context, command)
        : await refusePublicPost(context);
      return { message: refusal && inLanguage(refusal, t) };
    });
    return message;
  }

  function pressVote(
    action: Extract<Action, { kind: "vote" }>,
    place: Place,
    caller: Caller,
    messageId: string | undefined,
  ): Press {
    const translate = once(() => translateFor(place, caller, "caller"));
    const post = messageId === undefined ? null : { ...place, messageId };
    return {
      target: "silent",
      async run() {
        const request = { name: "vote", place, translate };
        const { message } = await runSafelyTo(parts, request, async () => {
          const t = await translate();
          const answer = await vote(action, { caller, place, post, t });
          return { message: answer && inLanguage(answer, t) };
        });
        return message;
      },
    };
  }

  function pressCommand(pressedCall: Call, place: Place, caller: Caller): Press {
    const action = currentAction(pressedCall);
    const target = TARGETS[action.kind];
    const audience = target === "share" ? "everyone" : "caller";
    const translate = once(() => translateFor(place, caller, audience));
    const command = find([...commands, ...steps], action.name);
    if (command === undefined) return aside(() => staleButton(translate()));
    const request = { name: command.name, place, translate };
    const work = async (prepared?: Prepared): Promise<Message> => {
      const context = contextFor(place, caller, await translate());
      const input = prepared ?? readInput(command, await fullInput(action, context));
      if ("problems" in input) return refuseInput(context.t, command, input.problems);
      const message = await run(command, input, context);
      return target === "share" ? composeShared(context.t, message, await caller.name()) : message;
    };
    const answer = async (prepared?: Prepared): Promise<Answered> => {
      const refusal = target === "share" ? await refuse(command, place, caller) : null;
      return refusal === null
        ? runSafely(parts, request, () => work(prepared))
        : { message: refusal, failed: true };
    };
    if (isShortened(action)) return pressed(target, undefined, () => answer());
    const input = readInput(command, action.input);
    if ("problems" in input)
      return aside(async () => {
        const refusal = refuseInput(await translate(), command, input.problems);
        return { message: inLanguage(refusal, await translate()) };
      });
    const form = forms.opener(command, input, place, caller);
    return pressed(target, form, () => answer(input));
  }

  return {
    command({ place, caller, command: word, input }) {
      const command = word.trim() === "" ? find(steps, START) : find(commands, word);
      if (command === undefined)
        return answerCaller(async () => {
          const rest = typeof input === "string" ? input : "";
          const t = await translateFor(place, caller, "caller");
          return inLanguage(refuseWord(t, { word, rest }, commands), t);
        });
      const prepared = readInput(command, composed(input));
      if ("problems" in prepared)
        return answerCaller(async () => {
          const t = await translateFor(place, caller, "caller");
          return inLanguage(refuseInput(t, command, prepared.problems), t);
        });
      const translate = once(() => translateFor(place, caller, prepared.audience));
      return {
        audience: prepared.audience,
        refusal:
          prepared.audience === "everyone" ? () => refuse(command, place, caller) : undefined,
        form: forms.opener(command, prepared, place, caller),
        run: async () => {
          const work = async (): Promise<Message> => {
            const context = contextFor(place, caller, await translate());
            return withSetupHint(await run(command, prepared, context), context);
          };
          return (await runSafely(parts, { name: command.name, place, translate }, work)).message;
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

    press(action, place, caller, messageId) {
      if (action === undefined)
        return aside(() => staleButton(translateFor(place, caller, "caller")));
      return action.kind === "vote"
        ? pressVote(action, place, caller, messageId)
        : pressCommand(action, place, caller);
    },

    submit: forms.submit,
    translateFor,
  };
}

/** Falls back to English when the language lookup fails. */
function createTranslateFor({ translateForReader }: DispatchParts): Handlers["translateFor"] {
  return async (place, caller, audience) => {
    try {
      return await translateForReader(place, caller, audience);
    } catch {
      return english;
    }
  };
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= work());
}

async function staleButton(translate: Promise<Translate>): Promise<Answered> {
  const t = await translate;
  return { message: inLanguage(composeStaleButton(t), t) };
}

function find(commands: readonly AnyCommand[], word: string): AnyCommand | undefined {
  const name = word.trim().toLowerCase();
  return commands.find((command) => command.name === name);
}

/** Keyboards for Chinese, Japanese and Korean type `９：００`. */
function composed(input: Invocation["input"]): Invocation["input"] {
  if (typeof input === "string") return input.normalize("NFKC");
  const values = Object.entries(input).map(
    ([name, value]) => [name, typeof value === "string" ? value.normalize("NFKC") : value] as const,
  );
  return Object.fromEntries(values);
}

function answerCaller(run: () => Promise<Message>): Answer {
  return { audience: "caller", run };
}

function aside(work: () => Promise<Answered>): Press {
  return pressed("aside", undefined, work);
}

function pressed(
  target: AnswerTarget,
  form: AnsweredPress["form"],
  work: () => Promise<Answered>,
): Press {
  return {
    target,
    form,
    async run() {
      const { message, failed = false } = await work();
      return { message, target: failed ? "aside" : target };
    },
  };
}
