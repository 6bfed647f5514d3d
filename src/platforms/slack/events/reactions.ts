import type { App } from "@slack/bolt";
import { z } from "zod";
import { emojiName } from "../../../domain/emoji.ts";
import type { ListenerParts } from "./listener-parts.ts";

const ReactionChange = z.object({
  type: z.enum(["reaction_added", "reaction_removed"]),
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.literal("message"), channel: z.string(), ts: z.string() }),
  event_ts: z.string(),
});

interface Happened {
  readonly event: unknown;
  readonly context: { readonly teamId?: string };
}

/** Bolt has acknowledged the event; the next recount finds one that fails here. */
export function listenToReactions(app: App, { handlers, workspaceOf }: ListenerParts): void {
  const pass = async ({ event, context }: Happened): Promise<void> => {
    const change = ReactionChange.safeParse(event);
    if (!change.success) return;
    const { me, people } = await workspaceOf(context);
    if (await people.isBot(change.data.user)) return;
    const { type, user, reaction, item, event_ts } = change.data;
    await handlers.reaction({
      voter: await people.voter(user),
      emoji: emojiName(reaction),
      post: { platform: "slack", workspace: me.team, channel: item.channel, messageId: item.ts },
      added: type === "reaction_added",
      at: new Date(Number(event_ts) * 1000),
    });
  };
  app.event("reaction_added", pass);
  app.event("reaction_removed", pass);
}
