import type { Failure } from "../domain/failure.ts";
import type { Audience, Caller } from "../../commands/core/define.ts";
import type { Action } from "../messages/core/action.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Form, Values } from "../messages/core/form.ts";
import type { Message } from "../messages/core/message.ts";
import type { ChannelKind, Place, PlatformName, PostRef, Workspace } from "../domain/place.ts";

/** A slash command as it arrived: Slack and the playground send text, Discord sends named options. */
export interface Invocation {
  readonly place: Place;
  readonly caller: Caller;
  readonly command: string;
  readonly input: string | Readonly<Record<string, unknown>>;
}

/** A parsed invocation: acknowledge first with its audience, then run it. Never rejects. */
export interface Answer {
  readonly audience: Audience;
  /** Present when a form is to be opened instead, without an acknowledgement before; `run` says how to get at it. */
  readonly form?: (() => Promise<OpenedForm>) | undefined;
  run(): Promise<Message>;
}

/** A form, or the words why there is none. */
export type OpenedForm = { readonly form: Form } | { readonly message: Message };

/** A form that was filled in and sent. */
export interface FormSubmission {
  /** What the form carried; undefined when it is not ours, or is not known any more. */
  readonly action: Action | undefined;
  readonly values: Values;
  readonly place: Place;
  readonly caller: Caller;
}

/** What became of it. Never rejects. */
export interface FormAnswer {
  /** What is wrong with a field, by its name; empty when nothing is. */
  readonly problems: Values;
  /** The answer, with the problems in words where they cannot be shown at their fields. */
  run(): Promise<Message>;
}

/**
 * Where the answer to a press goes: `aside` to the presser alone, `turn` in the place of the message with the button
 * when that is the presser's own answer, else aside, `share` to everyone in the channel.
 */
export type AnswerTarget = "aside" | "turn" | "share";

export interface Reply {
  readonly message: Message;
  readonly target: AnswerTarget;
}

/** A press as it was understood: acknowledge it as its way asks, then run it. Never rejects. */
export interface Press {
  readonly target: AnswerTarget;
  /** As of an answer: a form is opened instead. */
  readonly form?: (() => Promise<OpenedForm>) | undefined;
  /** What went wrong is told aside, whatever the way. */
  run(): Promise<Reply>;
}

export interface Suggestion {
  /** What the person sees, at most 100 characters. */
  readonly name: string;
  readonly value: string;
}

/** One person's reaction on one message. `emoji` is the neutral name of emoji.ts, skin tone removed. */
export interface Reaction {
  readonly voter: string;
  readonly emoji: string;
}

export interface ReactionEvent extends Reaction {
  readonly post: PostRef;
  readonly added: boolean;
  /** When it happened, by the platform's clock where it tells, so that late events lose. */
  readonly at: Date;
}

/** Links to papers that somebody pasted. */
export interface PastedLinks {
  readonly place: Place;
  readonly paperIds: readonly string[];
  /** Somebody asked for the cards; without that, they come only where the channel wants them. */
  readonly requested: boolean;
}

/** A reply in a thread: that it came or went, never what it says. */
export interface ReplyEvent {
  readonly platform: PlatformName;
  readonly threadId: string;
  readonly messageId: string;
  readonly added: boolean;
  readonly at: Date;
}

/** What a platform tells the rest of Paperboy. The adapters leave out reactions of bots and of ourselves. */
export interface Handlers {
  command(invocation: Invocation): Answer;
  suggest(command: string, option: string, typed: string): Promise<readonly Suggestion[]>;
  /** A button was pressed. */
  press(action: Action | undefined, place: Place, caller: Caller): Press;
  /** A form was sent. Never rejects. */
  submit(submission: FormSubmission): Promise<FormAnswer>;
  /** The language of an answer, by who reads it; never rejects. */
  translateFor(place: Place, caller: Caller, audience: Audience): Promise<Translate>;
  /** What is to be said in a channel the bot has come into; null where it said so before. */
  greet(place: Place): Promise<Message | null>;
  reaction(event: ReactionEvent): Promise<void>;
  /** The bot was invited into a workspace, or may do something there that it perhaps could not before. */
  accessGranted(where: Workspace): void;
  /** The bot was removed from a workspace; an outage of the platform is no removal. May come twice. */
  workspaceLeft(where: Workspace): Promise<void>;
  /** Somebody wrote in a thread, or a message that a thread hangs on went. */
  threadReply(event: ReplyEvent): Promise<void>;
  /** The cards of pasted links by their papers; papers that nobody knows have none. */
  linkCards(pasted: PastedLinks): Promise<ReadonlyMap<string, Message>>;
  /** The platform will not come back without a person: it rests, or the process ends with the error's words. */
  fatal(error: Error): void;
}

export interface ForumPost {
  readonly title: string;
  /** Words it may be filed under: the forum's tags of these names are applied, the first words first. */
  readonly tags: readonly string[];
}

export interface Posting {
  readonly place: Place;
  /** The message whose thread this belongs to; the thread is opened when it is not there yet. */
  readonly thread: { readonly messageId: string; readonly title: string } | null;
  /** For a forum, where what belongs to no thread opens one. */
  readonly forum?: ForumPost | undefined;
  /** Rings for nobody, where the platform can. */
  readonly silent?: boolean;
  readonly message: Message;
  /** At most 25 characters; the same for every attempt, so that the platform or `find` can tell a repeat. */
  readonly key: string;
  /** Checked right before the request is written: past this instant the post must not leave. */
  readonly deadline: Date;
  /**
   * Awaited when the post's turn has come, before the first byte of it is written: what has not left needs no look-up.
   * When it rejects, the post must not leave.
   */
  readonly beforeSend?: () => Promise<void>;
}

/** A posting that is looked for in the chat. */
export type PostLookup = Pick<Posting, "place" | "thread" | "forum" | "key">;

/** A chat platform. All failures of post, edit, find, announce and reactions are DeliveryErrors. */
export interface Platform {
  readonly name: PlatformName;
  /**
   * Signs in and begins to receive. With null it only signs in: it can post, edit and read, while another
   * process receives; rejects with a FatalError when a person has to do something first.
   */
  start(handlers: Handlers | null): Promise<void>;
  stop(): Promise<void>;
  /** Connected, and able to receive. */
  ready(): boolean;
  /** The workspaces that have a pace of their own each; without it the platform has one pace for all. */
  workspaces?(): readonly string[];
  /** What is wrong with a part of it while the rest works, each as a sentence with its remedy. */
  problems?(): readonly string[];
  /** Posts per second that the pace allows at this moment; the lowest where workspaces have their own. */
  pace?(): number;
  post(posting: Posting): Promise<PostRef>;
  /** Replaces a post; `key` is the one it was posted with, so that the look-up still finds it. */
  edit(ref: PostRef, message: Message, key: string): Promise<void>;
  /** The message an earlier attempt with this key left behind, looked up in the chat itself. */
  find(posting: PostLookup, since: Date): Promise<PostRef | null>;
  /** Publishes a post to those who follow its channel, where a channel has followers; to do so again changes nothing. */
  publishToFollowers(ref: PostRef): Promise<void>;
  /** Every person's reactions on a message; undefined when the message is gone. */
  reactions(ref: PostRef): Promise<readonly Reaction[] | undefined>;
  /** What keeps the bot from posting here, with the remedies; empty when nothing does. */
  accessProblems(place: Place): Promise<readonly Failure[]>;
  channelKind(place: Place): Promise<ChannelKind>;
  /** Where somebody of a workspace reads what is for them alone; opened when it is not there yet. */
  openDirectMessage(person: {
    readonly workspace: string;
    readonly userId: string;
  }): Promise<Place>;
  /** What somebody of a workspace is called there; null where nobody tells. Never rejects. */
  nameOf(person: { readonly workspace: string; readonly userId: string }): Promise<string | null>;
  /** The channel that a thread hangs in; of everything else, itself. */
  parentChannel(place: Place): Promise<Place>;
  /** Where replies to a post go; a thread is opened for it where it has none yet. */
  threadOf(ref: PostRef, title: string): Promise<string>;
  /** An address that leads people into a thread of a channel; null where there are no addresses. */
  linkTo(home: Place, threadId: string): Promise<string | null>;
}
