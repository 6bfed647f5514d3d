import type { Database } from "../../../db/client/database.ts";
import { openDatabase } from "../../../db/client/open.ts";
import { savePapers } from "../../../db/papers/papers.ts";
import { tallies } from "../../../db/people/votes.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createHttpServer } from "../../../src/http/server.ts";
import { createLog } from "../../../src/lib/log.ts";
import type { Message } from "../../../src/messages/core/message.ts";
import type { Paper } from "../../../src/domain/paper/paper.ts";
import { type PostRef, PLAYGROUND } from "../../../src/domain/place.ts";
import type { Platform, ReactionEvent } from "../../../src/platforms/port.ts";
import {
  createPlayground,
  type PlaygroundOptions,
} from "../../../src/platforms/playground/platform.ts";
import { inventedPapers } from "./invented-papers.ts";
import { commands } from "./fixture-commands.ts";
import { createHandlers } from "./fixture-handlers.ts";
import { card, digest } from "./fixture-messages.ts";

/** A bot in small: the playground with a store, a digest, and handlers that vote and answer for real. */
export interface PlaygroundFixture {
  readonly url: URL;
  readonly database: Database;
  readonly playground: Platform;
  readonly reactions: ReactionEvent[];
  readonly papers: readonly Paper[];
  /** Posts the digest and its replies. */
  postDigest(): Promise<PostRef>;
  close(): Promise<void>;
}

/** Opens the world on a free port; `database` shares a store with another one. */
export async function createPlaygroundFixture(
  changes: Partial<PlaygroundOptions> & { readonly port?: number } = {},
): Promise<PlaygroundFixture> {
  const database = changes.database ?? (await openDatabase(":memory:"));
  const log = createLog("silent");
  const server = createHttpServer({
    host: "127.0.0.1",
    port: changes.port ?? 0,
    log,
    graceMs: 20,
  });
  const url = await server.listen();
  const playground = createPlayground({
    database,
    app: server.app,
    origin: () => url,
    commands,
    status: async () => "Live from Hugging Face",
    log,
    clock: systemClock,
    ...changes,
  });
  const papers = inventedPapers();
  await savePapers(database, papers, new Date());
  const reactions: ReactionEvent[] = [];
  const digests = new Map<string, { ref: PostRef; key: string }>();

  async function refresh(): Promise<void> {
    const votes = await tallies(
      database,
      papers.map((paper) => paper.id),
    );
    for (const { ref, key } of digests.values())
      await playground.edit(ref, digest(papers, votes), key);
  }

  await playground.start(createHandlers({ database, papers, reactions, digests, refresh }));
  return {
    url,
    database,
    playground,
    reactions,
    papers,
    async postDigest() {
      const deadline = new Date(Date.now() + 60_000);
      const say = (message: Message, key: string, parent: PostRef | null) => {
        const thread = parent && { messageId: parent.messageId, title: "Daily papers" };
        return playground.post({ place: PLAYGROUND, thread, message, key, deadline });
      };
      const ref = await say(digest(papers, new Map()), "digest", null);
      digests.set(ref.messageId, { ref, key: "digest" });
      for (const paper of papers)
        await say({ title: paper.title, blocks: [card(paper)] }, `reply-${paper.id}`, ref);
      return ref;
    },
    async close() {
      await playground.stop();
      await server.close();
      if (changes.database === undefined) await database.close();
    },
  };
}
