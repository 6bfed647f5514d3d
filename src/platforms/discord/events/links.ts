import {
  ApplicationCommandType,
  GatewayDispatchEvents,
  Routes,
  type Client,
  type MessageContextMenuCommandInteraction,
  type REST,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { translateFor } from "../../../i18n/languages.ts";
import { composeRequestedCards, composeLinkCards } from "../../../messages/link-card.ts";
import { findPaperLinks } from "../../../domain/paper/ids.ts";
import type { Handlers } from "../../port.ts";
import { EVERYWHERE } from "../commands/definitions.ts";
import { mentions } from "./mentions.ts";
import { placeOfInteraction, placeOf } from "../places.ts";
import { writeRendered } from "../api/write-rendered.ts";
import { acknowledge, reply, type InteractionParts } from "../interactions/responses.ts";

/** Apps → Paper card on any message; the interaction includes the message. */
export const PAPER_CARD: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: "Paper card",
  ...EVERYWHERE,
  default_member_permissions: null,
  nsfw: false,
};

export async function answerPaperCardCommand(
  interaction: MessageContextMenuCommandInteraction,
  parts: Pick<InteractionParts, "handlers" | "rest" | "commandId">,
): Promise<void> {
  await acknowledge(interaction, "caller");
  const paperIds = findPaperLinks(interaction.targetMessage.content);
  const cards = await parts.handlers.linkCards({
    place: placeOfInteraction(interaction),
    paperIds,
    requested: true,
  });
  await reply(
    interaction,
    composeRequestedCards(translateFor(interaction.locale), cards, paperIds),
    parts,
  );
}

const Written = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string(),
  content: z.string(),
  author: z.object({ bot: z.literal(false).nullish() }),
  mentions: z.array(z.object({ id: z.string() })).catch([]),
});

/** Posts cards for links in messages: needs the privileged intent and a channel with cards turned on. */
export function listenToLinks(
  client: Client,
  parts: {
    readonly handlers: Pick<Handlers, "linkCards">;
    readonly rest: Pick<REST, "post">;
    readonly log: Log;
  },
): void {
  const { handlers, rest, log } = parts;

  async function answer({ data }: { readonly data: z.output<typeof Written> }): Promise<void> {
    // Messages to the bot are answered by mentions.ts.
    if (mentions(data, client.user?.id ?? "")) return;
    const paperIds = findPaperLinks(data.content);
    if (paperIds.length === 0) return;
    const place = placeOf(data.guild_id, data.channel_id);
    const cards = await handlers.linkCards({ place, paperIds, requested: false });
    if (cards.size === 0) return;
    const answering = {
      message_reference: { message_id: data.id, fail_if_not_exists: false },
      // A repeated event must not post a second card.
      nonce: `card-${data.id}`,
      enforce_nonce: true,
    };
    await writeRendered(composeLinkCards(cards.values()), {}, (rendered) =>
      rest.post(Routes.channelMessages(data.channel_id), { body: { ...rendered, ...answering } }),
    );
  }

  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: unknown) => {
    const { data } = Written.safeParse(packet);
    if (data === undefined) return;
    answer({ data }).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, "discord link card not posted");
    });
  });
}
