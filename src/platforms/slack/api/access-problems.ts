import { z } from "zod";
import type { Failure } from "../../../domain/failure.ts";
import type { CallMethod } from "./web-api-call.ts";
import { toDeliveryError, missingScope, missingScopes, slackCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { ARCHIVED, channelHidden, CHOOSE_CHANNEL, FEW_MAY_POST, notInChannel } from "./refusals.ts";
import { missingToPost } from "../scopes.ts";

const ChannelInfo = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_read_only: z.boolean().optional(),
    is_thread_only: z.boolean().optional(),
  }),
});

export interface AccessParts {
  readonly call: CallMethod;
  readonly identity: () => Promise<Identity>;
}

/** The problems that keep the bot from posting in a channel; empty when there are none. */
export async function findAccessProblems(
  { call, identity }: AccessParts,
  channel: string,
): Promise<readonly Failure[]> {
  try {
    const me = await identity();
    const lacking = missingToPost(me.scopes);
    const scopes: Failure[] =
      lacking.length === 0
        ? []
        : [{ code: "missing_scopes", remedy: { code: "add_scopes", scopes: lacking } }];
    const place = channel.startsWith("D")
      ? await inDirectMessage(call, channel)
      : await inChannel(call, channel, me.name);
    return [...scopes, ...place];
  } catch (error) {
    return [tryAgain(error)];
  }
}

/** A problem that may pass within a minute. */
export function tryAgain(error: unknown): Failure {
  return { remedy: { code: "try_again" }, ...toDeliveryError(error).failure };
}

async function inChannel(
  call: CallMethod,
  channel: string,
  bot: string,
): Promise<readonly Failure[]> {
  try {
    const info = await call("conversations.info", { channel }, ChannelInfo, "interactive");
    const { is_member, is_archived, is_read_only, is_thread_only } = info.channel;
    if (is_archived === true) return [ARCHIVED];
    return [
      ...(is_member === false ? [notInChannel(bot)] : []),
      ...(is_read_only === true || is_thread_only === true ? [FEW_MAY_POST] : []),
    ];
  } catch (error) {
    return [explain(error, channelHidden(bot))];
  }
}

/** A command can also be typed in a direct message between two people. */
async function inDirectMessage(call: CallMethod, channel: string): Promise<readonly Failure[]> {
  try {
    await call("conversations.history", { channel, limit: 1 }, z.object({}), "interactive");
    return [];
  } catch (error) {
    return [explain(error, { code: "not_in_conversation", remedy: { code: "write_directly" } })];
  }
}

function explain(error: unknown, hidden: Failure): Failure {
  const code = slackCode(error);
  if (code === undefined) throw error;
  if (code === "channel_not_found") return hidden;
  const scopes = missingScopes(error);
  if (scopes.length === 1 && scopes[0]?.startsWith("mpim:") === true)
    return { code: "group_message", remedy: CHOOSE_CHANNEL };
  if (code === "missing_scope") return missingScope(error);
  return { code: "channel_unreadable", error: code, remedy: CHOOSE_CHANNEL };
}
