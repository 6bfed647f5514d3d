import type { Failure } from "../../src/domain/failure.ts";
import type { PaperEntry } from "../../src/messages/core/paper-entry.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { Settings } from "../../src/messages/subscription-settings.ts";
import type { ListState, SelectionCriteria } from "../../src/domain/selection/select-papers.ts";
import type { Notice, NoticeTopic } from "../../src/domain/non-digest-notice.ts";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import type { ChannelKind, Place, PostRef } from "../../src/domain/place.ts";
import type { Caller } from "./caller.ts";

/** What the application does for commands, so that they know no platform. */
export interface CommandServices {
  /** What keeps the bot from posting in this place, with the remedies. */
  accessProblems(place: Place): Promise<readonly Failure[]>;
  channelKind(place: Place): Promise<ChannelKind>;
  /** The day's list, fetched when the store's copy is stale; `failure` says why it could not be. */
  list(day: Day): Promise<{ papers: readonly Paper[]; failure: Failure | null }>;
  /** The lists of these sources for a day as one. */
  candidates(
    place: Place,
    wish: Pick<SelectionCriteria, "sources" | "filter">,
    day: Day,
  ): Promise<ListState>;
  /** A paper by its id, from the store or its source. */
  paper(id: string): Promise<Paper | undefined>;
  /** The source's own trending list; `failure` says why there is none. */
  trending(): Promise<{ papers: readonly Paper[]; failure: Failure | null }>;
  /** The next digest with these settings; a reason where there is nothing to post. */
  preview(place: Place, settings: Settings): Promise<{ message: Message } | { reason: Failure }>;
  /** Opens a paper's discussion in this channel, or finds it. */
  discuss(request: DiscussRequest): Promise<DiscussOutcome>;
  /** The discussions of these papers in this channel. */
  discussions(
    place: Place,
    paperIds: readonly string[],
  ): Promise<ReadonlyMap<string, NonNullable<PaperEntry["discussion"]>>>;
  /** The display name of a member; null where the platform does not tell it. */
  nameOf(place: Place, userId: string): Promise<string | null>;
  /** The address that opens a message in its chat; null where it has none. */
  linkTo(post: PostRef): Promise<string | null>;
  /** Sends a notice to a channel or to one person in it, once for a topic. */
  sendNotice(request: NoticeRequest): Promise<void>;
  /** Changes what a channel was told about a topic; does nothing where it was not. */
  updateNotice(request: Omit<NoticeRequest, "voter">): Promise<void>;
  /** Posts the day's digest in this place now, unless that day's is already there. */
  post(request: PostRequest): Promise<PostOutcome>;
  /** Edits what shows these papers, after their votes changed. */
  redrawPapers(paperIds: readonly string[]): void;
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
  | { readonly kind: "obstacles"; readonly obstacles: readonly Failure[] }
  | { readonly kind: "failed"; readonly reason: Failure };

export interface NoticeRequest {
  readonly place: Place;
  /** The person it is for; null for everybody in the channel. */
  readonly voter: string | null;
  readonly topic: NoticeTopic;
  readonly notice: Notice;
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
  | { readonly kind: "empty"; readonly reason: Failure }
  | { readonly kind: "failed"; readonly reason: Failure };
