import type { Database } from "../../../db/client/database.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { storedDigestContent } from "../../../db/deliveries/content.ts";
import type { Post, ShownTally } from "../../../db/schema/schema.ts";
import type { PostRef } from "../../../src/domain/place.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../../src/domain/subscription/digest-options.ts";
import { makePapers } from "../../support/factories.ts";
import type { MemoryChat } from "../../support/memory-platform.ts";
import { makeContent, makeDelivery, makeTally } from "../../support/row-factories.ts";

export const NOW = new Date("2026-05-13T12:00:00Z");
/** The papers of every digest here, by their numbers. */
export const [FIRST = "", SECOND = "", THIRD = ""] = makePapers(3).map(({ id }) => id);

const DISCUSSION = { kind: "discussion", request: "first", edition: null, part: null } as const;

export interface SentDigest {
  readonly id: string;
  readonly paperIds?: readonly string[];
  readonly postedAt?: Date;
  readonly shown?: ShownTally;
  readonly kind?: "discussion";
  /** Published to the followers of its channel. */
  readonly announce?: true;
  /** The message has its row, but no record of what it holds. */
  readonly withoutContent?: true;
}

/** Stores a digest as sent to a chat, with a message there; the message and its tally show no votes yet. */
export async function saveSentDigest(
  database: Database,
  chat: MemoryChat,
  { id, paperIds = [FIRST, SECOND], postedAt = NOW, ...rest }: SentDigest,
): Promise<PostRef> {
  const { db, tables } = database;
  await savePapers(database, makePapers(3), NOW);
  const place = { platform: chat.platform.name, workspace: "w1", channel: `channel-${id}` };
  const messageId = `message-${id}`;
  const kind =
    rest.kind === undefined
      ? { edition: id, content: storedDigestContent(makeContent({ paperIds })) }
      : { ...DISCUSSION, paperId: paperIds[0] ?? "" };
  const withoutContent = rest.withoutContent ? { content: null } : {};
  const options = rest.announce ? { ...DEFAULT_DIGEST_OPTIONS, announce: true } : null;
  const delivery = { ...place, id, state: "sent", messageId, options, ...kind } as const;
  await db.insert(tables.deliveries).values(makeDelivery({ ...delivery, ...withoutContent }));
  const ref = { ...place, messageId };
  const shown =
    rest.shown ?? makeTally(Object.fromEntries(paperIds.map((paperId) => [paperId, 0])));
  await db.insert(tables.posts).values({ ...ref, deliveryId: id, postedAt, shown });
  const { platform, channel } = place;
  for (const [index, paperId] of paperIds.entries())
    await db
      .insert(tables.postPapers)
      .values({ platform, channel, messageId, paperId, number: index + 1 });
  chat.messages.push({
    messageId,
    channel,
    key: id,
    thread: null,
    forum: undefined,
    silent: false,
    text: "",
    edits: 0,
  });
  return ref;
}

/** The stored post of a message. */
export async function postOf(database: Database, { messageId }: PostRef): Promise<Post> {
  const posts = await database.db.select().from(database.tables.posts);
  const post = posts.find((one) => one.messageId === messageId);
  if (post === undefined) throw new Error(`no post ${messageId}`);
  return post;
}
