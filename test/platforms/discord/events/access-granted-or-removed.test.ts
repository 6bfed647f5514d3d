import { Client, GatewayDispatchEvents as Event } from "discord.js";
import { pino } from "pino";
import { expect, it } from "vitest";
import { listenToAccess } from "../../../../src/platforms/discord/events/access-granted-or-removed.ts";

/** What is heard of packets, as Discord sends them. */
function heard(packets: readonly (readonly [Event, object])[]): string[] {
  const client = new Client({ intents: [] });
  const words: string[] = [];
  listenToAccess(client, {
    handlers: {
      accessGranted: ({ workspace }) => void words.push(`admitted ${workspace}`),
      workspaceLeft: async ({ workspace }) => void words.push(`removed ${workspace}`),
    },
    drop: (kind) => void words.push(`dropped ${kind}`),
    log: pino({ level: "silent" }),
  });
  for (const [event, packet] of packets) client.ws.emit(event, packet, 0);
  return words;
}

it("distinguishes a removal from an outage", () => {
  expect(heard([[Event.GuildDelete, { id: "1", unavailable: true }]])).toEqual([]);
  expect(heard([[Event.GuildDelete, { id: "1" }]])).toEqual(["removed 1"]);
  expect(heard([[Event.GuildCreate, { id: "1", unavailable: true }]])).toEqual([]);
  expect(heard([[Event.GuildCreate, { id: "1", name: "Lab" }]])).toEqual(["admitted 1"]);
});

it("reports every change that may restore a permission", () => {
  const changes = [Event.ChannelUpdate, Event.ThreadUpdate, Event.GuildRoleUpdate] as const;
  for (const change of changes)
    expect(heard([[change, { guild_id: "7" }]])).toEqual(["admitted 7"]);
  expect(heard([[Event.GuildMemberUpdate, { guild_id: "7", user: { id: "9" } }]])).toEqual([]);
  expect(heard([[Event.ChannelUpdate, { nothing: true }]])).toEqual(["dropped CHANNEL_UPDATE"]);
});
