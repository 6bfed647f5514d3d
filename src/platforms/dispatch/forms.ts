import type {
  AnyCommand,
  Caller,
  CommandContext,
  Prepared,
} from "../../../commands/core/define.ts";
import { readInput } from "../../../commands/core/validate.ts";
import { refuseCaller } from "../../../commands/core/errors.ts";
import { mayUse } from "../../../commands/core/rights.ts";
import type { Catalogue } from "../../i18n/catalogue/english.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeStaleForm } from "../../messages/errors.ts";
import type { Place } from "../../domain/place.ts";
import { runSafely, runSafelyTo, type RunParts } from "./run-safely.ts";
import type { Answer, Handlers, OpenedForm, FormAnswer } from "../port.ts";

export interface FormParts extends RunParts {
  readonly commands: readonly AnyCommand[];
  /** Commands that only buttons and forms name. */
  readonly steps: readonly AnyCommand[];
  readonly contextFor: (place: Place, caller: Caller, words: Catalogue) => CommandContext;
}

export interface Forms extends Pick<Handlers, "submit"> {
  /** Opens the command's form; undefined when it has none. */
  opener(command: AnyCommand, prepared: Prepared, place: Place, caller: Caller): Answer["form"];
}

/** Opens the forms of commands and takes them back. */
export function createForms(parts: FormParts, words: Handlers["words"]): Forms {
  const { commands, steps, contextFor } = parts;

  /** Checks the right when the form is opened and again when it is sent. */
  async function runIfAllowed<Result>(
    command: AnyCommand,
    context: CommandContext,
    run: () => Promise<Result>,
  ): Promise<Result | { readonly message: Message }> {
    return (await mayUse(command, context))
      ? run()
      : { message: inLanguage(refuseCaller(context, command), context.words) };
  }

  return {
    opener(command, prepared, place, caller) {
      const { form } = prepared;
      if (form === undefined) return undefined;
      const own = (): Promise<Catalogue> => words(place, caller, "caller");
      return () =>
        runSafelyTo(
          parts,
          { name: command.name, place, words: own },
          async (): Promise<OpenedForm> => {
            const context = contextFor(place, caller, await own());
            return runIfAllowed(command, context, async () => {
              const opened = await form.open(context);
              const { language } = context.words;
              return opened === null
                ? { message: inLanguage(await prepared.run(context), { language }) }
                : { form: { language, ...opened } };
            });
          },
        );
    },

    async submit({ action, values, place, caller }) {
      // Looked up once: Slack waits three seconds for the whole answer.
      const own = words(place, caller, "caller");
      if (action === undefined || action.kind === "vote") return answerStale(own);
      const command = [...commands, ...steps].find(({ name }) => name === action.name);
      const read = command === undefined ? undefined : readInput(command, action.input);
      if (command === undefined || read === undefined || "problems" in read)
        return answerStale(own);
      const { form } = read;
      if (form === undefined) return answerStale(own);
      const request = { name: command.name, place, words: () => own };
      const submitted = await runSafelyTo(parts, request, async () => {
        const context = contextFor(place, caller, await own);
        return runIfAllowed(
          command,
          context,
          async () => (await form.submit(values, context)) ?? { message: await staleForm(own) },
        );
      });
      if ("message" in submitted) return answerWith(submitted.message);
      const { problems } = submitted;
      const work = (): Promise<Message> => submitted.answer();
      return {
        problems,
        run: async () => (await runSafely(parts, request, work)).message,
      };
    },
  };
}

function answerStale(words: Promise<Catalogue>): FormAnswer {
  return { problems: {}, run: () => staleForm(words) };
}

async function staleForm(words: Promise<Catalogue>): Promise<Message> {
  const { t } = await words;
  return inLanguage(composeStaleForm(t), t);
}

function answerWith(message: Message): FormAnswer {
  return { problems: {}, run: async () => message };
}
