import { z } from "zod";
import { digestsOfDays } from "../db/deliveries/queries.ts";
import { listingsOf, postsOfPaper } from "../db/papers/paper-history.ts";
import type { Subscription } from "../db/schema/schema.ts";
import { submissionOf } from "../db/papers/submissions.ts";
import { subscriptionsOf } from "../db/channels/subscriptions.ts";
import { tallies } from "../db/people/votes.ts";
import { composeWhy } from "../src/messages/why.ts";
import { explainSteps } from "../src/domain/selection/explain.ts";
import { defineCommand } from "./core/define.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "why 2605.01234";

export const why = defineCommand({
  name: "why",
  summary: "command.why.summary",
  example: EXAMPLE,
  audience: "caller",
  right: "member",
  needsChannel: true,
  input: z.object({ paper: paperId }),
  async run({ paper: meant }, { database, place, services, t }) {
    const paper = await findPaper({ services, t }, meant, EXAMPLE);
    const { id } = paper;
    const posts = await postsOfPaper(database, place, id);
    const listings = await listingsOf(database, id);
    const days = [...new Set(listings.map(({ day }) => day))];
    const digests = await digestsOfDays(database, place, days);
    const votes = (await tallies(database, [id])).get(id) ?? 0;
    const subscriptions = await subscriptionsOf(database, place);
    // A digest that a person requested answers for every subscription that has none of its own.
    const requested = digests.filter(({ subscriptionId }) => subscriptionId === null);
    const own = ({ id: subscriptionId }: Subscription): typeof digests => [
      ...requested,
      ...digests.filter((digest) => digest.subscriptionId === subscriptionId),
    ];
    return composeWhy(t, {
      paper,
      posts: await Promise.all(
        posts.map(async (post) => ({ ...post, url: await services.linkTo(post) })),
      ),
      listings,
      submission: await submissionOf(database, place, id),
      subscriptions: subscriptions.map((subscription) => ({
        subscription,
        steps: explainSteps({ subscription, paper, listings, votes, digests: own(subscription) }),
      })),
    });
  },
});
