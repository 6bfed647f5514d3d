import { z } from "zod";
import { reasonOf } from "../../errors.ts";
import type { Call } from "./calls.ts";
import { missingScopes, scopeRemedy, slackCode } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { lackingToPost } from "./scopes.ts";

const ChannelInfo = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_read_only: z.boolean().optional(),
    is_thread_only: z.boolean().optional(),
  }),
});

export interface ObstacleParts {
  readonly call: Call;
  readonly identity: () => Promise<Identity>;
}

/** What keeps the bot from posting in a channel, each as a sentence with its remedy; empty when nothing does. */
export async function obstaclesIn(
  { call, identity }: ObstacleParts,
  channel: string,
): Promise<readonly string[]> {
  try {
    const me = await identity();
    const missing = lackingToPost(me.scopes);
    const scopes = missing.length === 0 ? [] : [scopeSentence(missing)];
    const place = channel.startsWith("D")
      ? await inDirectMessage(call, channel)
      : await inChannel(call, channel, me.name);
    return [...scopes, ...place];
  } catch (error) {
    return [`Slack did not answer (${reasonOf(error)}): try again in a minute.`];
  }
}

function scopeSentence(missing: readonly string[]): string {
  return `The app lacks the scopes ${missing.join(", ")}: add them under OAuth & Permissions and reinstall it.`;
}

async function inChannel(call: Call, channel: string, name: string): Promise<readonly string[]> {
  const invite = `type /invite @${name}`;
  try {
    const info = await call("conversations.info", { channel }, ChannelInfo, "interactive");
    const { is_member, is_archived, is_read_only, is_thread_only } = info.channel;
    if (is_archived === true) return ["This channel is archived: unarchive it, or choose another."];
    const found = is_member === false ? [`I am not in this channel: ${invite} here.`] : [];
    if (is_read_only === true || is_thread_only === true)
      found.push("Only some people may post here: ask the channel's managers to let apps post.");
    return found;
  } catch (error) {
    return [explain(error, `I cannot see this channel. If it is private, ${invite} here.`)];
  }
}

/** A direct message is fine when it is ours; a command can also be typed between two people. */
async function inDirectMessage(call: Call, channel: string): Promise<readonly string[]> {
  try {
    await call("conversations.history", { channel, limit: 1 }, z.object({}), "interactive");
    return [];
  } catch (error) {
    return [explain(error, "I am not part of this conversation: write to me directly.")];
  }
}

function explain(error: unknown, unseen: string): string {
  const code = slackCode(error);
  if (code === undefined) throw error;
  if (code === "channel_not_found") return unseen;
  const scopes = missingScopes(error);
  if (scopes.length === 1 && scopes[0]?.startsWith("mpim:") === true)
    return "I do not post in group messages: choose a channel.";
  if (code === "missing_scope") return `I may not look at this channel. ${scopeRemedy(scopes)}`;
  return `Slack does not let me look at this channel (${code}): choose another one.`;
}
