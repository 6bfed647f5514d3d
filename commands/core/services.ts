import type { Failure } from "../../src/domain/failure.ts";
import type { PaperEntry } from "../../src/messages/core/paper-entry.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { Settings } from "../../src/messages/describe-subscription.ts";
import type { ListState, SelectionCriteria } from "../../src/domain/selection/select-papers.ts";
import type { Notice, NoticeTopic } from "../../src/domain/non-digest-notice.ts";
import type { Day, Paper } from "../../src/domain/paper/paper.ts";
import type { Person } from "../../src/domain/person.ts";
import type { ChannelKind, Place, PostRef, Workspace } from "../../src/domain/place.ts";
import type { Caller } from "./caller.ts";

export interface CommandServices {
  accessProblems(place: Place): Promise<readonly Failure[]>;
  channelKind(place: Place): Promise<ChannelKind>;
  /** Fetched when the stored copy is stale; `failure` says why a fetch failed. */
  list(day: Day): Promise<{ papers: readonly Paper[]; failure: Failure | null }>;
  candidates(
    place: Place,
    wish: Pick<SelectionCriteria, "sources" | "filter">,
    day: Day,
  ): Promise<ListState>;
  paper(id: string): Promise<Paper | undefined>;
  /** What the sources' own search finds within some seconds. Never rejects. */
  searchElsewhere(question: string): Promise<{
    readonly found: readonly { readonly paper: Paper; readonly source: string }[];
    /** Names of sources, such as `Hugging Face`. */
    readonly answered: readonly string[];
    readonly silent: readonly string[];
  }>;
  /** With the categories that arXiv tells within some seconds; the others stay unknown. */
  withCategories(papers: readonly Paper[]): Promise<readonly Paper[]>;
  trending(): Promise<{ papers: readonly Paper[]; failure: Failure | null }>;
  preview(place: Place, settings: Settings): Promise<{ message: Message } | { reason: Failure }>;
  discuss(request: DiscussRequest): Promise<DiscussOutcome>;
  discussions(
    place: Place,
    paperIds: readonly string[],
  ): Promise<ReadonlyMap<string, NonNullable<PaperEntry["discussion"]>>>;
  /** Null where the platform does not provide it. */
  nameOf(place: Place, userId: string): Promise<string | null>;
  /** Null where the message has no address. */
  linkTo(post: PostRef): Promise<string | null>;
  /** Sent once for each topic. */
  sendNotice(request: NoticeRequest): Promise<void>;
  /** Does nothing where the channel has no notice about the topic. */
  updateNotice(request: Omit<NoticeRequest, "voter">): Promise<void>;
  /** Does nothing where the place already has the day's digest, unless `again` is set. */
  post(request: PostRequest): Promise<PostOutcome>;
  /** Throws a CodedError when the person lets no bot write to them. */
  openDirectMessage(person: Person & Workspace): Promise<Place>;
  /** The sender of mails; null without e-mail. */
  readonly mailSender: string | null;
  /** Sends the code for an address. */
  sendCode(
    address: { readonly id: string; readonly codeAt: Date },
    language: string | null,
  ): Promise<void>;
  redrawPapers(paperIds: readonly string[]): void;
  /** The messages whose words were deleted. */
  redrawErased(): void;
}

export interface DiscussRequest {
  readonly place: Place;
  readonly paper: Paper;
  readonly caller: Caller;
  /** Asked before a discussion is opened, not for one that is there. */
  readonly refusal: () => Promise<Message | null>;
}

export type DiscussOutcome =
  | {
      readonly kind: "there";
      readonly isNew: boolean;
      readonly url: string | null;
      readonly replies: number;
    }
  | { readonly kind: "refused"; readonly message: Message }
  | { readonly kind: "obstacles"; readonly obstacles: readonly Failure[] }
  | { readonly kind: "failed"; readonly reason: Failure };

export interface NoticeRequest {
  readonly place: Place;
  /** Null for everyone in the channel. */
  readonly voter: string | null;
  readonly topic: NoticeTopic;
  readonly notice: Notice;
}

export interface PostRequest {
  readonly place: Place;
  readonly day: Day;
  readonly requestedBy: string;
  readonly again: boolean;
}

export type PostOutcome =
  | { readonly kind: "posted"; readonly papers: number; readonly day: Day }
  | { readonly kind: "already"; readonly at: Date | null }
  | { readonly kind: "empty"; readonly reason: Failure }
  | { readonly kind: "failed"; readonly reason: Failure };
