import type { z } from "zod";
import type { Database } from "../../db/client/database.ts";
import type { Catalogue } from "../../src/i18n/catalogue/english.ts";
import type { PlainMessageId } from "../../src/i18n/translate.ts";
import type { Form, Values } from "../../src/messages/core/form.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { Place } from "../../src/domain/place.ts";
import type { Search } from "../../src/search/port.ts";
import type { Caller } from "./caller.ts";
import type { CommandServices } from "./services.ts";

export type { Caller, Role } from "./caller.ts";
export type {
  CommandServices,
  DiscussOutcome,
  DiscussRequest,
  PostOutcome,
  PostRequest,
  NoticeRequest,
} from "./services.ts";

/** The one word all commands hang on: `/papers search`, `/papers top`. */
export const ROOT = "papers";

/** Who sees the answer. On the definition, because Discord fixes it in the first response. */
export type Audience = "caller" | "everyone";

export interface CommandContext {
  readonly database: Database;
  readonly now: Date;
  readonly place: Place;
  readonly caller: Caller;
  readonly services: CommandServices;
  readonly search: Search;
  /** In the caller's language when only the caller reads the answer, else in the channel's. */
  readonly words: Catalogue;
}

/**
 * Who may use a command: `curate` those who choose what a channel reads, `manage` those who manage the channel and
 * whoever subscribed it, `administer` the admins of the workspace.
 */
export type Right = "anyone" | "curate" | "manage" | "administer";

/** What a command's file defines; `input` and `run` agree. */
export interface CommandDefinition<Input extends z.ZodObject> {
  /** The word after `/papers`. */
  readonly name: string;
  /** One line for Discord's menu, `/papers help` and the README; at most 100 characters in every language. */
  readonly summary: PlainMessageId;
  /** A right call, shown with every refusal: `search world models`. */
  readonly example: string;
  /** Fixed by the input where the person may choose, such as `share`. */
  readonly audience: Audience | ((input: z.output<Input>) => Audience);
  /** Rarely typed, as it has a button or is set once: it gives way where a platform has no room for all. */
  readonly hideWhenCrowded?: true;
  /** What else may be typed where the first option goes, for those who ask for help. */
  readonly tips?: readonly string[];
  readonly right: Right;
  /** The first key is positional in typed text; the others are `name:value`. */
  readonly input: Input;
  /** The answer; for a command with a form, where none can be opened. */
  run(input: z.output<Input>, context: CommandContext): Promise<Message>;
  /** What is filled in rather than typed. */
  readonly form?: {
    /** Null where `run` is the right answer instead. */
    open(input: z.output<Input>, context: CommandContext): Promise<Form | null>;
    /** Takes what was filled in, when this is the command that the form names. */
    submit?(input: z.output<Input>, values: Values, context: CommandContext): Promise<FormResult>;
  };
}

/** What became of a form. */
export interface FormResult {
  /** What is wrong with a field, in a sentence, by its name; empty when nothing is. */
  readonly problems: Values;
  /** What follows from it; it says the problems too, where they cannot be shown at their fields. */
  answer(): Promise<Message>;
}

/** A command as lists and platforms hold it: what type its input has is known only inside. */
export interface AnyCommand extends Pick<
  CommandDefinition<z.ZodObject>,
  "name" | "summary" | "example" | "right" | "input"
> {
  readonly tips: readonly string[];
  readonly hideWhenCrowded: boolean;
  /** Checks an input; what comes back is ready to run, or says what is wrong. Instant and without effect. */
  prepare(raw: Readonly<Record<string, unknown>>): Prepared | { readonly issues: readonly Issue[] };
}

/** A command with a right input. */
export interface Prepared {
  readonly audience: Audience;
  run(context: CommandContext): Promise<Message>;
  readonly form?: {
    open(context: CommandContext): Promise<Form | null>;
    /** Undefined when the command takes no form back. */
    submit(values: Values, context: CommandContext): Promise<FormResult> | undefined;
  };
}

/** What is wrong with an input, as zod reports it. */
export type Issue = z.core.$ZodIssue;

/** Ties a command's input to its `run`, so that nothing runs unchecked. */
export function defineCommand<Input extends z.ZodObject>(
  definition: CommandDefinition<Input>,
): AnyCommand {
  const {
    name,
    summary,
    example,
    right,
    input,
    audience,
    tips = [],
    hideWhenCrowded: seldom = false,
    form,
  } = definition;
  return {
    name,
    summary,
    example,
    right,
    input,
    tips,
    hideWhenCrowded: seldom,
    prepare(raw) {
      const checked = input.safeParse(raw);
      if (!checked.success) return { issues: checked.error.issues };
      return {
        audience: typeof audience === "function" ? audience(checked.data) : audience,
        run: (context) => definition.run(checked.data, context),
        ...(form !== undefined && {
          form: {
            open: (context) => form.open(checked.data, context),
            submit: (values, context) => form.submit?.(checked.data, values, context),
          },
        }),
      };
    },
  };
}
