import type { App } from "@slack/bolt";
import { z } from "zod";
import type { ListenerParts } from "./parts.ts";

const Joined = z.object({ user: z.string(), channel: z.string() });

interface Happened {
  readonly event: unknown;
  readonly context: { readonly teamId?: string };
}

/**
 * Passes on where the bot may post again: it was invited into a channel, or one was taken out of the archive. In a
 * channel it has not been in before it says hello.
 */
export function listenToAccess(app: App, { handlers, homeOf }: ListenerParts): void {
  const pass = async ({ context }: Happened): Promise<void> => {
    const { me } = await homeOf(context);
    handlers.accessGranted({ platform: "slack", workspace: me.team });
  };
  app.event("member_joined_channel", async (happened) => {
    const { me, posts } = await homeOf(happened.context);
    const joined = Joined.safeParse(happened.event).data;
    if (joined?.user !== me.userId) return;
    await pass(happened);
    const { channel } = joined;
    const message = await handlers.greet({ platform: "slack", workspace: me.team, channel });
    if (message !== null) await posts.say(message, channel);
  });
  app.event("channel_unarchive", pass);
  app.event("group_unarchive", pass);
}
