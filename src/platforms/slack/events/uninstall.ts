import type { App } from "@slack/bolt";
import { z } from "zod";
import type { ListenerParts } from "./parts.ts";

const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) });

/**
 * Passes on that the app was removed from a workspace. Slack tells it by two events, in any order and perhaps several
 * times; when it comes, the token may be of no use any more.
 */
export function listenToDeparture(app: App, { handlers }: Pick<ListenerParts, "handlers">): void {
  const pass = async ({ body }: { readonly body: { readonly team_id: string } }): Promise<void> =>
    handlers.workspaceLeft({ platform: "slack", workspace: body.team_id });
  app.event("app_uninstalled", pass);
  app.event("tokens_revoked", async ({ event, body }) => {
    // People may take back their own tokens, of which the bot has none.
    if ((Revoked.safeParse(event).data?.tokens.bot ?? []).length > 0) await pass({ body });
  });
}
