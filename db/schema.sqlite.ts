import { sqliteKit } from "./kit.ts";
import { defineSchema } from "./schema.ts";

export const {
  papers,
  listings,
  lists,
  sources,
  subscriptions,
  people,
  deliveries,
  posts,
  postPapers,
  voteMarks,
  playgroundMessages,
  playgroundReactions,
  leases,
  takenEvents,
  rooms,
  departures,
  roles,
  changes,
  drafts,
  saved,
  discussions,
  discussionReplies,
  submissions,
} = defineSchema(sqliteKit);
