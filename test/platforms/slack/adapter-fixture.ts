import type { TestContext } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../../commands/core/define.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import type { Message } from "../../../src/messages/core/message.ts";
import type { Workspace } from "../../../src/domain/place.ts";
import { createHttpServer } from "../../../src/http/server.ts";
import { createHttpAgent } from "../../../src/platforms/http/agent.ts";
import type {
  Handlers,
  Invocation,
  Platform,
  Posting,
  ReactionEvent,
  ReplyEvent,
} from "../../../src/platforms/port.ts";
import { createSlackPlatform, type SlackParts } from "../../../src/platforms/slack/platform.ts";
import type { JudgeSlack, SlackOptions } from "../../support/judge-slack.ts";
import { startSlack } from "../../support/judge.ts";
import { digest, pages } from "./messages.ts";
import { english } from "../../../src/i18n/languages.ts";

/** Most of their time these tests wait for Slack's pace; so each of them tells its own end, not the file's. */
export const SIDE_BY_SIDE = { concurrent: true };

type Test = Pick<TestContext, "onTestFinished">;
export type Mode = "socket" | "http";

/** What reached the handlers, and what the adapter logged. */
export interface ReceivedEvents {
  readonly invocations: Invocation[];
  readonly presses: Parameters<Handlers["press"]>[];
  readonly reactions: ReactionEvent[];
  readonly admitted: Workspace[];
  readonly removed: Workspace[];
  readonly replies: ReplyEvent[];
  readonly fatal: Error[];
  readonly dropped: string[];
  readonly reported: string[];
  readonly log: string[];
  /** Let the `slow` commands end that are waiting. */
  readonly slow: (() => void)[];
}

export interface AdapterFixture {
  readonly slack: JudgeSlack;
  readonly platform: Platform;
  readonly received: ReceivedEvents;
  readonly channel: string;
  /** The address of the bot's own HTTP server. */
  readonly address: string;
  /** A posting for #general which may leave during the next half minute; overrides last. */
  readonly posting: (overrides?: Partial<Posting>) => Posting;
}

const say = (title: string): Message => ({
  title,
  blocks: [{ kind: "text", text: [`This is ${title}.`] }],
});
const command = (name: string, audience: "caller" | "everyone", personal?: true) =>
  defineCommand({
    ...(personal && { personal }),
    name,
    summary: "command.help.summary",
    example: name,
    audience,
    right: "anyone",
    input: z.object({}),
    run: async () => say(name),
  });
const COMMANDS = [
  command("help", "caller"),
  command("top", "everyone"),
  command("mine", "caller", true),
];

function listen(heard: ReceivedEvents): Handlers {
  const answer = async (name: string): Promise<Message> => {
    if (name === "pages") return pages();
    if (name === "slow") await new Promise<void>((resolve) => heard.slow.push(resolve));
    return say(name);
  };
  return {
    command(invocation) {
      heard.invocations.push(invocation);
      const audience = invocation.command === "top" ? "everyone" : "caller";
      return { audience, run: () => answer(invocation.command) };
    },
    translateFor: async () => english,
    greet: async () => null,
    submit: async () => ({ problems: {}, run: async () => say("taken") }),
    suggest: async () => [],
    press(...press) {
      heard.presses.push(press);
      const kind = press[0]?.kind;
      const target = kind === "turn" || kind === "share" ? kind : "aside";
      return { target, run: async () => ({ message: say("pressed"), target }) };
    },
    linkCards: async () => new Map(),
    threadReply: async (event) => void heard.replies.push(event),
    async reaction(event) {
      heard.reactions.push(event);
      return event.emoji === "fire" ? "ambiguous" : "counted";
    },
    reactionsCleared: async () => {},
    votingTip: async () => ({ title: "", blocks: [{ kind: "text", text: ["How to vote"] }] }),
    accessGranted: (where) => void heard.admitted.push(where),
    workspaceLeft: async (where) => void heard.removed.push(where),
    fatal: (error) => void heard.fatal.push(error),
  };
}

/** A started adapter in a workspace of the judge; both end with the test. */
export async function startAdapterFixture(
  test: Test,
  mode: Mode,
  options: SlackOptions = {},
): Promise<AdapterFixture> {
  const world = await createAdapterFixture(test, mode, options);
  await world.platform.start(listen(world.received));
  return world;
}

/** The same before `start`. */
export async function createAdapterFixture(
  { onTestFinished }: Test,
  mode: Mode,
  options: SlackOptions = {},
  overrides: Partial<SlackParts> = {},
): Promise<AdapterFixture & { readonly start: () => Promise<void> }> {
  const slack = await startSlack({ tierFactor: 50, retryMs: [20, 50, 100], ...options });
  const heard: ReceivedEvents = {
    invocations: [],
    presses: [],
    reactions: [],
    admitted: [],
    removed: [],
    replies: [],
    fatal: [],
    dropped: [],
    reported: [],
    log: [],
    slow: [],
  };
  const taken = new Set<string>();
  const server = createHttpServer({
    host: "127.0.0.1",
    port: 0,
    log: createLog("silent"),
    graceMs: 0,
  });
  const address = (await server.listen()).origin;
  const outbound = createHttpAgent(systemClock);
  const platform = createSlackPlatform({
    botTokens: [slack.botToken],
    appToken: mode === "socket" ? slack.appToken : undefined,
    signingSecret: mode === "http" ? slack.signingSecret : undefined,
    apiUrl: slack.url,
    mount: server.mount,
    takeEvent: async (id) => taken.size < taken.add(id).size,
    commands: COMMANDS,
    outbound,
    drop: (kind) => void heard.dropped.push(kind),
    report: (_, text) => void heard.reported.push(text),
    log: createLog("trace", { write: (line: string) => void heard.log.push(line) }),
    clock: systemClock,
    ...overrides,
  });
  if (mode === "http") slack.setRequestUrl(`${address}/slack/events`);
  onTestFinished(async () => {
    await platform.stop();
    await slack.stop();
    await server.close();
    await outbound.close();
  });
  const channel = slack.channel("general").id;
  return {
    slack,
    platform,
    received: heard,
    channel,
    address,
    start: () => platform.start(listen(heard)),
    posting: (given = {}) => ({
      place: { platform: "slack", workspace: slack.teamId, channel },
      thread: null,
      message: digest(2),
      key: "key-1",
      deadline: new Date(Date.now() + 30_000),
      ...given,
    }),
  };
}
