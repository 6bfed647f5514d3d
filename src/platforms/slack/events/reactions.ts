import type { App } from "@slack/bolt";
import { z } from "zod";
import { emojiName } from "../../../domain/emoji.ts";
import { readEvent, type ListenerParts } from "./listener-parts.ts";

const Message = z.object({
  type: z.literal("message").default("message"),
  channel: z.string(),
  ts: z.string(),
});
const Other = z.object({ type: z.enum(["file", "file_comment"]) });
const ReactionChange = z.object({
  type: z.enum(["reaction_added", "reaction_removed"]),
  user: z.string().min(1),
  reaction: z.string(),
  item: z.union([Message, Other]),
  event_ts: z.coerce.number().nullish(),
});

interface Happened {
  readonly event: { readonly type: string };
  readonly context: { readonly teamId?: string };
}

/** Bolt has acknowledged the event; the next recount finds one that fails here. */
export function listenToReactions(app: App, parts: ListenerParts): void {
  const { handlers, workspaceOf, drop, clock } = parts;
  const pass = async ({ event, context }: Happened): Promise<void> => {
    const change = readEvent(ReactionChange, event, drop);
    if (change?.item.type !== "message") return;
    const { type, user, reaction, item, event_ts: seconds } = change;
    const { me, people, posts } = await workspaceOf(context);
    if (await people.isBot(user)) return;
    const outcome = await handlers.reaction({
      voter: await people.voter(user),
      emoji: emojiName(reaction),
      post: { platform: "slack", workspace: me.team, channel: item.channel, messageId: item.ts },
      added: type === "reaction_added",
      at: seconds == null ? clock.now() : new Date(seconds * 1000),
    });
    if (outcome !== "ambiguous") return;
    const place = { platform: "slack", workspace: me.team, channel: item.channel } as const;
    const tip = await handlers.votingTip(place, await people.caller(user, item.channel));
    if (tip !== null) await posts.sayAside(tip, { channel: item.channel, user });
  };
  app.event("reaction_added", pass);
  app.event("reaction_removed", pass);
}
