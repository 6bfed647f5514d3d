import type { JudgeDiscord, JudgeMessage } from "../../support/judge-discord.ts";
import type { JudgeSlack, JudgeSlackMessage } from "../../support/judge-slack.ts";

/** Every string of a message's parts, in order: what a person can read of it. */
export function wordsOf(message: JudgeMessage | JudgeSlackMessage | null | undefined): string {
  const found: string[] = [];
  collect("blocks" in (message ?? {}) ? (message as JudgeSlackMessage).blocks : message, found);
  // On Discord a backslash says that what follows is no markup; a person does not see it.
  return found.join("\n").replaceAll(/\\([^\w\s])/g, "$1");
}

function collect(value: unknown, found: string[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) {
      if (
        typeof part === "string" &&
        ["content", "text", "label", "description", "alt_text"].includes(key)
      )
        found.push(part);
      else collect(part, found);
    }
}

/** The ids under which a message's buttons answer. */
export function buttonIds(message: unknown): string[] {
  const ids: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) {
        if ((key === "custom_id" || key === "action_id") && typeof part === "string")
          ids.push(part);
        else walk(part);
      }
  };
  walk(message);
  return ids;
}

/** The replies in the thread of a Discord message; none while it has no thread. */
export function discordReplies(
  discord: JudgeDiscord,
  messageId: string | undefined,
): readonly JudgeMessage[] {
  try {
    return messageId === undefined ? [] : discord.messages(messageId);
  } catch {
    return [];
  }
}

/** What stands in somebody's direct messages with Paperboy on Slack. */
export function slackDirect(slack: JudgeSlack, user: string): string[] {
  const { id } = slack.user(user);
  const direct = [...slack.channels.values()].find((channel) => channel.user === id);
  return direct === undefined ? [] : slack.messages(direct.id).map(wordsOf);
}

/** Whether a Slack message stands in the channel itself. */
export function isTopLevel({
  ts,
  thread_ts,
}: Pick<JudgeSlackMessage, "ts" | "thread_ts">): boolean {
  return thread_ts === undefined || thread_ts === ts;
}
