import type { App } from "@slack/bolt";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import { parsePaperLink } from "../../../domain/paper/ids.ts";
import { slackCode } from "../api/errors.ts";
import { picturesIn, type Message } from "../../../messages/core/message.ts";
import { renderMessage } from "../blocks/render.ts";
import { readEvent, type ListenerParts } from "./listener-parts.ts";

const Shared = z.object({
  channel: z.string(),
  message_ts: z.string(),
  links: z.array(z.object({ url: z.string().catch("") })),
});

/** Slack sends only the links, of the domains in the manifest. */
export function listenToLinks(app: App, { handlers, workspaceOf, drop, log }: ListenerParts): void {
  app.event("link_shared", async ({ event, context }) => {
    const shared = readEvent(Shared, event, drop);
    if (shared === undefined) return;
    const { channel, message_ts: ts, links } = shared;
    const papers = links.flatMap(({ url }) => {
      const id = parsePaperLink(url);
      return id === undefined ? [] : [{ url, id }];
    });
    if (papers.length === 0) return;
    const { me, call } = await workspaceOf(context);
    const place = { platform: "slack", workspace: me.team, channel } as const;
    const paperIds = papers.map(({ id }) => id);
    const cards = await handlers.linkCards({ place, paperIds, requested: false });
    const unfurls = papers.flatMap(({ url, id }) => {
      const card = cards.get(id);
      return card === undefined ? [] : [{ url, card }];
    });
    if (unfurls.length === 0) return;
    const unfurl = (pictures: boolean): Promise<object> => {
      const args = { channel, ts, unfurls: toUnfurls(unfurls, pictures) };
      return call("chat.unfurl", args, z.object({}), "interactive");
    };
    try {
      // Slack does not document what it answers when it cannot fetch a picture of a link card.
      await unfurl(true).catch((error: unknown) => {
        const isRefused = slackCode(error) !== undefined;
        if (isRefused && unfurls.some(({ card }) => picturesIn(card).length > 0))
          return unfurl(false);
        throw error;
      });
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "slack link card not posted");
    }
  });
}

function toUnfurls(
  cards: readonly { readonly url: string; readonly card: Message }[],
  pictures: boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    cards.map(({ url, card }) => [url, { blocks: renderMessage(card, { pictures }).blocks }]),
  );
}
