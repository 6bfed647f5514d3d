import { ne } from "drizzle-orm";
import type { Seen } from "./chat-servers.ts";
import { MORNING } from "./paper-lists.ts";
import { sentDigests } from "./votes-and-late-papers.ts";
import type { Slot } from "./bot-processes.ts";
import type { Arrival } from "./lossy-proxy.ts";
import type { Environment } from "./environment.ts";

/** What a reader of the channels would complain of. */
export interface Verdict {
  readonly lost: readonly string[];
  /** Posts that stand twice, other than those that follow. */
  readonly doubled: readonly string[];
  /** Doubled by a process that went on after a suspension: on Slack nothing can keep the last instant of it closed. */
  readonly window: readonly string[];
  /** Rows that ended without a post, or have not ended. */
  readonly unsettled: readonly string[];
}

/** What a suspended process was writing leaves it this soon after it goes on. */
const WINDOW_MS = 500;

export async function findLostAndDoubled(scene: Environment): Promise<Verdict> {
  const { chat, wanted, traffic, fleet, store } = scene;
  const seen = chat.seen();
  const lost: string[] = [];
  const twice: Seen[] = [];
  const chosen = await chosenOf(scene);
  for (const [channel, listed] of wanted) {
    const papers = chosen.get(channel) ?? listed;
    const here = seen.filter((one) => one.channel === channel);
    const digests = here.filter(({ isReply }) => !isReply);
    if (digests.length === 0) lost.push(`${channel} digest`);
    twice.push(...digests.slice(1));
    const rest = new Set(here.filter(({ isReply }) => isReply));
    for (const paper of papers) {
      const replies = [...rest].filter(({ words }) => words.includes(paper));
      if (replies.length === 0) lost.push(`${channel} ${paper}`);
      twice.push(...replies.slice(1));
      for (const reply of replies) rest.delete(reply);
    }
    // What nobody asked for is one too many as well.
    twice.push(...rest);
  }
  const inWindow = twice.filter(({ id }) => isFromWindow(id, traffic.arrivals, fleet.slots));
  return {
    lost,
    doubled: twice.filter((one) => !inWindow.includes(one)).map(named),
    window: inWindow.map(named),
    unsettled: await unsettled(store),
  };
}

/**
 * What the channels get that are given the best of a week, as it was when theirs was prepared: the morning's papers, and
 * the late one where that was later.
 */
async function chosenOf({ weekly, store }: Environment): Promise<Map<string, readonly string[]>> {
  const chosen = new Map<string, readonly string[]>();
  for (const channel of weekly) {
    const [digest] = await sentDigests(store.database, channel);
    const papers = digest?.content?.paperIds ?? [];
    chosen.set(channel, [...new Set([...MORNING, ...papers])]);
  }
  return chosen;
}

function named({ channel, id, isReply }: Seen): string {
  return `${channel} ${isReply ? "reply" : "digest"} ${id}`;
}

/** Whether one of the posts of this delivery left a process that had just gone on. */
function isFromWindow(
  messageId: string,
  arrivals: readonly Arrival[],
  slots: readonly Slot[],
): boolean {
  const key = arrivals.find((one) => one.messageId === messageId)?.key;
  return arrivals.some((one) => {
    const since = slots[one.slot]!.wentOn.map((at) => one.at - at);
    return one.key === key && since.some((ms) => ms >= 0 && ms < WINDOW_MS);
  });
}

async function unsettled({ database }: Environment["store"]): Promise<string[]> {
  const { deliveries } = database.tables;
  const rows = await database.db.select().from(deliveries).where(ne(deliveries.state, "sent"));
  return rows.map(
    ({ channel, part, state, error }) => `${channel} ${part} ${state} ${JSON.stringify(error)}`,
  );
}
