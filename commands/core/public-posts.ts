import { composeProblem } from "../../src/messages/errors.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { CommandContext } from "./define.ts";

type Poster = Pick<CommandContext, "caller" | "limits" | "now" | "place" | "publicPosts" | "t">;

/** Paperboy posts in public only for people who could do so themselves, and not without end. */
export async function refusePublicPost(poster: Poster): Promise<Message | null> {
  const { caller, limits, now, place, publicPosts, t } = poster;
  if (!(await caller.maySend("here"))) return refuseSending(t);
  const key = [place.platform, place.workspace, place.channel, caller.voter].join(" ");
  if (publicPosts.take(key, limits.shares, now)) return null;
  return composeProblem(t, { problems: [t("limit.shares", { most: limits.shares })] });
}

export function refuseSending(t: CommandContext["t"]): Message {
  return composeProblem(t, { problems: [t("refusal.cannotSend")] });
}
