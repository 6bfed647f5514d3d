import { setTimeout as sleep } from "node:timers/promises";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import { nextDueAt } from "../../db/deliveries/queue.ts";
import { createRandom } from "./seeded-random.ts";
import { nameOf, type Fault, type Strategy } from "./combinations.ts";
import { CANARY, startEnvironment, type Environment } from "./environment.ts";
import {
  HALF_AN_HOUR_MS,
  castVotesAndListLatePaper,
  sentDigests,
  VOTERS,
} from "./votes-and-late-papers.ts";
import { BALLOT, LATE } from "./paper-lists.ts";
import { STOPS_WITHIN_MS } from "./bot-processes.ts";
import { injectFaults, type InjectedFaults } from "./inject-faults.ts";
import { findLostAndDoubled, type Verdict } from "./find-lost-and-doubled.ts";

export interface RunOptions {
  readonly seed: number;
  readonly posts: number;
  readonly kills: number;
  readonly stops: number;
}

/** One combination, tried once. */
export interface Outcome extends InjectedFaults {
  readonly strategy: Strategy;
  readonly fault: Fault;
  readonly posts: number;
  readonly troubled: number;
  readonly verdict: Verdict;
  /** Everything else that is not as it should be, in words. */
  readonly wrong: readonly string[];
  readonly seconds: number;
  /** What the processes printed, for whoever looks for the cause. */
  readonly printed: string;
}

/** So long without any change, and what is missing will not come. */
const STANDSTILL_MS = 100_000;
/** Retries may be to come for hours: what is missing by now is wrong. */
const LONGEST_WAIT_MS = 900_000;
const SETTLED_MS = 400_000;
const NEWS_MS = 20_000;

export async function run(
  strategy: Strategy,
  fault: Fault,
  { seed, posts, kills, stops }: RunOptions,
): Promise<Outcome> {
  const start = performance.now();
  const chance = createRandom(seed);
  const scene = await startEnvironment(strategy, fault, { posts, chance });
  const { fleet, store, traffic } = scene;
  const ending = new AbortController();
  const wrong: string[] = [];
  const progress = (): number => new Set(traffic.arrivals.map(({ key }) => key)).size / scene.posts;
  const sender = (): number | undefined => traffic.arrivals.at(-1)?.slot;
  const news = setInterval(() => {
    const seconds = Math.round((performance.now() - start) / 1000);
    const percent = Math.round(progress() * 100);
    console.error(`  ${titleOf({ strategy, fault })}: ${percent} % posted after ${seconds} s`);
  }, NEWS_MS);
  try {
    const life = castVotesAndListLatePaper(scene, ending.signal);
    const parts = { fault, fleet, store, chance, kills, stops, progress, sender };
    const done = await injectFaults(parts);
    wrong.push(...done.badStops);
    await standstill(scene, strategy);
    ending.abort();
    await life;
    wrong.push(...(await afterwards(scene)));
    const verdict = await findLostAndDoubled(scene);
    const ms = await fleet.stop();
    if (ms > STOPS_WITHIN_MS) wrong.push(`took ${Math.round(ms)} ms to stop`);
    const printed = fleet.printed();
    wrong.push(...complaints(scene, fault, printed));
    const seconds = (performance.now() - start) / 1000;
    const figures = { posts: scene.posts, troubled: traffic.troubled, seconds };
    return { strategy, fault, ...done, ...figures, verdict, wrong, printed };
  } finally {
    clearInterval(news);
    ending.abort();
    await scene.end();
  }
}

/** Waits until every row has ended, or nothing changes any more and no retry is to come. */
async function standstill(
  { store: { database }, wanted }: Environment,
  { platform }: Strategy,
): Promise<void> {
  let last = "";
  let since = performance.now();
  const deadline = since + LONGEST_WAIT_MS;
  while (performance.now() < Math.min(deadline, since + STANDSTILL_MS)) {
    const states = await countDeliveries(database);
    const { pending = 0, sending = 0 } = states;
    if (pending + sending === 0 && (await sentDigests(database)).length >= wanted.size) return;
    const now = JSON.stringify(states);
    const next = await nextDueAt(database, { platform });
    // Who was killed with a post a few times waits the longer after a lost answer.
    const waits = next !== undefined && next.getTime() > Date.now();
    if (now !== last || waits) since = performance.now();
    last = now;
    await sleep(500);
  }
}

/** The digests must follow their list and show the votes, and somebody who asks must be answered. */
async function afterwards(scene: Environment): Promise<string[]> {
  const { fleet, store, chat } = scene;
  const checks: (readonly [string, () => Promise<boolean>])[] = [
    ["digests do not follow their list", () => isFollowed(scene)],
    ["rows have not ended", () => isOver(scene)],
    ["digests do not show the votes", async () => isTallied(scene)],
    ["nobody is answered", () => chat.answers().catch(() => false)],
  ];
  if (!(await isFollowed(scene))) {
    // As if half an hour had passed: a new process looks at every day once.
    await store.ageLists(HALF_AN_HOUR_MS);
    await Promise.all(fleet.slots.map((slot) => fleet.kill(slot)));
  }
  const wrong: string[] = [];
  for (const [words, isRight] of checks) if (!(await holds(isRight))) wrong.push(words);
  return wrong;
}

async function holds(isRight: () => Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + SETTLED_MS;
  while (performance.now() < deadline) {
    if (await isRight()) return true;
    await sleep(500);
  }
  return false;
}

async function isFollowed({ store, wanted, weekly }: Environment): Promise<boolean> {
  const digests = await sentDigests(store.database);
  // A week is over: its digest is as it was posted.
  const daily = digests.filter(({ channel }) => !weekly.includes(channel));
  return (
    digests.length === wanted.size &&
    daily.every(({ content }) => content?.paperIds.includes(LATE) === true && !content.editDue)
  );
}

async function isOver({ store }: Environment): Promise<boolean> {
  const { pending = 0, sending = 0 } = await countDeliveries(store.database);
  return pending + sending === 0;
}

/** Every message that shows the ballot's paper, digest or reply, shows all the votes for it. */
function isTallied({ chat, voting }: Environment): boolean {
  const showing = chat.seen().filter(({ channel, words, isReply }) => {
    const shows = isReply ? words.includes(BALLOT) : true;
    return voting.includes(channel) && shows;
  });
  const tally = new RegExp(`▲ ${VOTERS.length}\\b|\\b${VOTERS.length} votes`, "u");
  return showing.every(({ words }) => tally.test(words));
}

function complaints({ chat, fleet }: Environment, fault: Fault, printed: string): string[] {
  const told = chat.secrets().some((secret) => printed.includes(secret));
  // A store that is away at the start ends the process, which says so; its manager starts it again.
  const crashes = fault.store === true ? [] : fleet.crashes;
  return [
    ...chat.complaints().map((one) => `the platform complains: ${JSON.stringify(one)}`),
    ...crashes.map((one) => `a process ended by itself: ${one}`),
    ...(told || printed.includes(CANARY) ? ["a log holds a secret"] : []),
  ];
}

/** Whether nothing was lost, doubled or left over. The window of suspended processes on Slack is told apart. */
export function isClean({ verdict, wrong, strategy }: Outcome): boolean {
  const { lost, doubled, window, unsettled } = verdict;
  const inWindow = strategy.platform === "slack" ? 0 : window.length;
  return lost.length + doubled.length + inWindow + unsettled.length + wrong.length === 0;
}

export function titleOf({ strategy, fault }: Pick<Outcome, "strategy" | "fault">): string {
  return `${nameOf(strategy)} ${fault.name}`;
}
