import type { z } from "zod";
import type { Database } from "../db/database.ts";
import type { Catalogue } from "../src/message/catalogue/english.ts";
import type { Form, Values } from "../src/message/form.ts";
import type { Entry } from "../src/message/entry.ts";
import type { Message } from "../src/message/message.ts";
import type { Settings } from "../src/message/settings.ts";
import type { KnownList, Wish } from "../src/papers/digest.ts";
import type { Day, Paper } from "../src/papers/paper.ts";
import type { ChannelKind, Place } from "../src/papers/place.ts";
import type { Search } from "../src/search/search.ts";
import type { Caller } from "./caller.ts";

export type { Caller, Role } from "./caller.ts";

/** The one word all commands hang on: `/papers search`, `/papers top`. */
export const ROOT = "papers";

/** Who sees the answer. On the definition, because Discord fixes it in the first response. */
export type Audience = "caller" | "everyone";

/** What a command can have done for it; the composition root provides it, so commands know no platform. */
export interface Desk {
  /** What keeps the bot from posting in this place, each a sentence with its remedy. */
  obstacles(place: Place): Promise<readonly string[]>;
  /** What the place is: a forum, and an announcement channel, can show what others cannot. */
  channelKind(place: Place): Promise<ChannelKind>;
  /** The day's list, fetched when the store's copy is stale; `failure` says why it could not be. */
  list(day: Day): Promise<{ papers: readonly Paper[]; failure: string | null }>;
  /** What a subscription with this wish chooses from on a day: its sources' lists as one. */
  edition(place: Place, wish: Pick<Wish, "sources" | "filter">, day: Day): Promise<KnownList>;
  /** One paper from the store, else from its source; undefined when nobody knows it. */
  paper(id: string): Promise<Paper | undefined>;
  /** The source's own trending list; `failure` says why there is none. */
  trending(): Promise<{ papers: readonly Paper[]; failure: string | null }>;
  /** What a subscription with these settings would post here next; a reason where there is nothing to post. */
  preview(place: Place, settings: Settings): Promise<{ message: Message } | { reason: string }>;
  /** Opens a paper's discussion in this place's channel, or leads to the one that is there. */
  discuss(request: DiscussRequest): Promise<DiscussOutcome>;
  /** Which of these papers the place's channel discusses, with the way there and the replies there are. */
  discussions(
    place: Place,
    paperIds: readonly string[],
  ): Promise<ReadonlyMap<string, NonNullable<Entry["discussion"]>>>;
  /** Posts the day's digest in this place now, unless that day's is already there. */
  post(request: PostRequest): Promise<PostOutcome>;
}

export interface DiscussRequest {
  readonly place: Place;
  readonly paper: Paper;
  readonly caller: Caller;
}

export type DiscussOutcome =
  | {
      readonly kind: "there";
      readonly isNew: boolean;
      readonly url: string | null;
      readonly replies: number;
    }
  /** What keeps the bot from posting there, each with its remedy. */
  | { readonly kind: "obstacles"; readonly obstacles: readonly string[] }
  | { readonly kind: "failed"; readonly reason: string };

export interface PostRequest {
  readonly place: Place;
  readonly day: Day;
  readonly requestedBy: string;
  /** Post although the channel already has this day's digest. */
  readonly again: boolean;
}

export type PostOutcome =
  | { readonly kind: "posted"; readonly papers: number; readonly day: Day }
  | { readonly kind: "already"; readonly at: Date | null }
  | { readonly kind: "empty"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

export interface CommandContext {
  readonly database: Database;
  readonly now: Date;
  readonly place: Place;
  readonly caller: Caller;
  readonly desk: Desk;
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
  /** One line for Discord's menu, `/papers help` and the README; at most 100 characters. */
  readonly summary: string;
  /** A right call, shown with every refusal: `search world models`. */
  readonly example: string;
  /** Fixed by the input where the person may choose, such as `share`. */
  readonly audience: Audience | ((input: z.output<Input>) => Audience);
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
    submit?(input: z.output<Input>, values: Values, context: CommandContext): Promise<Filled>;
  };
}

/** What became of a form. */
export interface Filled {
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
    submit(values: Values, context: CommandContext): Promise<Filled> | undefined;
  };
}

/** What is wrong with an input, as zod reports it. */
export type Issue = Pick<z.core.$ZodIssue, "code" | "path" | "message">;

/** Ties a command's input to its `run`, so that nothing runs unchecked. */
export function defineCommand<Input extends z.ZodObject>(
  definition: CommandDefinition<Input>,
): AnyCommand {
  const { name, summary, example, right, input, audience, tips = [], form } = definition;
  return {
    name,
    summary,
    example,
    right,
    input,
    tips,
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
