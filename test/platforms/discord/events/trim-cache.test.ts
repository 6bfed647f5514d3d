import { ChannelType, Client, Events, type ClientEvents } from "discord.js";
import { describe, expect, it } from "vitest";
import { trimServerCache } from "../../../../src/platforms/discord/events/trim-cache.ts";

function heard(packet: { readonly t: string; readonly d: object }): object {
  const client = new Client({ intents: [] });
  trimServerCache(client);
  client.emit<string>(Events.Raw as Exclude<Events.Raw, keyof ClientEvents>, packet);
  return packet.d;
}

const SERVER = {
  id: "1",
  name: "Readers",
  unavailable: false,
  channels: [
    { id: "2", type: ChannelType.GuildText },
    { id: "3", type: ChannelType.GuildForum, name: "papers" },
    { id: "4", type: ChannelType.GuildVoice },
  ],
  threads: [{ id: "5", parent_id: "3", type: ChannelType.PublicThread }],
  roles: [{ id: "1", name: "@everyone" }, { id: "6" }],
  members: [{ user: { id: "7" } }],
  emojis: [{ id: "8" }],
};

describe("what discord.js caches of a server", () => {
  it("is its forums, open threads and the @everyone role", () => {
    expect(heard({ t: "GUILD_CREATE", d: structuredClone(SERVER) })).toMatchObject({
      id: "1",
      name: "Readers",
      unavailable: false,
      channels: [{ id: "3", type: ChannelType.GuildForum, name: "papers" }],
      threads: SERVER.threads,
      roles: [{ id: "1", name: "@everyone" }],
      members: [],
      emojis: [],
    });
  });

  it.each([
    { t: "GUILD_CREATE", d: { id: "1", unavailable: true } },
    { t: "CHANNEL_CREATE", d: { id: "2", type: ChannelType.GuildText } },
    { t: "READY", d: { guilds: [{ id: "1" }] } },
  ])("leaves other packets unchanged: $t", (packet) => {
    expect(heard(structuredClone(packet))).toEqual(packet.d);
  });
});
