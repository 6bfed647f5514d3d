import { DeliveryError, EXIT_CONFIG, FatalError, reasonOf } from "../../../domain/errors.ts";
import { english } from "../../../i18n/catalogue/english.ts";
import { reasonWords } from "../../../i18n/catalogue/fill-template.ts";
import { TokenFault } from "./errors.ts";
import { identityAtStart, type Identity } from "./identity.ts";
import { singleFlight } from "../../../lib/single-flight.ts";
import { lackingScopes } from "../scopes.ts";
import { createWorkspace, type Workspace, type WorkspaceParts } from "./workspace.ts";

const { reasons } = english;

/** A workspace that has let the bot in. */
export interface Home extends Workspace {
  readonly me: Identity;
}

/** All workspaces the bot has a token of; one that goes down leaves the others alone. */
export interface Workspaces {
  /** Asks Slack whose the tokens are; rejects with a FatalError when not one of them works. */
  signIn(): Promise<void>;
  /** Where a team's things are done; rejects with a DeliveryError that says why they cannot be. */
  of(team: string | undefined): Promise<Home>;
  /** What is wrong with single workspaces while others work, each as a sentence. */
  troubles(): readonly string[];
  /** The workspaces that Slack has said the bot is in. */
  teams(): readonly string[];
  /** New messages per second where Slack lets the fewest through at this moment. */
  pace(): number;
  /** Ends every call that waits for its turn. */
  close(): void;
}

export interface WorkspacesParts extends Omit<WorkspaceParts, "botToken" | "tokenName"> {
  readonly botTokens: readonly string[];
  /** Told when no token is good any more. */
  readonly onFault: (error: FatalError) => void;
}

interface Member {
  readonly tokenName: string;
  readonly workspace: Workspace;
  /** Undefined until Slack has said whose the token is. */
  home?: Home;
  /** Why nothing works here until a person acts. */
  fault?: FatalError;
}

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
    const me = await identityAtStart(workspace.identity, tokenName);
    if (members.some(({ home }) => home?.me.team === me.team))
      throw new FatalError(
        `${tokenName}, is of the same workspace as one before it: keep one of the two.`,
        EXIT_CONFIG,
      );
    member.home = { ...workspace, me };
    const lacking = lackingScopes(me.scopes);
    if (lacking.length > 0)
      log.warn({ workspace: me.team, lacking }, "slack app lacks scopes: reinstall it with them");
    log.info({ workspace: me.team }, "slack workspace entered");
  }

  /** Tries every token that is neither known nor known to be wrong; the answer is what went wrong. */
  async function knock(): Promise<readonly FatalError[]> {
    const outside = members.filter(({ home, fault }) => home === undefined && fault === undefined);
    const failures = await Promise.all(
      outside.map(async (member) => {
        try {
          await enter(member);
          return [];
        } catch (error) {
          const failure = error instanceof FatalError ? error : new FatalError(reasonOf(error));
          if (failure.exitCode === EXIT_CONFIG) fall(member, failure);
          else log.warn({ reason: reasonOf(error) }, "slack workspace was not reached");
          return [failure];
        }
      }),
    );
    return failures.flat();
  }

  function memberOf(team: string | undefined): Member | undefined {
    return isOnly ? members[0] : members.find(({ home }) => home?.me.team === team);
  }

  return {
    async signIn() {
      const [failure] = await knock();
      if (failure !== undefined && members.every(({ home }) => home === undefined)) throw failure;
    },
    async of(team) {
      if (memberOf(team)?.home === undefined) await knocks.run();
      const { home, fault } = memberOf(team) ?? {};
      if (fault !== undefined && !isOnly) throw isDown(fault);
      if (home !== undefined) return home;
      if (members.some((one) => one.home === undefined && one.fault === undefined))
        throw new DeliveryError("retry", reasons.tokenNotKnownYet);
      // Nobody in the channel can mend this, so it does not stop the subscription.
      throw new DeliveryError("refused", reasons.noTokenOfWorkspace);
    },
    troubles: () => members.flatMap(({ fault }) => (fault === undefined ? [] : [fault.message])),
    teams: () => members.flatMap(({ home }) => (home === undefined ? [] : [home.me.team])),
    pace: () => Math.min(...members.map(({ workspace }) => workspace.pace())),
    close: () => {
      for (const { workspace } of members) workspace.close();
    },
  };
}

function isDown(fault: FatalError): DeliveryError {
  const reason = fault instanceof TokenFault ? fault.reason : reasonOf(fault);
  const words = reasonWords(reasons.notLetIn, { reason });
  return new DeliveryError("refused", words, { remedy: reasons.installAgain, cause: fault });
}
