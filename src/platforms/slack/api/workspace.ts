import type { Clock } from "../../../lib/clock.ts";
import { DeliveryError, type FatalError } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { english } from "../../../i18n/catalogue/english.ts";
import type { HttpAgent } from "../../http/agent.ts";
import { createCall, messagesPacer, type Call } from "./calls.ts";
import { createClient, type ClientParts } from "./client.ts";
import { tokenFault } from "./errors.ts";
import { createIdentity, type Identity } from "./identity.ts";
import { createHandOver, type HandOver } from "./files.ts";
import { createPeople, type People } from "./people.ts";
import { createPosts, type Posts } from "./posts.ts";

export interface WorkspaceParts {
  readonly botToken: string;
  /** What a person calls the token, who must not read it. */
  readonly tokenName: string;
  readonly client: ClientParts;
  readonly outbound: HttpAgent;
  readonly clock: Clock;
  readonly log: Log;
  /** Told whenever Slack says that the bot token is no good any more. */
  readonly onFault: (error: FatalError) => void;
}

/** The workspace a bot token belongs to, as far as the bot asks and writes. */
export interface Workspace {
  readonly botToken: string;
  /** New messages per second at this moment. */
  readonly pace: () => number;
  readonly call: Call;
  readonly identity: () => Promise<Identity>;
  readonly people: People;
  readonly posts: Posts;
  readonly handOver: HandOver;
  /** Ends every call that waits for its turn. */
  close(): void;
}

export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { botToken, tokenName, outbound, clock, log, onFault } = parts;
  const closing = new AbortController();
  const { signal } = closing;

  function onRefusal(code: string): void {
    const fault = tokenFault(tokenName, code);
    if (fault !== undefined) onFault(fault);
  }

  const messages = messagesPacer();
  const client = createClient(botToken, parts.client);
  const call = createCall({ client, messages, signal, onRefusal });
  const identity = createIdentity(call, tokenName);
  return {
    botToken,
    pace: () => messages.rate(),
    call,
    identity,
    people: createPeople({ call, identity, clock, log }),
    posts: createPosts({ call, outbound }),
    handOver: createHandOver({ call, fetch: outbound.fetch, log }),
    close: () => closing.abort(new DeliveryError("retry", english.reasons.stopping)),
  };
}
