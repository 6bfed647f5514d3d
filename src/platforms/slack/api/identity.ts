import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { EXIT_CONFIG, FatalError, reasonOf } from "../../../domain/errors.ts";
import { onceSuccessful } from "../../../lib/single-flight.ts";
import type { CallMethod } from "./web-api-call.ts";
import { slackCode, toTokenError } from "./errors.ts";

export interface Identity {
  readonly team: string;
  readonly userId: string;
  readonly botId: string;
  /** The bot's name in this workspace, for invitations. */
  readonly name: string;
  readonly url: string | undefined;
  /** Undefined when Slack does not say. */
  readonly scopes: readonly string[] | undefined;
}

const AuthTest = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  user: z.string(),
  url: z.url().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

const ATTEMPTS = 3;
const PAUSE_MS = 1000;

/** Asks Slack once and remembers the answer; a failed request is repeated by the next call. */
export function createIdentity(call: CallMethod, tokenName: string): () => Promise<Identity> {
  return onceSuccessful(async () => {
    const me = await call("auth.test", {}, AuthTest, "interactive");
    if (me.bot_id === undefined)
      throw new FatalError(
        `${tokenName} is not a bot's: copy the Bot User OAuth Token (xoxb-…) from the app's settings, under OAuth & Permissions.`,
        EXIT_CONFIG,
      );
    return {
      team: me.team_id,
      userId: me.user_id,
      botId: me.bot_id,
      name: me.user,
      url: me.url,
      scopes: me.response_metadata?.scopes,
    };
  });
}

export async function identityAtStart(
  identity: () => Promise<Identity>,
  tokenName: string,
): Promise<Identity> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await identity();
    } catch (error) {
      if (error instanceof FatalError) throw error;
      const fault = toTokenError(tokenName, slackCode(error));
      if (fault !== undefined) throw fault;
      if (attempt === ATTEMPTS)
        throw new FatalError(
          `Slack cannot be reached: ${reasonOf(error)}. Check the network and SLACK_API_URL.`,
          1,
          error,
        );
      await sleep(PAUSE_MS);
    }
  }
}
