import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { z } from "zod";
import { defineCommand, type AnyCommand } from "../../../commands/core/define.ts";
import { describeOption } from "../../../commands/core/inputs.ts";
import type { Action } from "../../../src/messages/core/action.ts";
import type { Message } from "../../../src/messages/core/message.ts";
import type { Place, Workspace } from "../../../src/domain/place.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createDiscordPlatform } from "../../../src/platforms/discord/platform.ts";
import { createHttpAgent } from "../../../src/platforms/http/agent.ts";
import type {
  Handlers,
  Invocation,
  PastedLinks,
  Platform,
  Posting,
  ClearedReactions,
  ReactionEvent,
  Reply,
  ReplyEvent,
} from "../../../src/platforms/port.ts";
import type { DiscordOptions, JudgeDiscord } from "../../support/judge-discord.ts";
import { discordFindings } from "../../support/judge-findings.ts";
import { startDiscord } from "../../support/judge.ts";
import { digest, pages } from "./messages.ts";
import { english } from "../../../src/i18n/languages.ts";

/** A paper that nobody knows. */
export const UNKNOWN = "2605.99999";

const run = async (): Promise<Message> => digest(1);
const withFile = async (): Promise<Message> => ({
  ...digest(1),
  files: [{ name: "papers.bib", type: "application/x-bibtex", text: "@misc{ä}" }],
});
const turning = async (): Promise<Message> => pages();

/** Two commands with every kind of option. */
export const COMMANDS: readonly AnyCommand[] = [
  defineCommand({
    name: "search",
    summary: "command.search.summary",
    example: "search world models",
    audience: "caller",
    right: "anyone",
    input: z.object({
      recent: z.boolean().optional().meta(describeOption("option.date")),
      query: z.string().max(80).meta({ description: "command.search.query", suggest: "query" }),
    }),
    run,
  }),
  defineCommand({
    name: "top",
    summary: "command.top.summary",
    example: "top 7",
    audience: "everyone",
    right: "anyone",
    input: z.object({
      days: z.int().min(1).max(30).default(7).meta(describeOption("command.top.days")),
      by: z.enum(["votes", "upvotes"]).optional().meta(describeOption("option.page")),
    }),
    run,
  }),
];

/** What the platform told us, in order. */
interface ReceivedEvents {
  readonly commands: Invocation[];
  readonly presses: { action: Action | undefined; place: Place; voter: string; manages: boolean }[];
  readonly reactions: ReactionEvent[];
  readonly cleared: ClearedReactions[];
  readonly admitted: Workspace[];
  readonly removed: Workspace[];
  readonly replies: ReplyEvent[];
  readonly pasted: PastedLinks[];
  readonly fatal: Error[];
  readonly dropped: string[];
  readonly reported: string[];
  /** How long a press takes to be answered. */
  slowMs: number;
}

export interface AdapterFixture {
  readonly judge: JudgeDiscord;
  readonly platform: Platform;
  readonly received: ReceivedEvents;
  readonly handlers: Handlers;
  readonly place: Place;
  /** Another process's adapter in the same chat, signed in only. */
  another(): Promise<Platform>;
  /** A posting into #general that may leave for another minute; overrides last. */
  posting(overrides?: Partial<Posting>): Posting;
  /** Stops everything; throws when the real Discord would have refused anything. */
  stop(): Promise<void>;
}

/** The real adapter, not yet started, against a local Discord. */
export async function createAdapterFixture(
  options: DiscordOptions = {},
  settings: { readonly token?: string; readonly linkCards?: boolean } = {},
): Promise<AdapterFixture> {
  const judge = await startDiscord({ identifyIntervalMs: 0, ...options });
  const outbound = createHttpAgent(systemClock);
  const heard: ReceivedEvents = {
    commands: [],
    presses: [],
    reactions: [],
    cleared: [],
    admitted: [],
    removed: [],
    replies: [],
    pasted: [],
    fatal: [],
    dropped: [],
    reported: [],
    slowMs: 0,
  };
  const handlers = recordingHandlers(heard);
  const create = (): Platform =>
    createDiscordPlatform({
      linkCards: settings.linkCards ?? false,
      token: settings.token ?? judge.token,
      apiUrl: judge.url,
      commands: COMMANDS,
      outbound,
      drop: (kind) => void heard.dropped.push(kind),
      report: (_, text) => void heard.reported.push(text),
      log: pino({ level: "silent" }),
      clock: systemClock,
    });
  const platform = create();
  const place: Place = {
    platform: "discord",
    workspace: judge.guild().id,
    channel: judge.channel("general").id,
  };
  let keys = 0;
  return {
    judge,
    platform,
    received: heard,
    handlers,
    place,
    async another() {
      const other = create();
      await other.start(null);
      return other;
    },
    posting: (overrides = {}) => ({
      place,
      thread: null,
      message: digest(3),
      key: `key-${(keys += 1)}`,
      deadline: new Date(Date.now() + 60_000),
      ...overrides,
    }),
    async stop() {
      await platform.stop();
      await outbound.close();
      await judge.stop();
      const answered = judge.requests.filter(({ fault, status }) => fault === true && status > 0);
      const unjudged = await Promise.all(answered.map(discordFindings));
      const mentions = judge.warnings.filter((one) => JSON.stringify(one).includes('"mention"'));
      const findings = [
        ...judge.violations,
        ...mentions,
        ...judge.selfIssues.filter(isAboutUs),
        ...unjudged.flat(),
      ];
      if (findings.length > 0) throw new Error(`Discord would refuse: ${JSON.stringify(findings)}`);
    },
  };
}

/** The judge's own answer to an edited answer to a slow press or form lacks a field; nothing we send can change that. */
function isAboutUs(issue: unknown): boolean {
  return !/interacted_message_id|triggering_interaction_metadata/.test(String(issue));
}

function recordingHandlers(heard: ReceivedEvents): Handlers {
  return {
    command(invocation) {
      heard.commands.push(invocation);
      const audience = invocation.command === "top" ? "everyone" : "caller";
      const { input } = invocation;
      const query = typeof input === "object" ? input["query"] : undefined;
      return { audience, run: query === "pages" ? turning : query === "file" ? withFile : run };
    },
    translateFor: async () => english,
    greet: async () => null,
    submit: async () => ({ problems: {}, run: run }),
    suggest: async (command, option, typed) => [
      { name: `${command} ${option} ${typed}`, value: typed },
      { name: "long ".repeat(40), value: "short" },
      { name: "too long", value: "v".repeat(101) },
      ...Array.from({ length: 40 }, (_, index) => ({ name: `more ${index}`, value: `${index}` })),
    ],
    press(action, place, caller) {
      const kind = action?.kind;
      const target = kind === "turn" || kind === "share" ? kind : "aside";
      const answer = async (): Promise<Reply> => {
        const manages = await caller.mayManage();
        heard.presses.push({ action, place, voter: caller.voter, manages });
        await sleep(heard.slowMs);
        return { message: { title: "Pressed", blocks: [] }, target };
      };
      return { target, run: answer };
    },
    async reaction(event) {
      heard.reactions.push(event);
      return "counted";
    },
    reactionsCleared: async (event) => void heard.cleared.push(event),
    votingTip: async () => null,
    accessGranted: (where) => void heard.admitted.push(where),
    workspaceLeft: async (where) => void heard.removed.push(where),
    async linkCards(pasted) {
      heard.pasted.push(pasted);
      const known = pasted.paperIds.filter((id) => id !== UNKNOWN);
      return new Map(known.map((id) => [id, { title: "", blocks: digest(1).blocks }]));
    },
    threadReply: async (event) => void heard.replies.push(event),
    fatal: (error) => void heard.fatal.push(error),
  };
}
