import { describe, it, type TestContext } from "vitest";
import { createParts } from "../src/app/create-parts.ts";
import { createApp, type App } from "../src/app/lifecycle.ts";
import { readConfig } from "../src/config/config.ts";
import { createLog } from "../src/lib/log.ts";
import { makePapers } from "./support/factories.ts";
import { startFakeDiscord, type DiscordMessage, type FakeDiscord } from "./support/fake-discord.ts";
import { startFakeHuggingFace } from "./support/fake-hugging-face.ts";
import { startFakeSlack, type FakeSlack, type SlackMessage } from "./support/fake-slack.ts";
import { engines, type TestStore } from "./support/stores.ts";

const PAPERS = makePapers(2);
const [FIRST = ""] = PAPERS.map(({ id }) => id);
/** A Wednesday morning, half an hour before the digest. */
const BEFORE = Date.parse("2026-05-13T08:30:00Z");
const DUE = Date.parse("2026-05-13T09:00:00Z");
const ADA = "1001";
const BEN = "1002";
const CARO = "U1003";
const DORA = "U1004";
const WITHIN = { timeout: 30_000, interval: 50 };

/** The application as the process starts it, between fake servers, on a clock that a test can set. */
interface Day {
  readonly discord: FakeDiscord;
  readonly slack: FakeSlack;
  setTime(ms: number): void;
  startApp(): Promise<void>;
  stopApp(): Promise<void>;
}

async function openDay(
  { onTestFinished, expect }: Pick<TestContext, "onTestFinished" | "expect">,
  store: TestStore,
): Promise<Day> {
  let offset = BEFORE - Date.now();
  const clock = { now: () => new Date(Date.now() + offset) };
  const discord = await startFakeDiscord(clock);
  const slack = await startFakeSlack(clock);
  const huggingFace = await startFakeHuggingFace(PAPERS);
  const servers = [discord, slack, huggingFace];
  let app: App | undefined;

  async function stopApp(): Promise<void> {
    await app?.stop();
    app = undefined;
  }

  onTestFinished(async () => {
    await stopApp();
    await Promise.all(servers.map((server) => server.stop()));
    await store.remove();
  });
  const config = readConfig({
    ...discord.env,
    ...slack.env,
    ...huggingFace.env,
    DATABASE_URL: store.url,
    HTTP_PORT: "0",
  });
  return {
    discord,
    slack,
    setTime: (ms) => void (offset = ms - Date.now()),
    async startApp() {
      app = createApp(await createParts({ config, clock, log: createLog("silent") }));
      await app.start();
      await expect.poll(() => discord.isConnected() && slack.isConnected(), WITHIN).toBe(true);
    },
    stopApp,
  };
}

/** How many votes for the first paper a message shows. */
function votesIn(message: { readonly components?: unknown; readonly blocks?: unknown }): number {
  const [, count = "0"] = /▲ (\d+)/.exec(JSON.stringify(message)) ?? [];
  return Number(count);
}

/** What the Vote button of the first paper carries. */
function voteButtonOf(message: DiscordMessage | SlackMessage): string {
  const found = JSON.stringify(message, (_key, value: unknown) => value);
  const texts = found.match(/\[\\"vote\\",\\"[^\s"]*\\"\](?:#[\w-]+)?/g) ?? [];
  const text = texts.map((one) => one.replaceAll("\\", "")).find((one) => one.includes(FIRST));
  if (text === undefined) throw new Error("no Vote button");
  return text;
}

describe.concurrent.each(engines)("a day of the whole application on $name", ({ make, skip }) => {
  it.skipIf(skip)(
    "posts a digest on both platforms and follows votes through a restart",
    async (test) => {
      const { expect } = test;
      const day = await openDay(test, await make());
      const { discord, slack } = day;
      const onDiscord = (): readonly DiscordMessage[] => discord.messages(discord.channel);
      const inThread = (): readonly DiscordMessage[] => discord.messages(onDiscord()[0]?.id ?? "");
      const onSlack = (): readonly SlackMessage[] =>
        slack.messages.filter(({ thread_ts }) => thread_ts === undefined);
      const inSlackThread = (): readonly SlackMessage[] =>
        slack.messages.filter(({ thread_ts }) => thread_ts === onSlack()[0]?.ts);
      const shownVotes = (): Promise<unknown> =>
        Promise.resolve(
          [onDiscord()[0], onSlack()[0]].map((message) => message && votesIn(message)),
        );
      async function bothShow(votes: number): Promise<void> {
        await expect.poll(shownVotes, WITHIN).toEqual([votes, votes]);
      }

      await day.startApp();
      const time = { time: "9:00", timezone: "UTC" };
      const first = String(DUE / 1000);
      expect(await discord.slash("subscribe", time)).toContain(first);
      expect(await slack.slash("subscribe 9:00 timezone:UTC")).toContain(first);
      expect([onDiscord(), onSlack()]).toEqual([[], []]);

      await day.stopApp();
      day.setTime(DUE + 5000);
      await day.startApp();
      await expect.poll(() => [inThread().length, inSlackThread().length], WITHIN).toEqual([2, 2]);
      await bothShow(0);

      const [digest] = onDiscord();
      const [slackDigest] = onSlack();
      if (digest === undefined || slackDigest === undefined) throw new Error("no digest");
      discord.react(ADA, digest, "1️⃣");
      await discord.press(BEN, digest, voteButtonOf(digest));
      slack.react(CARO, slackDigest, "one");
      void slack.press(DORA, slackDigest, voteButtonOf(slackDigest));
      await bothShow(4);

      await day.stopApp();
      discord.unreact(ADA, digest, "1️⃣");
      await day.startApp();
      await bothShow(3);

      discord.react(ADA, digest, "1️⃣");
      await bothShow(4);
      discord.clearReactions(digest);
      await bothShow(3);

      slack.unreact(CARO, slackDigest, "one");
      await discord.press(BEN, digest, voteButtonOf(digest));
      await bothShow(1);
      void slack.press(DORA, slackDigest, voteButtonOf(slackDigest));
      await bothShow(0);

      expect([onDiscord().length, inThread().length]).toEqual([1, 2]);
      expect([onSlack().length, slack.messages.length]).toEqual([1, 3]);
      expect([...discord.unknownRequests, ...slack.unknownRequests]).toEqual([]);
    },
  );
});
