import { z } from "zod";
import { EXIT_CONFIG, FatalError } from "../../../domain/errors.ts";
import { onceSuccessful } from "../../../lib/single-flight.ts";
import type { CallMethod } from "./web-api-call.ts";
import { slackCode, toDeliveryError, toTokenError } from "./errors.ts";

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

/** Throws a FatalError for a refused token, a DeliveryError for anything that may pass. */
export async function confirmIdentity(
  identity: () => Promise<Identity>,
  tokenName: string,
): Promise<Identity> {
  try {
    return await identity();
  } catch (error) {
    if (error instanceof FatalError) throw error;
    throw toTokenError(tokenName, slackCode(error)) ?? toDeliveryError(error);
  }
}
