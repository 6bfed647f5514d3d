import type { z } from "zod";
import type { Database } from "../../db/client/database.ts";
import type { Translate, PlainMessageId } from "../../src/i18n/translate.ts";
import type { Form, Values } from "../../src/messages/core/form.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { Limits } from "../../src/domain/limits.ts";
import type { Place } from "../../src/domain/place.ts";
import type { UsageLimiter } from "../../src/lib/usage-limiter.ts";
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

export const ROOT = "papers";

/** Discord fixes the audience in the first response. */
export type Audience = "caller" | "everyone";

export interface CommandContext {
  readonly database: Database;
  readonly now: Date;
  readonly place: Place;
  readonly caller: Caller;
  readonly services: CommandServices;
  readonly search: Search;
  readonly limits: Limits;
  /** By person and channel. */
  readonly publicPosts: UsageLimiter;
  /** In the caller's language when only the caller reads the answer, otherwise in the channel's. */
  readonly t: Translate;
}

/**
 * `anyone`: people of other workspaces too, in a shared channel; `manage`: channel managers and the subscriber of the
 * channel; `administer`: workspace admins.
 */
export type Right = "anyone" | "member" | "curate" | "manage" | "administer";

export interface CommandDefinition<Input extends z.ZodObject> {
  readonly name: string;
  /** Appears in Discord's menu, `/papers help` and the README; at most 100 characters in every language. */
  readonly summary: PlainMessageId;
  /** A valid call, shown with every refusal: `search world models`. */
  readonly example: string;
  /** A function where an option decides, such as `share`. */
  readonly audience: Audience | ((input: z.output<Input>) => Audience);
  readonly right: Right;
  /** Answers about the caller alone, which nobody else may see. */
  readonly personal?: true;
  /** Refused where the bot itself is not in the channel. */
  readonly needsChannel?: true;
  /** The first key is positional in typed text; the others are `name:value`. */
  readonly input: Input;
  /** For a command with a form: the answer where no form can open. */
  run(input: z.output<Input>, context: CommandContext): Promise<Message>;
  readonly form?: {
    /** Null where `run` gives the right answer instead. */
    open(input: z.output<Input>, context: CommandContext): Promise<Form | null>;
    submit?(input: z.output<Input>, values: Values, context: CommandContext): Promise<FormResult>;
  };
}

export interface FormResult {
  readonly problems: Values;
  /** Includes the problems, for platforms that cannot show them at their fields. */
  answer(): Promise<Message>;
}

export interface AnyCommand extends Pick<
  CommandDefinition<z.ZodObject>,
  "name" | "summary" | "example" | "right" | "input"
> {
  readonly personal: boolean;
  readonly needsChannel: boolean;
  /** Checks an input without side effects. */
  prepare(raw: Readonly<Record<string, unknown>>): Prepared | { readonly issues: readonly Issue[] };
}

export interface Prepared {
  readonly audience: Audience;
  run(context: CommandContext): Promise<Message>;
  readonly form?: {
    open(context: CommandContext): Promise<Form | null>;
    /** Undefined when the command takes no form. */
    submit(values: Values, context: CommandContext): Promise<FormResult> | undefined;
  };
}

export type Issue = z.core.$ZodIssue;

export function defineCommand<Input extends z.ZodObject>(
  definition: CommandDefinition<Input>,
): AnyCommand {
  const { name, summary, example, right, input, audience, form } = definition;
  const { personal = false, needsChannel = false } = definition;
  return {
    name,
    summary,
    example,
    right,
    input,
    personal,
    needsChannel,
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
