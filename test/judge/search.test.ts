import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import {
  day,
  discordReplies,
  startBotWithPlatforms,
  type BotWithPlatforms,
} from "./support/bot-with-platforms.ts";

const PAPERS = 24;
/** Words that most of a day's papers have. */
const BROAD = "models data learning language";
const buttonOf = (message: unknown, ...parts: readonly string[]): string =>
  buttonIds(message).find((id) => parts.every((part) => id.includes(part))) ?? "no such button";

describe.skipIf(!judgeAvailable)("search on both platforms (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  let paper: { id: string; title: string };
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", PAPERS));
    paper = world.papers[0]!.paper;
    await askDiscord("post");
    await until(
      "the digest's thread",
      () => discordReplies(world.discord, discordPosts()[0]?.id).length >= 10,
      60_000,
    );
  }, 90_000);
  afterAll(() => world.end());

  const slackChannel = (): string => world.slack.channel("general").id;
  const discordPosts = () => world.discord.messages(world.discord.channel("general"));

  async function askDiscord(name: string, values: Record<string, unknown> = {}) {
    const asked = await world.discord.slash("alice", "general", `papers ${name}`, values);
    expect(asked.error).toBeFalsy();
    return asked.message!;
  }

  async function askSlack(text: string) {
    const asked = await world.slack.slash("alice", slackChannel(), "/papers", text);
    expect(asked.error).toBeNull();
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    return answer!;
  }

  it("finds a half-remembered title with a slip in it, and says what it searched for", async () => {
    const word = paper.title.match(/[A-Za-z]{8,}/)![0].toLowerCase();
    const slip = `${word.slice(0, 3)}${word.slice(4)}`;
    const onDiscord = wordsOf(await askDiscord("search", { query: slip }));
    expect(onDiscord).toContain(`Showing results for ${word}`);
    expect(onDiscord).toContain(paper.id);
    expect(JSON.stringify((await askSlack(`search ${slip}`)).a)).toContain(paper.id);
  });

  /** An answer that is shared, since only its message can be pressed here. */
  const shared = (name: string, values: Record<string, unknown>) =>
    askDiscord(name, { ...values, share: true });

  it("shows ten a page, turned by buttons, with the matched words in bold", async () => {
    const first = await shared("search", { query: BROAD });
    expect(wordsOf(first)).toContain("1 to 10");
    expect(wordsOf(first)).toMatch(/\*\*(?:models?|data|learning|language)\*\*/i);
    const second = await world.discord.click("alice", first.id, buttonOf(first, '"page":"2"'));
    expect(wordsOf(second.message)).toMatch(/ 11 to (?:1\d|20)/);
    const back = buttonIds(second.message).find(
      (id) => !id.includes('"page"') && id.includes(BROAD),
    );
    const again = await world.discord.click("alice", second, back ?? "no such button");
    // The first page also asks the sources, so its answer may follow its acknowledgement.
    await until("the first page", () => wordsOf(again.message).includes("1 to 10") || null);
    const onSlack = await askSlack(`search ${BROAD}`);
    expect(JSON.stringify(onSlack.a)).toContain("1 to 10");
    expect(JSON.stringify(onSlack.a)).toContain('"bold":true');
  });

  it("sorts and filters under ten results, in the same message", async () => {
    const asked = await world.discord.slash("alice", "general", "papers search", { query: BROAD });
    const votes = buttonIds(asked.message).filter((id) => id.startsWith('["vote"'));
    expect(votes).toHaveLength(10);
    const choose = (sort: string) =>
      world.discord.click("alice", asked, "menu", {
        values: [JSON.stringify(["turn", "search", { query: BROAD, sort }])],
      });
    await choose("new");
    await until(
      "newest first",
      () => wordsOf(asked.message).includes("Shown: newest first") || null,
    );
    await choose("upvotes");
    await until(
      "most upvoted first",
      () => wordsOf(asked.message).includes("Shown: most upvoted first") || null,
    );
    const onSlack = await askSlack(`search ${BROAD} sort:new`);
    expect(wordsOf(onSlack.m)).toContain("Shown: newest first");
    const said = wordsOf(await askDiscord("search", { query: `newest papers on ${BROAD}` }));
    expect(said).toContain('use quotes: "newest"');
  });

  it("does not tell what was posted in a channel that the person does not see", async () => {
    const { discord, slack } = world;
    const hidden = discord.addChannel("hidden");
    const everyone = { id: hidden.guild_id, type: 0, allow: "0", deny: String(1n << 10n) };
    Object.assign(hidden, { permission_overwrites: [everyone] });
    const asked = await discord.slash("bob", "general", "papers search", {
      query: `in:<#${hidden.id}>`,
    });
    expect(wordsOf(asked.message)).toContain("that you can see here");
    const secret = slack.addChannel({ name: "secret", is_private: true });
    const answer = await askSlack(`search in:<#${secret.id}|secret>`);
    expect(wordsOf(answer.m)).toContain("that you can see here");
  });

  it("turns the pages of a query that no button could carry, also after a restart", async () => {
    const query = `${BROAD} ${"networks training method image video ".repeat(3)}`.trim();
    const first = await shared("search", { query });
    const onSlack = (await askSlack(`search ${query}`)).a;
    await world.bot.stop();
    await world.restart();
    await until("the bot back on both", () => world.slack.socket.connections > 0);
    const second = await world.discord.click("alice", first.id, buttonOf(first, '"page":"2"'));
    expect(wordsOf(second.message)).toContain(" 11 to ");
    const next = buttonIds(onSlack).find((id) => id.includes('"page":"2"'))!;
    expect(next.length).toBeLessThanOrEqual(100);
  });

  it("tells what this channel was given, and finds only that with in:", async () => {
    expect(wordsOf(await askDiscord("search", { query: paper.title }))).toContain("posted here on");
    expect(JSON.stringify((await askSlack(`search ${paper.title}`)).a)).not.toContain(
      "posted here on",
    );
    const { id } = world.discord.channel("general");
    for (const query of ["in:here", `in:<#${id}>`])
      expect(wordsOf(await askDiscord("search", { query }))).toMatch(/\d+ papers? for /);
    const nothing = await askSlack(`search in:<#${slackChannel()}|general> ${paper.title}`);
    expect(JSON.stringify(nothing.a)).toContain("No paper matches all of this");
    expect(wordsOf(await askDiscord("search", { query: "in:#general" }))).toContain("in:here");
  });

  it("finds what a person voted for", async () => {
    expect(wordsOf(await askDiscord("search", { query: "by:me" }))).toContain("No paper found");
    const digest = discordPosts()[0]!;
    await world.discord.click("alice", digest.id, buttonOf(digest, "vote", paper.id));
    const mine = wordsOf(await askDiscord("search", { query: "by:me votes>0" }));
    expect(mine).toContain("1 paper for");
    expect(mine).toContain("1 vote");
  });

  it("points at a mistake and shows a right example", async () => {
    const wrong = wordsOf(await askDiscord("search", { query: "models after:soon" }));
    expect(wrong).toContain("at character 8");
    expect(wrong).toContain("after:2026-05");
  });

  it("finds papers on the same topic by command and by button", async () => {
    const similar = wordsOf(await askDiscord("show", { paper: paper.id, as: "similar" }));
    expect(similar).toContain("Similar to “");
    expect(similar.match(/\d{4}\.\d{5}/g)!.length).toBeGreaterThan(5);
    const shown = await shared("show", { paper: paper.id });
    const pressed = await world.discord.click("alice", shown.id, buttonOf(shown, "similar"));
    expect(wordsOf(pressed.message)).toContain("Similar to “");
    expect(JSON.stringify((await askSlack(`show ${paper.id} similar`)).a)).toContain(
      "Similar to “",
    );
  });

  it("suggests words and titles while one types", async () => {
    const { id } = world.discord.channel("general");
    const typed = await world.discord.autocomplete(
      "alice",
      id,
      "papers search",
      { query: paper.title.slice(0, 6) },
      "query",
    );
    expect(typed.choices!.some(({ name }) => name.startsWith(paper.title.slice(0, 6)))).toBe(true);
  });
});

describe.skipIf(!judgeAvailable)("search by meaning (needs ../shared/judge)", () => {
  const KEY = "key-of-the-endpoint";
  let world: BotWithPlatforms;
  let server: Server;
  beforeAll(async () => {
    const papers = day("2026-05-15", 6);
    const meant = papers[3]!.paper;
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        if (request.headers.authorization !== `Bearer ${KEY}`) return response.writeHead(401).end();
        const { input } = JSON.parse(body) as { input: string[] };
        const alike = (text: string): boolean =>
          text.startsWith(meant.title.slice(0, 20)) || text.includes("quixotic");
        const data = input.map((text, index) => ({
          index,
          embedding: alike(text) ? [1, 0] : [0, 1],
        }));
        return response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    world = await startBotWithPlatforms(papers, {
      EMBEDDINGS_URL: `http://127.0.0.1:${port}/v1`,
      EMBEDDINGS_MODEL: "tiny",
      EMBEDDINGS_API_KEY: KEY,
    });
  });
  afterAll(async () => {
    await world.end();
    server.close();
  });

  it("finds by what is meant, tells its progress, and keeps the key to itself", async () => {
    const channel = "general";
    await world.discord.slash("alice", channel, "papers today");
    await until("the embeddings", () => world.bot.output().includes("papers embedded"), 20_000);
    const asked = await world.discord.slash("alice", channel, "papers search", {
      query: "quixotic",
    });
    const found = wordsOf(asked.message).match(/\d{4}\.\d{5}/)?.[0];
    expect(found).toBe(world.papers[3]!.paper.id);
    expect(world.bot.output()).not.toContain(KEY);
  });
});
