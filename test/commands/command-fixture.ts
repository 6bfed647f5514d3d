import { textFailure } from "../support/text-failure.ts";
import { pino } from "pino";
import { commands as allCommands, steps } from "../../commands/index.ts";
import type {
  AnyCommand,
  Caller,
  CommandContext,
  CommandServices,
} from "../../commands/core/define.ts";
import type { Translate } from "../../src/i18n/translate.ts";
import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { translateForReader } from "../../src/jobs/reader-language.ts";
import { decodeAction, encodeAction, type Action } from "../../src/messages/core/action.ts";
import { joined, type Field, type Form, type Values } from "../../src/messages/core/form.ts";
import { fallbackText, type Button, type Message } from "../../src/messages/core/message.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/domain/limits.ts";
import type { Place } from "../../src/domain/place.ts";
import { HOUR_MS } from "../../src/lib/durations.ts";
import { createUsageLimiter } from "../../src/lib/usage-limiter.ts";
import type { Outcome } from "../../src/platforms/dispatch/run-safely.ts";
import { createDispatcher } from "../../src/platforms/dispatch/dispatch.ts";
import type { Reply, FormAnswer, Suggestion } from "../../src/platforms/port.ts";
import type { Search } from "../../src/search/port.ts";
import { makeCaller, makePlace } from "../support/factories.ts";

/** What a person gets to read. */
interface Answer {
  readonly audience: "caller" | "everyone";
  readonly message: Message;
  /** The whole answer without markup, times in UTC. */
  readonly words: string;
}

/** One channel with the real commands, dispatch and store; services and search answer what the test says. */
export interface CommandFixture {
  readonly database: Database;
  readonly place: Place;
  /** What the log got, and what the metrics got. */
  readonly log: readonly Record<string, unknown>[];
  readonly observed: readonly (readonly [string, Outcome])[];
  say(text: string, caller?: Partial<Caller>): Promise<Answer>;
  /** The same with named options, as Discord sends them. */
  choose(
    command: string,
    input: Record<string, unknown>,
    caller?: Partial<Caller>,
  ): Promise<Answer>;
  press(action: Action | undefined, caller?: Partial<Caller>): Promise<string>;
  /** Opens the form of a typed command, or of a button; fails with the words there are instead. */
  open(from: string | Action, caller?: Partial<Caller>): Promise<Form>;
  /** Sends a form, with what it starts with unless the test says otherwise. */
  submit(form: Form, values?: Values, caller?: Partial<Caller>): Promise<SubmittedForm>;
  /** Takes an empty form of that name, without its answer. */
  take(name: string, caller?: Partial<Caller>): Promise<FormAnswer>;
  pressed(action: Action | undefined, caller?: Partial<Caller>): Promise<Reply>;
  /** Presses a button that carries this command. */
  run(name: string, input?: Record<string, string>, caller?: Partial<Caller>): Promise<string>;
  suggest(command: string, option: string, typed: string): Promise<readonly Suggestion[]>;
  close(): Promise<void>;
}

/** What became of a form. */
export interface SubmittedForm {
  readonly problems: Values;
  readonly message: Message;
  readonly words: string;
}

export interface FixtureParts {
  readonly now?: Date;
  readonly place?: Partial<Place>;
  /** Another room's store, for two channels of one bot. */
  readonly database?: Database;
  readonly services?: Partial<CommandServices>;
  readonly limits?: Partial<Limits>;
  readonly search?: Partial<Search>;
  readonly commands?: readonly AnyCommand[];
  readonly vote?: (paperId: string) => Promise<Message>;
}

/** Wednesday noon in Berlin, when the list of that day is out. */
export const NOW = new Date("2026-05-13T10:00:00Z");

const NOTHING = {
  papers: [],
  votes: new Map<string, number>(),
  submitted: new Set<string>(),
  fetchedAt: null,
  failure: null,
  waiting: null,
};

const quietServices: CommandServices = {
  discussions: async () => new Map(),
  discuss: async () => ({ kind: "failed", reason: textFailure("nobody is here.") }),
  accessProblems: async () => [],
  channelKind: async () => "text",
  list: async () => ({ papers: [], failure: null }),
  sendNotice: async () => {},
  updateNotice: async () => {},
  nameOf: async () => null,
  linkTo: async ({ messageId }) => `https://chat.example/${messageId}`,
  candidates: async (_place, _wish, day) => ({ ...NOTHING, day }),
  paper: async () => undefined,
  searchElsewhere: async () => ({ found: [], answered: [], silent: [] }),
  withCategories: async (papers) => papers,
  trending: async () => ({ papers: [], failure: null }),
  preview: async () => ({ reason: textFailure("there is no list yet") }),
  mailSender: null,
  openDirectMessage: async ({ userId, ...home }) => ({ ...home, channel: `dm-${userId}` }),
  sendCode: async () => {},
  redrawPapers: () => {},
  redrawErased: () => {},
  post: async ({ day }) => ({ kind: "posted", papers: 3, day }),
};

/** An exact answer that understood nothing but words. */
export const NO_HITS = {
  hits: [],
  total: 0,
  isExact: true,
  searched: 0,
  understood: { words: "", order: undefined, period: undefined, timeWords: [] },
} as const;

const emptySearch: Search = {
  find: async () => ({ ...NO_HITS, notices: [] }),
  suggest: async () => [],
  similar: async () => [],
  ready: async () => {},
  reindex: async () => {},
  close: async () => {},
};

/** Opens a room on an empty store. */
export async function createCommandFixture(parts: FixtureParts = {}): Promise<CommandFixture> {
  const database = parts.database ?? (await openDatabase(":memory:"));
  const place = makePlace(parts.place);
  const services = { ...quietServices, ...parts.services };
  const search = { ...emptySearch, ...parts.search };
  const limits = { ...DEFAULT_LIMITS, ...parts.limits };
  const publicPosts = createUsageLimiter(HOUR_MS);
  const log: Record<string, unknown>[] = [];
  const observed: [string, Outcome][] = [];
  const contextFor = (where: Place, caller: Caller, t: Translate): CommandContext => {
    const now = parts.now ?? NOW;
    const common = { database, now, services, search, limits, publicPosts };
    return { ...common, place: where, caller, t };
  };
  const dispatcher = createDispatcher({
    commands: parts.commands ?? allCommands,
    steps,
    contextFor,
    translateForReader: (...about) => translateForReader(database, ...about),
    search,
    vote: async ({ paperId }) => (await parts.vote?.(paperId)) ?? { title: paperId, blocks: [] },
    log: pino(
      { base: null },
      { write: (line) => log.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    observe: (asked, outcome) => observed.push([asked, outcome]),
  });

  async function choose(
    command: string,
    input: string | Record<string, unknown>,
    caller: Partial<Caller> = {},
  ): Promise<Answer> {
    const answer = dispatcher.command({ place, caller: makeCaller(caller), command, input });
    const refusal = await answer.refusal?.();
    const message = refusal ?? (await answer.run());
    const audience = refusal == null ? answer.audience : "caller";
    return { audience, message, words: fallbackText(message, "UTC") };
  }

  async function pressed(action: Action | undefined, caller: Partial<Caller> = {}): Promise<Reply> {
    const travelled = action === undefined ? undefined : decodeAction(encodeAction(action));
    const press = dispatcher.press(travelled, place, makeCaller(caller));
    if (press.target !== "silent") return press.run();
    return { message: (await press.run()) ?? { title: "", blocks: [] }, target: "aside" };
  }

  return {
    database,
    place,
    log,
    observed,
    choose,
    say(text, caller) {
      const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
      return choose(word, rest, caller);
    },
    async press(action, caller = {}) {
      return fallbackText((await pressed(action, caller)).message, "UTC");
    },
    pressed,
    async run(name, input = {}, caller = {}) {
      const action = { kind: "command", name, input } as const;
      return fallbackText((await pressed(action, caller)).message, "UTC");
    },
    async open(from, caller = {}) {
      const typed = typeof from === "string" ? from : "";
      const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(typed) ?? [];
      const asked =
        typeof from === "string"
          ? dispatcher.command({ place, caller: makeCaller(caller), command: word, input: rest })
          : dispatcher.press(decodeAction(encodeAction(from)), place, makeCaller(caller));
      const opened = "form" in asked ? await asked.form?.() : undefined;
      if (opened !== undefined && "form" in opened) return opened.form;
      throw new Error(opened === undefined ? "no form" : fallbackText(opened.message, "UTC"));
    },
    async submit({ action, fields }, values = {}, caller = {}) {
      const { name, input } = action;
      const submitted = await dispatcher.submit({
        action: decodeAction(encodeAction({ kind: "command", name, input: { ...input } })),
        values: { ...Object.fromEntries(fields.map(initialOf)), ...values },
        place,
        caller: makeCaller(caller),
      });
      const message = await submitted.run();
      const { problems } = submitted;
      return { problems, message, words: fallbackText(message, "UTC") };
    },
    take: (name, caller = {}) =>
      dispatcher.submit({
        action: { kind: "command", name, input: {} },
        values: {},
        place,
        caller: makeCaller(caller),
      }),
    suggest: (command, option, typed) => dispatcher.suggest(command, option, typed),
    close: () => database.close(),
  };
}

/** The buttons of a message, those that vote included. */
export function buttonsOf(message: Message): readonly Button[] {
  return message.blocks.flatMap((block) => {
    if (block.kind === "buttons") return block.buttons;
    return block.kind === "paper" && block.vote !== null ? [block.vote] : [];
  });
}

/** The button with this label; throws when the message has none. */
export function buttonOf(message: Message, label: string): Button {
  const found = buttonsOf(message).find((button) => button.label === label);
  if (found === undefined) throw new Error(`no button “${label}”`);
  return found;
}

/** What a platform makes of an example: a channel or a person that is picked arrives with its id. */
export function asPicked(text: string): string {
  return text.replace(/#[\w-]+/, "<#C0123456789>").replace(/@\w+/, "<@U0123456789>");
}

function initialOf(field: Field): [string, string] {
  switch (field.kind) {
    case "choices":
      return [field.name, joined(field.initial)];
    case "switch":
      return [field.name, field.initial ? "yes" : "no"];
    case "choice":
    case "number":
    case "search":
    case "text":
    case "time":
      return [field.name, field.initial];
    case "channel":
    case "person":
      return [field.name, ""];
  }
}
