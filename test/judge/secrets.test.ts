import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { postgresAvailable, postgresStore, type TestStore } from "../support/stores.ts";
import { launch, until } from "./support/bot.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

const LONG_MS = 150_000;
const SECRETS = {
  HF_TOKEN: "hf_canaryHuggingFace0123456789",
  EMBEDDINGS_API_KEY: "sk-canary-embeddings-0123456789",
  DATABASE_PASSWORD: "canary-database-password",
} as const;
const STATUSES = [401, 403, 429, 500] as const;

/** A server that refuses in every way, and says the secret it was given back in its refusal. */
async function startHostile(): Promise<{ readonly url: string; asked: number; stop(): void }> {
  const server = http.createServer((request, response) => {
    const { authorization = "" } = request.headers;
    const status = STATUSES[hostile.asked % (STATUSES.length + 1)];
    hostile.asked += 1;
    if (status === undefined) return void request.socket.destroy();
    const headers = { "www-authenticate": authorization, "retry-after": "0" };
    response.writeHead(status, headers).end(JSON.stringify({ error: `refused ${authorization}` }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const hostile = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: 0,
    stop: () => void server.close(),
  };
  return hostile;
}

describe.skipIf(!judgeAvailable)("secrets (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  let store: TestStore | undefined;
  let hostile: Awaited<ReturnType<typeof startHostile>>;
  beforeAll(async () => {
    hostile = await startHostile();
    store = postgresAvailable ? await postgresStore() : undefined;
    const address = new URL(store?.url ?? "postgres://none");
    address.password = SECRETS.DATABASE_PASSWORD;
    world = await startBotWithPlatforms(day("2026-05-14", 3), {
      LOG_LEVEL: "trace",
      HF_TOKEN: SECRETS.HF_TOKEN,
      EMBEDDINGS_URL: `${hostile.url}/v1`,
      EMBEDDINGS_MODEL: "canary",
      EMBEDDINGS_API_KEY: SECRETS.EMBEDDINGS_API_KEY,
      ...(store === undefined ? {} : { DATABASE_URL: address.href }),
    });
  }, 120_000);
  afterAll(async () => {
    await world.end();
    hostile.stop();
    await store?.remove();
  });

  const channel = (): string => world.slack.channel("general").id;

  /** Everything that must not be read anywhere: what the bot was given, and what it was given to answer with. */
  function secrets(): readonly string[] {
    const { discord, slack } = world;
    const answers = discord.requests.flatMap(
      ({ path }) => /\/(?:webhooks|interactions)\/\d+\/([^/]+)/.exec(path)?.[1] ?? [],
    );
    const hooks = slack.requests.flatMap(({ method }) => /hooks\/(.+)$/.exec(method)?.[1] ?? []);
    expect(answers.length).toBeGreaterThan(0);
    expect(hooks.length).toBeGreaterThan(0);
    const given = [discord.token, slack.botToken, slack.appToken, ...Object.values(SECRETS)];
    return [...new Set([...given, ...answers, ...hooks])];
  }

  function holdsNone(): void {
    const lines = world.bot.output().split("\n");
    for (const secret of secrets())
      expect(lines.filter((line) => line.includes(secret)).slice(0, 3)).toEqual([]);
  }

  it(
    "appear in no log line at any level under any failure",
    async () => {
      const { discord, slack } = world;
      for (const path of [/\/messages$/, /\/webhooks\/.*@original$/, /\/callback$/]) {
        for (const status of [403, 429, 500])
          discord.fault({ path, status, retryAfter: 1, times: 1 });
        discord.fault({ path, drop: true, times: 1 });
      }
      for (const method of ["chat.postMessage", /hooks/, "users.info"]) {
        for (const status of [401, 403, 429, 500])
          slack.fault({ method, status, retryAfter: 1, times: 1 });
        slack.fault({ method, drop: true, times: 1 });
      }
      // Each kind of answer fails in each way, and digests are posted through all of it.
      for (let round = 0; round < 6; round += 1) {
        const asked = [
          discord.slash("alice", "general", "papers search", { query: "model" }, { waitMs: 1500 }),
          discord.slash("alice", "general", "papers help", {}, { waitMs: 1500 }),
          slack.slash("alice", channel(), "/papers", `search model ${round}`),
          slack.slash("alice", channel(), "/papers", "status"),
        ];
        await Promise.allSettled(asked);
      }
      void discord
        .slash("alice", "general", "papers post", { again: true }, { waitMs: 60_000 })
        .catch(() => {});
      void slack.slash("alice", channel(), "/papers", "post again:yes");
      await until("Discord's digest", () => discord.messages("general").length > 0, LONG_MS);
      await until("Slack's digest", () => slack.messages(channel()).length > 0, LONG_MS);
      discord.clearFaults();
      slack.clearFaults();
      await until("the endpoint in every mood", () => hostile.asked > STATUSES.length, LONG_MS);
      await world.bot.stop();
      holdsNone();
      // The source in every mood; the store's address stays what it is.
      (world.env as Record<string, string>)["HF_API_URL"] = hostile.url;
      await world.restart();
      const before = hostile.asked;
      await slack.slash("alice", channel(), "/papers", "today 2026-05-12");
      await slack.slash("alice", channel(), "/papers", "trending");
      await discord.slash("alice", "general", "papers today", { date: "2026-05-11" });
      await until("the source in every mood", () => hostile.asked > before + STATUSES.length);
      holdsNone();
    },
    2 * LONG_MS,
  );

  it(
    "appear in none when the tokens are refused",
    async () => {
      const { discord, slack } = world;
      slack.revoke();
      slack.socket.drop();
      await until("Slack at rest", () => world.bot.output().includes("platform stopped"));
      const help = await discord.slash("alice", "general", "papers help");
      expect(help.error).toBeNull();
      // Authentication failed: the one close of the gateway that says so.
      discord.gateway.drop(4004);
      expect(await world.bot.exited).toBe(78);
      holdsNone();
    },
    LONG_MS,
  );

  it.skipIf(!postgresAvailable)("appear in no error when the store is unreachable", async () => {
    const address = new URL(world.env["DATABASE_URL"]!);
    address.port = "1";
    const bot = launch(["dist/src/main.js"], { ...world.env, DATABASE_URL: address.href });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain("PostgreSQL cannot be used");
    expect(bot.output()).not.toContain(SECRETS.DATABASE_PASSWORD);
  });
});
