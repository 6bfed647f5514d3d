import type { Failure } from "../domain/failure.ts";
import type { Audience, Caller } from "../../commands/core/define.ts";
import type { Action } from "../messages/core/action.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Form, Values } from "../messages/core/form.ts";
import type { Message } from "../messages/core/message.ts";
import type { ChannelKind, Place, PlatformName, PostRef, Workspace } from "../domain/place.ts";

/** Slack and the playground send text, Discord sends named options. */
export interface Invocation {
  readonly place: Place;
  readonly caller: Caller;
  readonly command: string;
  readonly input: string | Readonly<Record<string, unknown>>;
}

/** Acknowledge with its audience, then run it. Never rejects. */
export interface Answer {
  readonly audience: Audience;
  /** Present for a public answer, to be asked before it is acknowledged: why this person may not have it posted. */
  readonly refusal?: (() => Promise<Message | null>) | undefined;
  /** Present when a form opens instead, without an acknowledgement before it. */
  readonly form?: (() => Promise<OpenedForm>) | undefined;
  run(): Promise<Message>;
}

/** A form, or the reason why there is none. */
export type OpenedForm = { readonly form: Form } | { readonly message: Message };

export interface FormSubmission {
  /** Undefined when the action is not ours or no longer known. */
  readonly action: Action | undefined;
  readonly values: Values;
  readonly place: Place;
  readonly caller: Caller;
}

/** Never rejects. */
export interface FormAnswer {
  /** By field name; empty when all fields are valid. */
  readonly problems: Values;
  /** Includes the problems, for platforms that cannot show them at their fields. */
  run(): Promise<Message>;
}

/** `aside`: the presser alone; `turn`: replaces the presser's own answer, else aside; `share`: everyone. */
export type AnswerTarget = "aside" | "turn" | "share";

export interface Reply {
  readonly message: Message;
  readonly target: AnswerTarget;
}

/** Acknowledge as its target asks, then run it. Never rejects. */
export type Press = AnsweredPress | SilentPress;

/** Acknowledge without an answer; what there is to say goes to the presser alone. */
export interface SilentPress {
  readonly target: "silent";
  run(): Promise<Message | null>;
}

export interface AnsweredPress {
  readonly target: AnswerTarget;
  readonly form?: (() => Promise<OpenedForm>) | undefined;
  /** Failures are answered aside, whatever the target. */
  run(): Promise<Reply>;
}

export interface Suggestion {
  /** At most 100 characters. */
  readonly name: string;
  readonly value: string;
}

/** `emoji` is the neutral name of emoji.ts, without skin tone. */
export interface Reaction {
  readonly voter: string;
  readonly emoji: string;
}

export interface ReactionEvent extends Reaction {
  readonly post: PostRef;
  readonly added: boolean;
  /** By the platform's clock where it gives one, so that late events lose. */
  readonly at: Date;
}

/** `ambiguous`: it would vote, but the message shows several papers. */
export type ReactionOutcome = "counted" | "ambiguous" | "ignored";

/** A moderator removed everybody's reactions, or all of one emoji. */
export interface ClearedReactions {
  readonly post: PostRef;
  readonly emoji: string | null;
  readonly at: Date;
}

export interface PastedLinks {
  readonly place: Place;
  readonly paperIds: readonly string[];
  /** Whether a person asked for the cards; otherwise they come only where the channel has them on. */
  readonly requested: boolean;
}

/** A reply that was added or removed, never its text. */
export interface ReplyEvent {
  readonly platform: PlatformName;
  readonly threadId: string;
  readonly messageId: string;
  readonly added: boolean;
  readonly at: Date;
}

/** Adapters leave out reactions of bots and of Paperboy. */
export interface Handlers {
  command(invocation: Invocation): Answer;
  suggest(command: string, option: string, typed: string): Promise<readonly Suggestion[]>;
  /** `messageId`: the message that has the button, where it has an id. */
  press(action: Action | undefined, place: Place, caller: Caller, messageId?: string): Press;
  /** Never rejects. */
  submit(submission: FormSubmission): Promise<FormAnswer>;
  /** Never rejects. */
  translateFor(place: Place, caller: Caller, audience: Audience): Promise<Translate>;
  /** Null where the bot has greeted before. */
  greet(place: Place): Promise<Message | null>;
  reaction(event: ReactionEvent): Promise<ReactionOutcome>;
  /** How to vote, for a person who reacted without effect; null where they were told before. */
  votingTip(place: Place, caller: Caller): Promise<Message | null>;
  reactionsCleared(event: ClearedReactions): Promise<void>;
  /** The bot was invited, or may have gained a permission. */
  accessGranted(where: Workspace): void;
  /** Not for an outage of the platform. May come twice. */
  workspaceLeft(where: Workspace): Promise<void>;
  threadReply(event: ReplyEvent): Promise<void>;
  /** The cards by paper id; unknown papers have none. */
  linkCards(pasted: PastedLinks): Promise<ReadonlyMap<string, Message>>;
  /** The platform needs a person: it pauses, or the process ends with the error's message. */
  fatal(error: Error): void;
}

/** Alerts the operator, once for each key. */
export type Report = (key: string, text: string) => void;

export interface ForumPost {
  readonly title: string;
  /** The forum's tags of these names are applied, the first words first. */
  readonly tags: readonly string[];
}

export interface Posting {
  readonly place: Place;
  /** The thread is opened if it does not exist yet. */
  readonly thread: { readonly messageId: string; readonly title: string } | null;
  /** For a forum, where a post outside a thread opens one. */
  readonly forum?: ForumPost | undefined;
  /** Without notifications, where the platform can. */
  readonly silent?: boolean;
  readonly message: Message;
  /** At most 25 characters; the same for every attempt, so that a repeat is recognised. */
  readonly key: string;
  /** Checked right before the write: the post must not leave after it. */
  readonly deadline: Date;
  /** Awaited right before the first byte, with the moment by the platform's clock; when it rejects, the post must not leave. */
  readonly beforeSend?: (now?: Date) => Promise<void>;
}

export type PostLookup = Pick<Posting, "place" | "thread" | "forum" | "key">;

/** Failures of post, edit, find, announce and reactions are DeliveryErrors. */
export interface Platform {
  readonly name: PlatformName;
  /** Null signs in without receiving. Rejects with a FatalError when a person has to act first. */
  start(handlers: Handlers | null): Promise<void>;
  stop(): Promise<void>;
  ready(): boolean;
  /** Workspaces with a rate limit each; absent when one limit covers the platform. */
  workspaces?(): readonly string[];
  /** What does not work, or not yet, each as a sentence. */
  problems?(): readonly string[];
  /** The problems that only a question to the platform shows. */
  examine?(): Promise<readonly string[]>;
  /** Posts per second allowed now; the lowest of the workspaces. */
  pace?(): number;
  /** Milliseconds for which requests would be refused. */
  pausedMs?(workspace: string | undefined): number;
  post(posting: Posting): Promise<PostRef>;
  /** `key` is the one it was posted with, so that the look-up still finds it. */
  edit(ref: PostRef, message: Message, key: string): Promise<void>;
  /** The message of an earlier attempt with this key; `since` is by the platform's clock, or before. */
  find(posting: PostLookup, since: Date): Promise<PostRef | null>;
  /** Whether a look-up takes minutes, so that it is made only after a lost answer. */
  areLookUpsScarce?(workspace: string): boolean;
  /** Repeating it changes nothing; platforms without followers do nothing. */
  publishToFollowers(ref: PostRef): Promise<void>;
  /** Undefined when the message is gone. */
  reactions(ref: PostRef): Promise<readonly Reaction[] | undefined>;
  accessProblems(place: Place): Promise<readonly Failure[]>;
  channelKind(place: Place): Promise<ChannelKind>;
  openDirectMessage(person: {
    readonly workspace: string;
    readonly userId: string;
  }): Promise<Place>;
  /** Null when unknown. Never rejects. */
  nameOf(person: { readonly workspace: string; readonly userId: string }): Promise<string | null>;
  /** The channel that a thread belongs to; any other place itself. */
  parentChannel(place: Place): Promise<Place>;
  threadOf(ref: PostRef, title: string): Promise<string>;
  /** Null where there are no addresses. */
  linkTo(home: Place, threadId: string): Promise<string | null>;
}
