import { LRUCache } from "lru-cache";
import { signatureOf } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { dayRanks } from "../../../db/papers/paper-history.ts";
import { papersByIds, paperVersions } from "../../../db/papers/papers.ts";
import { tallies } from "../../../db/people/votes.ts";
import { translateFor } from "../../i18n/languages.ts";
import type { PlatformName } from "../../domain/place.ts";
import { HUGGING_FACE } from "../../domain/subscription/sources.ts";
import type { Message } from "../../messages/core/message.ts";
import { digestTitle, signDigest } from "../../messages/digest.ts";
import type { DigestRoom, FitMessage } from "../../messages/fit-digest.ts";
import type { Sources } from "../../sources/port.ts";
import type { DiscussionLinks } from "../discussions/links-to-threads.ts";
import type { WithShowablePictures } from "../ingestion/showable-pictures.ts";
import {
  composeMessage,
  type ComposedMessage,
  type PaperFacts,
  type ToCompose,
} from "./compose-message.ts";

/** A message that is in the chat keeps its papers: at least so many, at most so many. */
export type ShownPapers = Pick<DigestRoom, "least" | "most">;

export type ComposeDelivery = (
  delivery: ToCompose,
  shown?: ShownPapers,
) => Promise<ComposedMessage>;

/** A day's digest in a few languages and sizes, and the replies of its thread. */
const MAX_COMPOSED = 100;
const MAX_SIGNED = 20;

/** Shares one composition between equal messages of many channels; the cache key holds everything that a message shows. */
export function createComposeDelivery(
  database: Database,
  {
    sources,
    discussionsOf,
    withShowablePictures = async (paper) => Promise.resolve(paper),
    fits,
  }: {
    readonly sources: Sources;
    readonly discussionsOf: DiscussionLinks;
    readonly withShowablePictures?: WithShowablePictures;
    readonly fits: Readonly<Record<PlatformName, FitMessage>>;
  },
): ComposeDelivery {
  const composed = new LRUCache<string, ComposedMessage>({ max: MAX_COMPOSED });
  const signed = new WeakMap<Message, LRUCache<string, Message>>();

  async function read(
    delivery: ToCompose,
    among: ShownPapers,
  ): Promise<Omit<PaperFacts, "papers" | "ranks"> & { key: string }> {
    const ids = delivery.kind === "digest" ? delivery.content.paperIds : [delivery.paperId];
    const votes = await tallies(database, ids);
    const versions = await paperVersions(database, ids);
    const discussions =
      delivery.kind === "discussion"
        ? new Map<string, never>()
        : await discussionsOf(delivery, ids);
    const shown = [shownOf(delivery), among];
    const key = JSON.stringify([...shown, [...votes], [...versions], [...discussions]]);
    return { votes, discussions, key };
  }

  async function readPapers(delivery: ToCompose): Promise<Pick<PaperFacts, "papers" | "ranks">> {
    const ids = shownIds(delivery);
    const papers = await papersByIds(database, ids);
    // Only a paper's own message says its place.
    const isOwn = delivery.kind !== "digest";
    const ranks = isOwn ? await dayRanks(database, HUGGING_FACE, ids) : new Map<string, never>();
    if (!delivery.options.pictures) return { papers, ranks };
    const showable = await Promise.all([...papers.values()].map(withShowablePictures));
    return { papers: new Map(showable.map((paper) => [paper.id, paper])), ranks };
  }

  async function composeOnce(delivery: ToCompose, among: ShownPapers): Promise<ComposedMessage> {
    const { key, ...facts } = await read(delivery, among);
    const known = composed.get(key);
    if (known !== undefined) return known;
    const papers = await readPapers(delivery);
    const room = { ...among, fit: fits[delivery.platform] };
    const message = composeMessage(delivery, { ...facts, ...papers }, { sources, room });
    // A vote may change between the two reads.
    if ((await read(delivery, among)).key === key) composed.set(key, message);
    return message;
  }

  function sign(...given: Parameters<typeof signDigest>): Message {
    const [t, message, signature] = given;
    const key = JSON.stringify([t.language, signature]);
    const known = signed.get(message) ?? new LRUCache<string, Message>({ max: MAX_SIGNED });
    const one = known.get(key) ?? signDigest(...given);
    signed.set(message, known.set(key, one));
    return one;
  }

  return async (delivery, among = {}) => {
    const unsigned = await composeOnce(delivery, among);
    if (!isSigned(delivery)) return unsigned;
    const signature = await signatureOf(database, delivery.subscriptionId);
    if (signature === undefined) return unsigned;
    const t = translateFor(delivery.options.language);
    const { inChannel, ...by } = signature;
    const { day } = delivery.content;
    const title = inChannel > 1 ? digestTitle(t, { day, name: by.name }) : unsigned.title;
    if (delivery.kind === "reply") return { ...unsigned, title };
    return { ...unsigned, title, message: sign(t, unsigned.message, { ...by, title }) };
  };
}

/** The first reply names its thread; a paper's own post is named by the paper. */
function isSigned(
  delivery: ToCompose,
): delivery is Exclude<ToCompose, { kind: "discussion" }> & { subscriptionId: string } {
  if (delivery.kind === "discussion" || delivery.subscriptionId === null) return false;
  if (delivery.kind === "digest") return true;
  return delivery.number === 1 && delivery.options.layout !== "forum-papers";
}

function shownIds(delivery: ToCompose): readonly string[] {
  if (delivery.kind !== "digest") return [delivery.paperId];
  return delivery.content.paperIds.slice(0, delivery.content.shown);
}

function shownOf(delivery: ToCompose): unknown {
  const { kind, options, platform } = delivery;
  switch (delivery.kind) {
    case "digest": {
      const { editedAt: _editedAt, editDue: _editDue, ...content } = delivery.content;
      return { kind, options, platform, minUpvotes: delivery.minUpvotes, content };
    }
    case "reply": {
      const { number, paperId } = delivery;
      const { editDue: _editDue, ...content } = delivery.content;
      return { kind, options, number, paperId, content };
    }
    case "discussion":
      return { kind, options, paperId: delivery.paperId };
  }
}
