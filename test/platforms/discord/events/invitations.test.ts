import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "../../../../src/domain/place.ts";
import { slash } from "../../../../src/i18n/rich-text.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";
import { textOf } from "../read-components.ts";

/** What the judge keeps of a server, as far as the packet of an invitation needs it. */
interface Server {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
  readonly roles: readonly unknown[];
  readonly members: ReadonlyMap<string, unknown>;
  readonly channels: readonly { readonly id: string }[];
}

describe.skipIf(!judgeAvailable)("an invitation to a Discord server (../shared/judge)", () => {
  let discord: AdapterFixture;
  const greeted: Place[] = [];
  beforeAll(async () => {
    discord = await createAdapterFixture();
    await discord.platform.start({
      ...discord.handlers,
      async greet(place) {
        if (greeted.some(({ workspace }) => workspace === place.workspace)) return null;
        greeted.push(place);
        return { title: "Hello", blocks: [{ kind: "text", text: [slash("search"), " it"] }] };
      },
    });
    await discord.judge.until(() => discord.judge.commands.get("global"));
  });
  afterAll(() => discord.stop());

  function invite(server: Server, welcome: string | null, joined = new Date()): void {
    const lists = { threads: [], emojis: [], stickers: [], voice_states: [], presences: [] };
    discord.judge.dispatch("GUILD_CREATE", {
      ...server,
      ...lists,
      features: [],
      members: [...server.members.values()],
      joined_at: joined.toISOString(),
      system_channel_id: welcome,
    });
  }

  const addServer = (name: string, channels: readonly string[]): Server =>
    discord.judge.addGuild({ name, channels }) as Server;

  it("is answered by one hello where the server welcomes people, with commands to press", async () => {
    const server = addServer("Lab", ["first", "welcome"]);
    const welcome = server.channels[1]!.id;
    expect(greeted).toEqual([]);
    invite(server, welcome);
    await discord.judge.until(() => discord.judge.messages(welcome).length === 1);
    invite(server, welcome);
    const said = textOf(discord.judge.messages(welcome)[0]?.components ?? []);
    expect(said).toMatch(/Hello[^]*<\/papers search:\d+> it/);
    expect(discord.judge.messages(server.channels[0]!.id)).toEqual([]);
    expect(greeted).toEqual([{ platform: "discord", workspace: server.id, channel: welcome }]);
  });

  it("is answered in the first channel where the bot may write", async () => {
    const server = addServer("Closed", ["rules", "open"]);
    const [rules, open] = server.channels;
    discord.judge.deny(rules!.id, "SEND_MESSAGES");
    invite(server, null);
    await discord.judge.until(() => discord.judge.messages(open!.id).length === 1);
    expect(discord.judge.messages(rules!.id)).toEqual([]);
  });

  it("is not assumed when the bot only starts", async () => {
    const server = addServer("Old", ["quiet"]);
    invite(server, null, new Date("2026-01-01T00:00:00Z"));
    const later = addServer("New", ["loud"]);
    invite(later, null);
    await discord.judge.until(() => discord.judge.messages(later.channels[0]!.id).length === 1);
    expect(discord.judge.messages(server.channels[0]!.id)).toEqual([]);
  });
});
