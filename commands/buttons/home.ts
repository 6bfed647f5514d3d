import { z } from "zod";
import { savedBy, votedBy } from "../../db/people/saved.ts";
import { subscriptionsBy } from "../../db/channels/subscriptions.ts";
import { composeHome } from "../../src/messages/home.ts";
import { placeUrl } from "../../src/domain/place.ts";
import { defineCommand } from "../core/define.ts";
import { loadEntries, markOwnVotes } from "../shared/paper-entries.ts";

const SUBSCRIPTIONS = 10;
const PAPERS = 5;

export const home = defineCommand({
  name: "home",
  summary: "command.home.summary",
  example: "home",
  audience: "caller",
  right: "member",
  input: z.object({}),
  async run(_input, context) {
    const { database, place, caller, t } = context;
    const subscriptions = await subscriptionsBy(database, place, caller.voter);
    const newest = { limit: PAPERS };
    const [saved, voted] = [
      await savedBy(database, caller.voter, newest),
      await votedBy(database, caller.voter, newest),
    ];
    return composeHome(t, {
      subscriptions: subscriptions
        .slice(0, SUBSCRIPTIONS)
        .map((one) => ({ ...one, url: placeUrl(one) })),
      saved: await markOwnVotes(context, await loadEntries(context, saved)),
      voted: await markOwnVotes(context, await loadEntries(context, voted)),
    });
  },
});
