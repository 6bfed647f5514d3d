import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Catalogue } from "../../../i18n/catalogue/english.ts";
import { recorded } from "../../../i18n/catalogue/recorded.ts";
import type { CallMethod } from "./web-api-call.ts";
import { missingScopes, slackCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { missingToPost } from "../scopes.ts";

const ChannelInfo = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_read_only: z.boolean().optional(),
    is_thread_only: z.boolean().optional(),
  }),
});

export interface ObstacleParts {
  readonly call: CallMethod;
  readonly identity: () => Promise<Identity>;
}

/** What keeps the bot from posting in a channel, each as a sentence with its remedy; empty when nothing does. */
export async function obstaclesIn(
  words: Catalogue,
  { call, identity }: ObstacleParts,
  channel: string,
): Promise<readonly string[]> {
  try {
    const me = await identity();
    const missing = missingToPost(me.scopes);
    const scopes = missing.length === 0 ? [] : [words.obstacles.lacksScopes(missing)];
    const place = channel.startsWith("D")
      ? await inDirectMessage(words, call, channel)
      : await inChannel(words, call, channel, me.name);
    return [...scopes, ...place];
  } catch (error) {
    return [words.obstacles.noAnswer("Slack", recorded(words, reasonOf(error)))];
  }
}

async function inChannel(
  { obstacles }: Catalogue,
  call: CallMethod,
  channel: string,
  name: string,
): Promise<readonly string[]> {
  try {
    const info = await call("conversations.info", { channel }, ChannelInfo, "interactive");
    const { is_member, is_archived, is_read_only, is_thread_only } = info.channel;
    if (is_archived === true) return [obstacles.archived];
    const found = is_member === false ? [obstacles.notInChannel(name)] : [];
    if (is_read_only === true || is_thread_only === true) found.push(obstacles.fewMayPost);
    return found;
  } catch (error) {
    return [explain(obstacles, error, obstacles.channelUnseen(name))];
  }
}

/** A direct message is fine when it is ours; a command can also be typed between two people. */
async function inDirectMessage(
  { obstacles }: Catalogue,
  call: CallMethod,
  channel: string,
): Promise<readonly string[]> {
  try {
    await call("conversations.history", { channel, limit: 1 }, z.object({}), "interactive");
    return [];
  } catch (error) {
    return [explain(obstacles, error, obstacles.notInConversation)];
  }
}

function explain(words: Catalogue["obstacles"], error: unknown, unseen: string): string {
  const code = slackCode(error);
  if (code === undefined) throw error;
  if (code === "channel_not_found") return unseen;
  const scopes = missingScopes(error);
  if (scopes.length === 1 && scopes[0]?.startsWith("mpim:") === true) return words.groupMessage;
  if (code === "missing_scope") return words.mayNotLook(scopes);
  return words.notLetLook(code);
}
