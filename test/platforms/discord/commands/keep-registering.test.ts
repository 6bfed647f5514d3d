import { describe, expect, it } from "vitest";
import type { DiscordFault } from "../../../support/judge-discord.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

async function startFixture(): Promise<AdapterFixture & AsyncDisposable> {
  const fixture = await createAdapterFixture();
  return { ...fixture, [Symbol.asyncDispose]: () => fixture.stop() };
}

const registered = ({ judge }: AdapterFixture) => judge.commands.get("global")?.length;

describe.skipIf(!judgeAvailable)("registering the slash commands (../shared/judge)", () => {
  // Each waits for its retries, so that they wait together.
  it.concurrent.each<[string, DiscordFault]>([
    ["a 503", { status: 503 }],
    ["a page instead of an answer", { html200: true }],
    ["a lost answer", { drop: true }],
  ])("is repeated after %s, and told meanwhile", async (_, fault) => {
    await using discord = await startFixture();
    const { judge, platform, handlers, received } = discord;
    judge.fault({ method: "PUT", path: /\/commands$/, ...fault, times: 3 });
    await platform.start(handlers);
    await judge.until(() => (platform.problems?.() ?? []).length === 1);
    expect(platform.problems?.()[0]).toContain("has not taken the slash commands yet");
    expect((await platform.examine?.())?.[0]).toContain("paperboy discord:register");
    await judge.until(() => registered(discord), 15_000);
    await judge.until(() => (platform.problems?.() ?? []).length === 0);
    expect(await platform.examine?.()).toEqual([]);
    expect(received.reported).toEqual([expect.stringContaining("slash commands")]);
  });

  it.concurrent("ends with the bot", async () => {
    await using discord = await startFixture();
    const { judge, platform, handlers } = discord;
    judge.fault({ method: "PUT", path: /\/commands$/, status: 503, times: 1000 });
    await platform.start(handlers);
    await judge.until(() => (platform.problems?.() ?? []).length === 1);
    await platform.stop();
    judge.clearFaults();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(registered(discord)).toBeUndefined();
  });
});
