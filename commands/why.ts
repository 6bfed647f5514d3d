import { z } from "zod";
import { digestsOfDays } from "../db/ledger/delivery-queries.ts";
import { listingsOf, postsOfPaper } from "../db/papers/paper-trail.ts";
import type { Subscription } from "../db/schema.ts";
import { submissionOf } from "../db/papers/submissions.ts";
import { subscriptionsOf } from "../db/rooms/subscriptions.ts";
import { tallies } from "../db/people/votes.ts";
import { composeWhy } from "../src/message/why.ts";
import { stepsOf } from "../src/papers/why.ts";
import { defineCommand } from "./command.ts";
import { knownPaper, paperId } from "./paper-id.ts";

const EXAMPLE = "why 2605.01234";

/** `/papers why`: at which step a paper was posted in this channel, or stopped on its way. */
export const why = defineCommand({
  name: "why",
  summary: "Tell why a paper came to this channel, or did not",
  example: EXAMPLE,
  audience: "caller",
  right: "anyone",
  input: z.object({ paper: paperId }),
  async run({ paper: meant }, { database, place, desk, words }) {
    const paper = await knownPaper({ desk, words }, meant, EXAMPLE);
    const { id } = paper;
    const posts = await postsOfPaper(database, place, id);
    const listings = await listingsOf(database, id);
    const days = [...new Set(listings.map(({ day }) => day))];
    const digests = await digestsOfDays(database, place, days);
    const votes = (await tallies(database, [id])).get(id) ?? 0;
    const subscriptions = await subscriptionsOf(database, place);
    const own = ({ id: subscriptionId }: Subscription): typeof digests =>
      digests.filter((digest) => digest.subscriptionId === subscriptionId);
    return composeWhy(words, {
      paper,
      posts: await Promise.all(
        posts.map(async (post) => ({ ...post, url: await desk.linkTo(post) })),
      ),
      listings,
      submission: await submissionOf(database, place, id),
      subscriptions: subscriptions.map((subscription) => ({
        subscription,
        steps: stepsOf({ subscription, paper, listings, votes, digests: own(subscription) }),
      })),
    });
  },
});
