import type {
  AnyCommand,
  Caller,
  CommandContext,
  Prepared,
} from "../../../commands/core/define.ts";
import { withShortActions } from "../../../commands/core/long-actions.ts";
import { readInput } from "../../../commands/core/validate.ts";
import { refuseCaller } from "../../../commands/core/errors.ts";
import { mayUse } from "../../../commands/core/rights.ts";
import type { Translate } from "../../i18n/translate.ts";
import { inLanguage, type Message } from "../../messages/core/message.ts";
import { composeStaleForm } from "../../messages/errors.ts";
import type { Place } from "../../domain/place.ts";
import { runSafely, runSafelyTo, type RunParts } from "./run-safely.ts";
import type { Answer, Handlers, OpenedForm, FormAnswer } from "../port.ts";

export interface FormParts extends RunParts {
  readonly commands: readonly AnyCommand[];
  /** Commands that only buttons and forms name. */
  readonly steps: readonly AnyCommand[];
  readonly contextFor: (place: Place, caller: Caller, t: Translate) => CommandContext;
}

export interface Forms extends Pick<Handlers, "submit"> {
  opener(command: AnyCommand, prepared: Prepared, place: Place, caller: Caller): Answer["form"];
}

export function createForms(parts: FormParts, translateFor: Handlers["translateFor"]): Forms {
  const { commands, steps, contextFor } = parts;

  /** Checks the right when the form is opened and again when it is sent. */
  async function runIfAllowed<Result>(
    command: AnyCommand,
    context: CommandContext,
    run: () => Promise<Result>,
  ): Promise<Result | { readonly message: Message }> {
    return (await mayUse(command, context))
      ? run()
      : { message: inLanguage(refuseCaller(context, command), context.t) };
  }

  return {
    opener(command, prepared, place, caller) {
      const { form } = prepared;
      if (form === undefined) return undefined;
      const translate = (): Promise<Translate> => translateFor(place, caller, "caller");
      return () =>
        runSafelyTo(
          parts,
          { name: command.name, place, translate },
          async (): Promise<OpenedForm> => {
            const context = contextFor(place, caller, await translate());
            return runIfAllowed(command, context, async () => {
              const opened = await form.open(context);
              const { language } = context.t;
              return opened === null
                ? { message: inLanguage(await prepared.run(context), { language }) }
                : { form: { language, ...opened } };
            });
          },
        );
    },

    async submit({ action, values, place, caller }) {
      // Looked up once: Slack waits three seconds for the whole answer.
      const translate = translateFor(place, caller, "caller");
      if (action === undefined || action.kind === "vote") return answerStale(translate);
      const command = [...commands, ...steps].find(({ name }) => name === action.name);
      const read = command === undefined ? undefined : readInput(command, action.input);
      if (command === undefined || read === undefined || "problems" in read)
        return answerStale(translate);
      const { form } = read;
      if (form === undefined) return answerStale(translate);
      const request = { name: command.name, place, translate: () => translate };
      const contextOf = async (): Promise<CommandContext> =>
        contextFor(place, caller, await translate);
      const submitted = await runSafelyTo(parts, request, async () => {
        const context = await contextOf();
        return runIfAllowed(
          command,
          context,
          async () =>
            (await form.submit(values, context)) ?? { message: await staleForm(translate) },
        );
      });
      if ("message" in submitted) return answerWith(submitted.message);
      const { problems } = submitted;
      const work = async (): Promise<Message> =>
        withShortActions(await submitted.answer(), await contextOf());
      return {
        problems,
        run: async () => (await runSafely(parts, request, work)).message,
      };
    },
  };
}

function answerStale(translate: Promise<Translate>): FormAnswer {
  return { problems: {}, run: () => staleForm(translate) };
}

async function staleForm(translate: Promise<Translate>): Promise<Message> {
  const t = await translate;
  return inLanguage(composeStaleForm(t), t);
}

function answerWith(message: Message): FormAnswer {
  return { problems: {}, run: async () => message };
}
