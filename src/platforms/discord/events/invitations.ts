import { ChannelType, GatewayDispatchEvents, Routes, type Client, type REST } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../../lib/clock.ts";
import { reasonOf } from "../../../domain/errors.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";
import type { Log } from "../../../lib/log.ts";
import type { Failure } from "../../../domain/failure.ts";
import type { Place } from "../../../domain/place.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers } from "../../port.ts";
import { placeOf } from "../places.ts";
import { writeRendered } from "../api/write-rendered.ts";
import { withCommandIds } from "../components/command-ids.ts";
import { onPacket } from "./packets.ts";

/** The same packet comes for every server at each start; only a new one is greeted. */
const NEW_MS = 10 * MINUTE_MS;
const MAX_CHANNELS_TRIED = 3;
const LONGEST_NONCE = 25;

const Joined = z.object({
  id: z.string(),
  joined_at: z.coerce.date().catch(new Date(0)),
  system_channel_id: z.string().nullish().catch(null),
});
type Joined = z.output<typeof Joined>;

const Channels = z.array(
  z.object({
    id: z.string(),
    type: z.enum(ChannelType).optional().catch(undefined),
    position: z.number().catch(0),
  }),
);

export interface InvitationParts {
  readonly handlers: Pick<Handlers, "greet">;
  readonly rest: Pick<REST, "get" | "post">;
  readonly accessProblems: (place: Place) => Promise<readonly Failure[]>;
  readonly commandId: () => string | undefined;
  readonly clock: Clock;
  readonly drop: DropEvent;
  readonly log: Log;
}

/** Says hello once in a server that has just invited the bot, where the server welcomes people. */
export function listenToInvitations(client: Client, parts: InvitationParts): void {
  const { clock, drop, log } = parts;
  onPacket(client, GatewayDispatchEvents.GuildCreate, { schema: Joined, drop }, (joined) => {
    if (clock.now().getTime() - joined.joined_at.getTime() > NEW_MS) return;
    greet(joined, parts).catch((error: unknown) =>
      log.warn({ reason: reasonOf(error) }, "discord server not greeted"),
    );
  });
}

async function greet(joined: Joined, parts: InvitationParts): Promise<void> {
  const { handlers, rest, accessProblems, commandId } = parts;
  for (const channel of await channelsToGreet(joined, rest)) {
    const place = placeOf(joined.id, channel);
    if ((await accessProblems(place)).length > 0) continue;
    const hello = await handlers.greet(place);
    if (hello === null) return;
    const once = { nonce: `hello-${joined.id}`.slice(0, LONGEST_NONCE), enforce_nonce: true };
    await writeRendered(withCommandIds(hello, commandId()), {}, (rendered) =>
      rest.post(Routes.channelMessages(channel), { body: { ...rendered, ...once } }),
    );
    return;
  }
}

/** Where the server shows who joined, or its first text channels. */
async function channelsToGreet(
  { id, system_channel_id: system }: Joined,
  rest: Pick<REST, "get">,
): Promise<string[]> {
  if (system != null) return [system];
  return Channels.parse(await rest.get(Routes.guildChannels(id)))
    .filter(({ type }) => type === ChannelType.GuildText)
    .toSorted((a, b) => a.position - b.position)
    .slice(0, MAX_CHANNELS_TRIED)
    .map((channel) => channel.id);
}
