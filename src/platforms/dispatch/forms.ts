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
import type { Message } from "../../messages/core/message.ts";
import { composeStaleForm } from "../../messages/errors.ts";
import type { Place } from "../../domain/place.ts";
import { runSafely, runSafelyTo } from "./run-safely.ts";
import type { DispatchParts } from "./dispatch.ts";
import type { Answer, Handlers, OpenedForm, FormAnswer } from "../port.ts";

/** The part of the dispatch that has to do with forms. */
export interface Forms extends Pick<Handlers, "submit"> {
  /** What opens the command's form; undefined when it has none. */
  opener(command: AnyCommand, prepared: Prepared, place: Place, caller: Caller): Answer["form"];
}

export function createForms(parts: DispatchParts, words: Handlers["words"]): Forms {
  const { commands, steps, contextFor } = parts;

  /** Who may not use the command is told so, now and when the form is sent. */
  async function allowed<Result>(
    command: AnyCommand,
    context: CommandContext,
    run: () => Promise<Result>,
  ): Promise<Result | { readonly message: Message }> {
    return (await mayUse(command, context)) ? run() : { message: refuseCaller(context, command) };
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
            return allowed(command, context, async () => {
              const opened = await form.open(context);
              return opened === null ? { message: await prepared.run(context) } : { form: opened };
            });
          },
        );
    },

    async submit({ action, values, place, caller }) {
      // Asked once, as Slack waits three seconds for all of it.
      const own = words(place, caller, "caller");
      if (action === undefined || action.kind === "vote") return stale(own);
      const command = [...commands, ...steps].find(({ name }) => name === action.name);
      const read = command === undefined ? undefined : readInput(command, action.input);
      if (command === undefined || read === undefined || "problems" in read) return stale(own);
      const { form } = read;
      if (form === undefined) return stale(own);
      const asked = { name: command.name, place, words: () => own };
      const filled = await runSafelyTo(parts, asked, async () => {
        const context = contextFor(place, caller, await own);
        return allowed(
          command,
          context,
          async () =>
            (await form.submit(values, context)) ?? { message: composeStaleForm(context.words.t) },
        );
      });
      if ("message" in filled) return told(filled.message);
      const { problems } = filled;
      const work = (): Promise<Message> => filled.answer();
      return {
        problems,
        run: async () => (await runSafely(parts, asked, work)).message,
      };
    },
  };
}

function stale(words: Promise<Catalogue>): FormAnswer {
  return { problems: {}, run: async () => composeStaleForm((await words).t) };
}

function told(message: Message): FormAnswer {
  return { problems: {}, run: async () => message };
}
