import type { App } from "@slack/bolt";
import { z } from "zod";
import type { ListenerParts } from "./parts.ts";

const Joined = z.object({ user: z.string() });

interface Happened {
  readonly event: unknown;
  readonly context: { readonly teamId?: string };
}

/** Passes on where the bot may post again: it was invited into a channel, or one was taken out of the archive. */
export function listenToAccess(app: App, { handlers, homeOf }: ListenerParts): void {
  const pass = async ({ context }: Happened): Promise<void> => {
    const { me } = await homeOf(context);
    handlers.admitted({ platform: "slack", workspace: me.team });
  };
  app.event("member_joined_channel", async (happened) => {
    const { me } = await homeOf(happened.context);
    if (Joined.safeParse(happened.event).data?.user === me.userId) await pass(happened);
  });
  app.event("channel_unarchive", pass);
  app.event("group_unarchive", pass);
}
