import type { Database } from "../../../db/client/database.ts";
import {
  addReply,
  discussedIn,
  forgetDiscussion,
  removeReply,
} from "../../../db/channels/discussions.ts";
import type { ReplyEvent } from "../../platforms/port.ts";

export function createReplyCounter(parts: {
  readonly database: Database;
  readonly changed: (paperIds: readonly string[]) => void;
}): (event: ReplyEvent) => Promise<void> {
  const { database, changed } = parts;

  return async (event) => {
    const papers = await discussedIn(database, event);
    if (papers.length === 0) return;
    const { messageId, threadId, added } = event;
    if (messageId === threadId) {
      // When its first message is deleted, the discussion ends.
      if (added) return;
      await forgetDiscussion(database, event);
      return changed(papers);
    }
    const isNews = added ? await addReply(database, event) : await removeReply(database, event);
    if (isNews) changed(papers);
  };
}
