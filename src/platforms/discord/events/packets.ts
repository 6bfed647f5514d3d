import {
  GatewayDispatchEvents as Event,
  SimpleShardingStrategy,
  type Client,
  type ClientOptions,
} from "discord.js";
import { z } from "zod";
import type { DropEvent } from "../../dropped-events.ts";

/** The events of which discord.js keeps or makes the objects that we use; all others are read as packets. */
const DIGESTED: ReadonlySet<string> = new Set([
  Event.Ready,
  Event.Resumed,
  Event.GuildCreate,
  Event.GuildDelete,
  Event.ChannelCreate,
  Event.ChannelUpdate,
  Event.ChannelDelete,
  Event.ThreadCreate,
  Event.ThreadUpdate,
  Event.ThreadDelete,
  Event.ThreadListSync,
  Event.InteractionCreate,
]);
const KINDS: ReadonlySet<string> = new Set(Object.values(Event));

const Packet = z.object({ t: z.string() });

interface Digester {
  handlePacket(packet?: unknown, shard?: unknown): boolean;
}

/** Keeps discord.js from ending the process over a packet that it cannot digest. */
export function tolerateOddPackets(client: Client, drop: DropEvent): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- private in its types only
  const digester = client.ws as unknown as Digester;
  const digest = digester.handlePacket.bind(digester);
  digester.handlePacket = (packet, shard) => {
    const { data } = Packet.safeParse(packet);
    try {
      // Without a packet it takes one that waited for the session.
      return digest(DIGESTED.has(data?.t ?? "") ? packet : undefined, shard);
    } catch (error) {
      drop(kindOf(packet), error);
      return false;
    }
  };
}

interface Shard {
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
}

/** The same for what is no event, or fails before discord.js sees it. */
export function tolerantGateway(drop: DropEvent): NonNullable<ClientOptions["ws"]> {
  class TolerantStrategy extends SimpleShardingStrategy {
    override async spawn(shardIds: number[]): Promise<void> {
      await super.spawn(shardIds);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- private in its types only
      const { shards } = this as unknown as { readonly shards: ReadonlyMap<number, Shard> };
      for (const shard of shards.values()) guard(shard);
    }
  }

  function guard(shard: Shard): void {
    const receive = shard.onMessage.bind(shard);
    shard.onMessage = (data, isBinary) =>
      receive(data, isBinary).catch((error: unknown) => drop(kindOf(parsed(data)), error));
  }

  return { buildStrategy: (manager) => new TolerantStrategy(manager) };
}

function kindOf(packet: unknown): string {
  const name = Packet.safeParse(packet).data?.t ?? "";
  return KINDS.has(name) ? name : "unknown";
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

/** Reads an event's packet, because discord.js would fill its caches and leave out what it does not hold. */
export function onPacket<Data>(
  client: Client,
  event: Event,
  { schema, drop }: { readonly schema: z.ZodType<Data>; readonly drop: DropEvent },
  handle: (data: Data) => void,
): void {
  client.ws.on(event, (packet: unknown) => {
    const { data, error } = schema.safeParse(packet);
    if (data === undefined) return drop(event, error);
    try {
      handle(data);
    } catch (failure) {
      drop(event, failure);
    }
  });
}
