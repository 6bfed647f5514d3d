import { Client, GatewayIntentBits } from "discord.js";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { EXIT_CONFIG, FatalError } from "../../../../src/domain/errors.ts";
import type { Message } from "../../../../src/messages/core/message.ts";
import { createSession } from "../../../../src/platforms/discord/events/session.ts";
import type { DiscordOptions } from "../../../support/judge-discord.ts";
import type { Answer } from "../../../../src/platforms/port.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { textOf } from "../read-components.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

describe.skipIf(!judgeAvailable)("the session with Discord (../shared/judge)", () => {
  let discord: AdapterFixture;
  afterEach(() => discord.stop());

  async function open(options: DiscordOptions = {}): Promise<void> {
    discord = await createAdapterFixture(options);
    await discord.platform.start(discord.handlers);
  }

  async function hears(): Promise<boolean> {
    const { id } = discord.judge.say("ada", "general", "still there?");
    const before = discord.received.reactions.length;
    discord.judge.react("ada", id, "👍");
    return discord.judge.until(() => discord.received.reactions.length > before, 15_000);
  }

  it("asks for no privileged intent", async () => {
    await open({ privileged: [] });
    expect(discord.platform.ready()).toBe(true);
    expect(await hears()).toBe(true);
  });

  it("resumes after a lost connection and receives missed events", async () => {
    await open();
    const { id } = discord.judge.say("ada", "general", "before");
    discord.judge.gateway.drop();
    discord.judge.react("ada", id, "👍");
    await discord.judge.until(() => !discord.platform.ready());
    await discord.judge.until(() => discord.platform.ready(), 15_000);
    expect(discord.judge.gateway.resumes).toBe(1);
    await discord.judge.until(() => discord.received.reactions.length === 1);
    expect(await hears()).toBe(true);
  });

  it("resumes when Discord asks it to reconnect", async () => {
    await open();
    discord.judge.gateway.reconnect();
    await discord.judge.until(() => discord.judge.gateway.resumes === 1, 15_000);
    await discord.judge.until(() => discord.platform.ready(), 15_000);
    expect(await hears()).toBe(true);
  });

  it("identifies again when its session is invalid", async () => {
    await open();
    discord.judge.gateway.invalidate(false);
    await discord.judge.until(() => discord.judge.gateway.identifies === 2, 15_000);
    await discord.judge.until(() => discord.platform.ready(), 15_000);
    expect(await hears()).toBe(true);
  });

  it("starts once Discord can be reached", async () => {
    discord = await createAdapterFixture();
    discord.judge.fault({ method: "GET", path: "/gateway/bot", status: 503 });
    await discord.platform.start(discord.handlers);
    expect(discord.platform.ready()).toBe(true);
    expect(await hears()).toBe(true);
  });

  it.each([null, "handlers"])("rejects a wrong token with a remedy (%s)", async (mode) => {
    discord = await createAdapterFixture({}, { token: "wrong.token.here" });
    const start = discord.platform.start(mode === null ? null : discord.handlers);
    const error: unknown = await start.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FatalError);
    expect(error).toMatchObject({ exitCode: EXIT_CONFIG });
    expect(String(error)).toMatch(/DISCORD_TOKEN.*Reset Token/s);
    expect(String(error)).not.toContain("wrong.token.here");
    expect(discord.received.fatal).toEqual([]);
  });

  it("fails the start when Discord closes for good", async () => {
    discord = await createAdapterFixture({ privileged: [] });
    const rest = { api: discord.judge.url };
    const session = createSession({
      token: discord.judge.token,
      newClient: () => new Client({ intents: [GatewayIntentBits.MessageContent], rest }),
      onReady: () => expect.fail("it must not become ready"),
      onFault: () => expect.fail("the start itself has to fail"),
      log: pino({ level: "silent" }),
    });
    await expect(session.open()).rejects.toThrow(/4014.*intents/);
    await session.close();
  });

  it.each([
    [4004, "DISCORD_TOKEN"],
    [4014, "intents"],
  ])("ends the process when Discord closes for good while it runs (%i)", async (code, word) => {
    await open();
    discord.judge.gateway.drop(code);
    const error = await discord.judge.until(() => discord.received.fatal[0]);
    expect(error).toMatchObject({ exitCode: EXIT_CONFIG });
    expect(error?.message).toContain(word);
    expect(discord.platform.ready()).toBe(false);
  });

  it("ends the process when a request is unauthorized", async () => {
    await open();
    discord.judge.fault({
      method: "POST",
      path: /messages/,
      status: 401,
      body: { code: 0, message: "401" },
    });
    await expect(discord.platform.post(discord.posting())).rejects.toMatchObject({ kind: "retry" });
    expect(String(discord.received.fatal[0])).toContain("DISCORD_TOKEN");
  });

  it("finishes a pending answer before it stops", async () => {
    discord = await createAdapterFixture();
    let leave: () => void = () => {};
    const finished = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const run = async (): Promise<Message> => {
      await finished;
      return { title: "Just in time", blocks: [] };
    };
    const command = (): Answer => ({ audience: "caller", run });
    await discord.platform.start({ ...discord.handlers, command });
    await discord.judge.until(() => discord.judge.commands.get("global"));
    const answer = discord.judge.slash("ada", "general", "papers top");
    await discord.judge.until(() =>
      discord.judge.requests.some(({ path }) => path.endsWith("/callback")),
    );
    const stopped = discord.platform.stop();
    leave();
    await stopped;
    expect(textOf((await answer).message?.components ?? [])).toBe("## Just in time");
  });

  it("receives nothing after a stop", async () => {
    await open();
    await discord.platform.stop();
    expect(discord.platform.ready()).toBe(false);
    const { id } = discord.judge.say("ada", "general", "anybody?");
    discord.judge.react("ada", id, "👍");
    expect(discord.received.reactions).toEqual([]);
  });
});
