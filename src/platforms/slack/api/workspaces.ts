import {
  DeliveryError,
  EXIT_CONFIG,
  FatalError,
  failureOf,
  reasonOf,
} from "../../../domain/errors.ts";
import { TokenError, toTokenError } from "./errors.ts";
import { confirmIdentity, createIdentity, type Identity } from "./identity.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { MINUTE_MS } from "../../../lib/durations.ts";
import { englishError } from "../../../messages/failures.ts";
import { singleFlight } from "../../../lib/single-flight.ts";
import { missingScopesOf } from "../scopes.ts";
import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { HttpAgent } from "../../http/agent.ts";
import { type CallMethod, createCall, createMessageRateLimiter } from "./web-api-call.ts";
import { type ClientParts, createClient, withBreaker } from "./client.ts";
import { createSendFiles, type SendFiles } from "./files.ts";
import { createPostFinder, type PostFinder } from "./find-post.ts";
import { createHistory, type History, type HistoryLimit } from "./history.ts";
import { createPeople, type People } from "./people.ts";
import { createPosts, type Posts } from "./posts.ts";
import { createReportedBreaker } from "../../http/reported-breaker.ts";
import type { Report } from "../../port.ts";

export interface SignedInWorkspace extends Workspace {
  readonly me: Identity;
}

export interface Workspaces {
  /** Tries until a token is confirmed, then goes on with the others; rejects with a FatalError when all are refused. */
  signIn(signal: AbortSignal): Promise<void>;
  /** Rejects with a DeliveryError that says why the workspace cannot be used. */
  of(team: string | undefined): Promise<SignedInWorkspace>;
  problems(): readonly string[];
  teams(): readonly string[];
  /** Messages per second in the slowest workspace. */
  pace(): number;
  pausedMs(team: string | undefined): number;
  areLookUpsScarce(team: string): boolean;
  close(): void;
}

export interface WorkspacesParts extends Omit<WorkspaceParts, "botToken" | "tokenName"> {
  readonly botTokens: readonly string[];
  readonly onJoined: (team: string) => void;
  /** Called when no token works any more. */
  readonly onFault: (error: FatalError) => void;
}

interface Member {
  readonly tokenName: string;
  readonly workspace: Workspace;
  /** Undefined until Slack has confirmed the token. */
  home?: SignedInWorkspace;
  fault?: FatalError;
  /** Why Slack has not confirmed the token yet. */
  silence?: string | undefined;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = MINUTE_MS;

export function createWorkspaces(parts: WorkspacesParts): Workspaces {
  const { botTokens, log, onFault } = parts;
  const isOnly = botTokens.length === 1;
  const members = botTokens.map(join);
  const knocks = singleFlight(knock);

  function join(botToken: string, index: number): Member {
    const tokenName = isOnly ? "SLACK_BOT_TOKEN" : `SLACK_BOT_TOKEN, token ${index + 1}`;
    const fault = (error: FatalError): void => fall(member, error);
    const workspace = createWorkspace({ ...parts, botToken, tokenName, onFault: fault });
    const member: Member = { tokenName, workspace };
    return member;
  }

  function fall(member: Member, error: FatalError): void {
    if (member.fault !== undefined) return;
    member.fault = error;
    const workspace = member.home?.me.team;
    if (members.every(({ fault }) => fault !== undefined)) onFault(error);
    else log.error({ workspace, reason: reasonOf(error) }, "slack workspace is down");
  }

  async function enter(member: Member): Promise<void> {
    const { tokenName, workspace } = member;
    const me = await confirmIdentity(workspace.identity, tokenName);
    if (members.some(({ home }) => home?.me.team === me.team))
      throw new FatalError(
        `${tokenName}, is of the same workspace as one before it: keep one of the two.`,
        EXIT_CONFIG,
      );
    member.home = { ...workspace, me };
    member.silence = undefined;
    const lacking = missingScopesOf(me.scopes);
    if (lacking.length > 0)
      log.warn({ workspace: me.team, lacking }, "slack app lacks scopes: reinstall it with them");
    log.info({ workspace: me.team }, "slack workspace connected");
    parts.onJoined(me.team);
  }

  const outside = (): Member[] =>
    members.filter(({ home, fault }) => home === undefined && fault === undefined);

  /** Tries every unconfirmed token that is not known to be wrong. */
  async function knock(): Promise<void> {
    await Promise.all(
      outside().map(async (member) => {
        try {
          await enter(member);
        } catch (error) {
          if (error instanceof FatalError) return fall(member, error);
          member.silence = englishError(error);
          log.warn({ reason: member.silence }, "slack workspace was not reached");
        }
      }),
    );
  }

  async function knockUntil(isDone: () => boolean, signal: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = nextPause(pause)) {
      await knocks.run();
      if (isDone() || outside().length === 0) return;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  function teams(): string[] {
    return members.flatMap(({ home }) => (home === undefined ? [] : [home.me.team]));
  }

  function memberOf(team: string | undefined): Member | undefined {
    return isOnly ? members[0] : members.find(({ home }) => home?.me.team === team);
  }

  return {
    async signIn(signal) {
      await knockUntil(() => teams().length > 0, signal);
      const fault = members.map((member) => member.fault).find((one) => one !== undefined);
      if (fault !== undefined && teams().length === 0) throw fault;
      void knockUntil(() => false, signal);
    },
    async of(team) {
      if (memberOf(team)?.home === undefined) await knocks.run();
      const { home, fault } = memberOf(team) ?? {};
      if (fault !== undefined && !isOnly) throw isDown(fault);
      if (home !== undefined) return home;
      if (members.some((one) => one.home === undefined && one.fault === undefined))
        throw new DeliveryError("retry", { code: "token_not_confirmed" });
      // People in the channel cannot fix this, so the subscription continues.
      throw new DeliveryError("refused", { code: "no_token" });
    },
    problems: () => members.flatMap(problemOf),
    teams,
    pausedMs: (team) => memberOf(team)?.workspace.pausedMs() ?? 0,
    areLookUpsScarce: (team) => memberOf(team)?.workspace.history.isScarce() === true,
    pace: () => Math.min(...members.map(({ workspace }) => workspace.pace())),
    close: () => {
      for (const { workspace } of members) workspace.close();
    },
  };
}

function nextPause(ms: number): number {
  return Math.min(LONGEST_PAUSE_MS, ms * 2);
}

function problemOf({ tokenName, fault, silence }: Member): readonly string[] {
  if (fault !== undefined) return [fault.message];
  return silence === undefined
    ? []
    : [`Slack has not confirmed ${tokenName} yet; Paperboy keeps trying. ${silence}`];
}

function isDown(fault: FatalError): DeliveryError {
  const reason = fault instanceof TokenError ? fault.failure : failureOf(fault);
  const remedy = { code: "install_again" } as const;
  const failure = { code: "slack_sign_in_failed", reason, remedy } as const;
  return new DeliveryError("refused", failure, { cause: fault });
}

const SLACK_API = "https://slack.com/api/";

export interface WorkspaceParts {
  readonly botToken: string;
  /** The token's name for messages, as its value is secret. */
  readonly tokenName: string;
  readonly client: ClientParts;
  readonly outbound: HttpAgent;
  readonly clock: Clock;
  readonly log: Log;
  readonly report: Report;
  readonly historyLimit: HistoryLimit | undefined;
  readonly onFault: (error: FatalError) => void;
}

export interface Workspace {
  readonly botToken: string;
  readonly pace: () => number;
  readonly pausedMs: () => number;
  readonly call: CallMethod;
  readonly identity: () => Promise<Identity>;
  readonly people: People;
  readonly history: History;
  readonly finder: PostFinder;
  readonly posts: Posts;
  readonly sendFiles: SendFiles;
  close(): void;
}

export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { botToken, tokenName, outbound, clock, log, report, onFault } = parts;
  const closing = new AbortController();
  const { signal } = closing;

  function onRefusal(code: string): void {
    const fault = toTokenError(tokenName, code);
    if (fault !== undefined) onFault(fault);
  }

  const messages = createMessageRateLimiter();
  const service = tokenName === "SLACK_BOT_TOKEN" ? "Slack" : `Slack (${tokenName})`;
  const breaker = createReportedBreaker({ service, log, report, clock });
  const fetch = withBreaker(parts.client.fetch, breaker);
  const client = createClient(botToken, { ...parts.client, fetch });
  const call = createCall({ client, messages, breaker, signal, onRefusal });
  const identity = createIdentity(call, tokenName);
  const history = createHistory({ call, limit: parts.historyLimit, log });
  const aheadMs = (): number => outbound.aheadMs(parts.client.apiUrl ?? SLACK_API);
  return {
    botToken,
    history,
    finder: createPostFinder({ call, history, identity, clock, aheadMs }),
    pace: () => messages.rate(),
    pausedMs: () => breaker.wait(),
    call,
    identity,
    people: createPeople({ call, identity, clock, log }),
    posts: createPosts({ call, outbound }),
    sendFiles: createSendFiles({ call, fetch: outbound.fetch, log }),
    close: () => closing.abort(new DeliveryError("retry", { code: "stopping" })),
  };
}
