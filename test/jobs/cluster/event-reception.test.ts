import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { EXIT_CONFIG, FatalError } from "../../../src/domain/errors.ts";
import { createEventReception } from "../../../src/jobs/cluster/event-reception.ts";
import type { PlatformName } from "../../../src/domain/place.ts";
import type { Handlers } from "../../../src/platforms/port.ts";
import { memoryChat, type MemoryChat } from "../../support/memory-platform.ts";

const log = pino({ level: "silent" });
const revoked = new FatalError("Slack refuses SLACK_BOT_TOKEN (token_revoked).", EXIT_CONFIG);

/** A platform as the reception has it: what it was given, and whether its token is good. */
function stand(name: PlatformName) {
  const chat: MemoryChat = memoryChat(name);
  const state = { handlers: null as Handlers | null, isGood: true, starts: 0 };
  chat.platform.start = async (handlers) => {
    state.starts += 1;
    if (!state.isGood) throw revoked;
    state.handlers = handlers;
    chat.connected = true;
  };
  chat.platform.stop = async () => void (chat.connected = false);
  return { chat, state };
}

async function open() {
  const slack = stand("slack");
  const discord = stand("discord");
  const said: string[] = [];
  const ended: Error[] = [];
  const reception = createEventReception({
    platforms: new Map([
      ["slack", slack.chat.platform],
      ["discord", discord.chat.platform],
    ]),
    leases: { holds: () => true },
    log,
    rested: (name, because) => said.push(`${name}: ${because ?? "back"}`),
    tryEveryMs: 20,
  });
  onTestFinished(() => reception.stop());
  const fatal = (error: Error): void => void ended.push(error);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked of them here
  await reception.start({ fatal } as Handlers);
  const fall = ({ state }: typeof slack): void => {
    state.isGood = false;
    state.handlers?.fatal(revoked);
  };
  return { slack, discord, reception, said, ended, fall };
}

describe("a platform with a revoked token", () => {
  it("is retried while the other platform runs, and recovers with a valid token", async () => {
    const { slack, discord, reception, said, ended, fall } = await open();
    fall(slack);
    slack.state.handlers?.fatal(revoked);
    expect([...reception.resting()]).toEqual([["slack", revoked.message]]);
    await expect.poll(() => slack.state.starts).toBeGreaterThan(2);
    expect(slack.chat.connected).toBe(false);
    expect(discord.chat.connected).toBe(true);
    expect(said).toEqual([`slack: ${revoked.message}`]);
    slack.state.isGood = true;
    await expect.poll(() => slack.chat.connected).toBe(true);
    expect(reception.resting().size).toBe(0);
    expect(said.at(-1)).toBe("slack: back");
    expect(ended).toEqual([]);
    expect(discord.state.starts).toBe(1);
  });

  it("ends the process when no other platform runs", async () => {
    const { slack, discord, ended, fall } = await open();
    fall(slack);
    expect(ended).toEqual([]);
    fall(discord);
    expect(ended).toEqual([revoked]);
  });
});
