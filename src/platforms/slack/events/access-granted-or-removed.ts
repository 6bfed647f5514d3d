import type { App } from "@slack/bolt";
import { z } from "zod";
import { readEvent, type ListenerParts } from "./listener-parts.ts";

const Joined = z.object({ user: z.string().min(1), channel: z.string().min(1) });

interface Happened {
  readonly event: unknown;
  readonly context: { readonly teamId?: string };
}

/** On an invitation or an unarchived channel; greets where the bot is new. */
export function listenToAccess(app: App, parts: ListenerParts): void {
  const { handlers, workspaceOf, drop } = parts;
  const pass = async ({ context }: Happened): Promise<void> => {
    const { me } = await workspaceOf(context);
    handlers.accessGranted({ platform: "slack", workspace: me.team });
  };
  app.event("member_joined_channel", async (happened) => {
    const { me, posts } = await workspaceOf(happened.context);
    const joined = readEvent(Joined, happened.event, drop);
    if (joined?.user !== me.userId) return;
    await pass(happened);
    const { channel } = joined;
    const message = await handlers.greet({ platform: "slack", workspace: me.team, channel });
    if (message !== null) await posts.say(message, channel);
  });
  app.event("channel_unarchive", pass);
  app.event("group_unarchive", pass);
}

const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

/** Slack sends two events in any order, perhaps repeatedly, and the token may be invalid by then. */
export function listenToUninstall(app: App, { handlers }: Pick<ListenerParts, "handlers">): void {
  const pass = async ({ body }: { readonly body: { readonly team_id: string } }): Promise<void> =>
    handlers.workspaceLeft({ platform: "slack", workspace: body.team_id });
  app.event("app_uninstalled", pass);
  app.event("tokens_revoked", async ({ event, body }) => {
    // People may revoke their own tokens, of which the bot has none.
    if ((Revoked.safeParse(event).data?.tokens.bot ?? []).length > 0) await pass({ body });
  });
}
