import { LRUCache } from "lru-cache";
import { subscriptionById } from "../../../db/channels/subscriptions.ts";
import type { Database } from "../../../db/client/database.ts";
import { papersByIds, paperVersions } from "../../../db/papers/papers.ts";
import { namesOf } from "../../../db/people/people.ts";
import { tallies } from "../../../db/people/votes.ts";
import { translateFor } from "../../i18n/languages.ts";
import type { Message } from "../../messages/core/message.ts";
import { withFooter } from "../../messages/digest.ts";
import type { Sources } from "../../sources/port.ts";
import type { DiscussionLinks } from "../discussions/links-to-threads.ts";
import type { WithShowablePictures } from "../ingestion/showable-pictures.ts";
import {
  composeMessage,
  type ComposedMessage,
  type PaperFacts,
  type ToCompose,
} from "./compose-message.ts";

export type ComposeDelivery = (delivery: ToCompose) => Promise<ComposedMessage>;

/** A day's digest in a few languages and sizes, and the replies of its thread. */
const MAX_COMPOSED = 100;
const MAX_SIGNED = 20;

/** Shares one composition between equal messages of many channels; the cache key holds everything that a message shows. */
export function createComposeDelivery(
  database: Database,
  sources: Sources,
  discussionsOf: DiscussionLinks,
  withShowablePictures: WithShowablePictures = async (paper) => Promise.resolve(paper),
): ComposeDelivery {
  const composed = new LRUCache<string, ComposedMessage>({ max: MAX_COMPOSED });
  const signed = new WeakMap<Message, LRUCache<string, Message>>();

  async function read(delivery: ToCompose): Promise<Omit<PaperFacts, "papers"> & { key: string }> {
    const ids = delivery.kind === "digest" ? delivery.content.paperIds : [delivery.paperId];
    const votes = await tallies(database, ids);
    const versions = await paperVersions(database, ids);
    const discussions =
      delivery.kind === "discussion"
        ? new Map<string, never>()
        : await discussionsOf(delivery, ids);
    const key = JSON.stringify([shownOf(delivery), [...votes], [...versions], [...discussions]]);
    return { votes, discussions, key };
  }

  async function readPapers(delivery: ToCompose): Promise<PaperFacts["papers"]> {
    const papers = await papersByIds(database, shownIds(delivery));
    if (!delivery.options.pictures) return papers;
    const showable = await Promise.all([...papers.values()].map(withShowablePictures));
    return new Map(showable.map((paper) => [paper.id, paper]));
  }

  async function composeOnce(delivery: ToCompose): Promise<ComposedMessage> {
    const { key, ...facts } = await read(delivery);
    const known = composed.get(key);
    if (known !== undefined) return known;
    const papers = await readPapers(delivery);
    const message = composeMessage(delivery, { ...facts, papers }, sources);
    // A vote may change between the two reads.
    if ((await read(delivery)).key === key) composed.set(key, message);
    return message;
  }

  function sign(...given: Parameters<typeof withFooter>): Message {
    const [t, message, by] = given;
    const key = JSON.stringify([t.language, by]);
    const known = signed.get(message) ?? new LRUCache<string, Message>({ max: MAX_SIGNED });
    const one = known.get(key) ?? withFooter(...given);
    signed.set(message, known.set(key, one));
    return one;
  }

  return async (delivery) => {
    const message = await composeOnce(delivery);
    if (delivery.kind !== "digest" || delivery.subscriptionId === null) return message;
    const subscription = await subscriptionById(database, delivery.subscriptionId);
    if (subscription === undefined) return message;
    const { name, createdBy } = subscription;
    const by = (await namesOf(database, [createdBy])).get(createdBy) ?? null;
    const t = translateFor(delivery.options.language);
    return { ...message, message: sign(t, message.message, { name, by }) };
  };
}

function shownIds(delivery: ToCompose): readonly string[] {
  if (delivery.kind !== "digest") return [delivery.paperId];
  return delivery.content.paperIds.slice(0, delivery.content.shown);
}

function shownOf(delivery: ToCompose): unknown {
  const { kind, options } = delivery;
  switch (delivery.kind) {
    case "digest": {
      const { editedAt: _editedAt, editDue: _editDue, ...content } = delivery.content;
      return { kind, options, content };
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
