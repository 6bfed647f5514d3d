import type { z } from "zod";
import type { Database } from "../db/database.ts";
import type { Message } from "../src/message/message.ts";
import type { Day, Paper } from "../src/papers/paper.ts";
import type { Place } from "../src/papers/place.ts";
import type { Search } from "../src/search/search.ts";

/** The one word all commands hang on: `/papers search`, `/papers top`. */
export const ROOT = "papers";

/** Who sees the answer. On the definition, because Discord fixes it in the first response. */
export type Audience = "caller" | "everyone";

/** Who asks. `voter` is the same for one person wherever on the platform they act. */
export interface Caller {
  readonly voter: string;
  readonly userId: string;
  /** The caller's IANA zone when the platform knows it. */
  timezone(): Promise<string | null>;
  /** Whether the platform gives the caller the right to manage this channel. */
  mayManage(): Promise<boolean>;
}

/** What a command can have done for it; the composition root provides it, so commands know no platform. */
export interface Desk {
  /** What keeps the bot from posting in this place, each a sentence with its remedy. */
  obstacles(place: Place): Promise<readonly string[]>;
  /** The day's list, fetched when the store's copy is stale; `failure` says why it could not be. */
  list(day: Day): Promise<{ papers: readonly Paper[]; failure: string | null }>;
  /** One paper from the store, else from its source; undefined when nobody knows it. */
  paper(id: string): Promise<Paper | undefined>;
  /** The source's own trending list; falls back to the store and says so in `failure`. */
  trending(): Promise<{ papers: readonly Paper[]; failure: string | null }>;
  /** Posts the day's digest in this place now, unless that day's is already there. */
  post(request: PostRequest): Promise<PostOutcome>;
}

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
}

export interface Command<Input extends z.ZodObject = z.ZodObject> {
  /** The word after `/papers`. */
  readonly name: string;
  /** One line for Discord's menu, `/papers help` and the README; at most 100 characters. */
  readonly summary: string;
  /** A right call, shown with every refusal: `search world models`. */
  readonly example: string;
  readonly audience: Audience;
  /** `manage`: only those who may manage the channel. */
  readonly right: "anyone" | "manage";
  /** The first key is positional in typed text; the others are `name:value`. */
  readonly input: Input;
  run(input: z.output<Input>, context: CommandContext): Promise<Message>;
}

/** Keeps `input` and `run` in agreement at compile time; does nothing at run time. */
export function defineCommand<Input extends z.ZodObject>(command: Command<Input>): Command<Input> {
  return command;
}

/** A command whose input type is forgotten, as lists of commands hold it; dispatch parses before it runs. */
// oxlint-disable-next-line typescript/no-explicit-any -- input and run agree by defineCommand
export type AnyCommand = Command<any>;
