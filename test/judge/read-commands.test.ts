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

/** Words that most of a day's papers have. */
const BROAD = "models data learning language";

describe.skipIf(!judgeAvailable)("reading on both platforms (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  let paper: { id: string; title: string };
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 24));
    paper = world.papers[0]!.paper;
    await onDiscord("today");
  }, 90_000);
  afterAll(() => world.end());

  const slackChannel = (): string => world.slack.channel("general").id;
  const idOf = (message: unknown, ...parts: readonly string[]): string =>
    buttonIds(message).find((id) => parts.every((part) => id.includes(part))) ?? "no such button";

  async function onDiscord(name: string, values: Record<string, unknown> = {}) {
    const asked = await world.discord.slash("alice", "general", `papers ${name}`, values);
    expect(asked.error).toBeNull();
    return asked;
  }

  async function onSlack(text: string) {
    const asked = await world.slack.slash("alice", slackChannel(), "/papers", text);
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    return answer!.m;
  }

  async function pressOnSlack(message: { ts: string }, id: string, user = "alice") {
    const press = await world.slack.click(user, slackChannel(), message.ts, id);
    const [answer] = await until(`an answer to ${id}`, () =>
      press.responses.length > 0 ? press.responses : null,
    );
    return answer!;
  }

  it("turns pages in the asker's own answer, and shares one with everyone by name", async () => {
    const own = await until("the list in the search", async () => {
      const asked = await onDiscord("search", { query: BROAD });
      return wordsOf(asked.message).includes("1 to 10") ? asked : null;
    });
    const turned = await world.discord.click("alice", own, idOf(own.message, "turn", '"page":"2"'));
    expect(turned.message?.id).toBe(own.message?.id);
    expect(wordsOf(own.message)).toContain("11 to");
    await world.discord.click("alice", own, idOf(own.message, "share"));
    const shared = await until("the shared page", () =>
      world.discord.messages("general").find((one) => wordsOf(one).includes("Shared by alice")),
    );
    expect(wordsOf(shared)).toContain("11 to");
    const onSlackOwn = await onSlack(`search ${BROAD}`);
    const next = await pressOnSlack(onSlackOwn, idOf(onSlackOwn, "turn", '"page":"2"'));
    expect(next.a["replace_original"]).toBe(true);
    const posted = await pressOnSlack(onSlackOwn, idOf(next.m, "share"));
    expect(posted.a["response_type"]).toBe("in_channel");
    expect(posted.m.text).toContain("Shared by alice");
  });

  it("saves, lists and exports papers, and cites one", async () => {
    const card = await onDiscord("show", { paper: paper.id });
    const saved = await world.discord.click("alice", card, idOf(card.message, '"save"'));
    expect(wordsOf(saved.message)).toContain("1 paper on it now");
    expect(wordsOf((await onDiscord("saved")).message)).toContain(paper.id);
    const exported = await onDiscord("export", { what: "saved", format: "ris" });
    expect(exported).toMatchObject({ ephemeral: true });
    expect(exported.message?.content).toContain("1 paper you saved, as RIS");
    const cited = await world.discord.click("alice", card, idOf(card.message, "bibtex"));
    expect(wordsOf(cited.message)).toContain(`eprint={${paper.id}}`);
    const shown = await onSlack(`show ${paper.id}`);
    const kept = await pressOnSlack(shown, idOf(shown, '"save"'));
    expect(kept.m.text).toContain("1 paper on it now");
    expect((await onSlack("saved")).text).toContain(paper.title.slice(0, 20));
    expect((await onSlack("export saved")).text).toContain("@misc{");
  });

  it("opens one discussion on Discord, counts its replies, and links to it from the digest", async () => {
    const card = await onDiscord("show", { paper: paper.id });
    const discuss = idOf(card.message, '"discuss"');
    const [first, second] = await Promise.all([
      world.discord.click("alice", card, discuss),
      world.discord.click("bob", card, discuss),
    ]);
    for (const { message } of [first, second])
      expect(wordsOf(message)).toContain("https://discord.com/channels/");
    const started = world.discord
      .messages("general")
      .filter((one) => wordsOf(one).includes(`Discussion: ${paper.title}`));
    expect(started).toHaveLength(1);
    const thread = started[0]!.id;
    world.discord.say("bob", thread, "I read it");
    const reply = world.discord.say("carol", thread, "So did I");
    await onDiscord("post");
    const digest = await until("the digest with its discussion", () =>
      world.discord.messages("general").find((one) => wordsOf(one).includes("2 replies")),
    );
    expect(JSON.stringify(digest.components)).toContain(`/${thread}`);
    world.discord.deleteMessage(reply.id);
    await until("the count without the deleted reply", () =>
      world.discord.messages("general").some((one) => wordsOf(one).includes("1 reply")),
    );
    expect(discordReplies(world.discord, thread).length).toBeGreaterThan(0);
  }, 60_000);

  it("opens one discussion on Slack, and counts its replies", async () => {
    const shown = await onSlack(`show ${paper.id}`);
    const opened = await pressOnSlack(shown, idOf(shown, '"discuss"'));
    expect(JSON.stringify(opened.m.blocks)).toContain("https://judge.slack.com/archives/");
    const started = world.slack
      .messages(slackChannel())
      .filter(({ text }) => text.startsWith(`Discussion: ${paper.title}`));
    expect(started).toHaveLength(1);
    world.slack.post("bob", slackChannel(), "I read it", { thread_ts: started[0]!.ts });
    await until("the reply's count", async () =>
      (await onSlack(`show ${paper.id}`)).text.includes("1 reply"),
    );
  }, 60_000);

  it("explains why it cannot open a discussion, with a remedy", async () => {
    const { id } = world.discord.addChannel("closed");
    world.discord.deny(id, "SEND_MESSAGES");
    const refused = await world.discord.slash("alice", id, "papers discuss", { paper: paper.id });
    expect(wordsOf(refused.message)).toMatch(
      /No discussion can be opened here yet[^]*Send Messages/,
    );
  });

  it("answers a mention with a link by the paper's card", async () => {
    world.discord.say("bob", "general", "hello");
    await onDiscord("admin", { setting: "links", state: "on" });
    const { id } = world.discord.bot;
    for (let turn = 0; turn < 2; turn += 1)
      world.discord.say("bob", "general", `<@${id}> https://arxiv.org/abs/${paper.id}`);
    const card = await until("the card", () =>
      world.discord
        .messages("general")
        .find((one) => wordsOf(one).includes("already discussed on")),
    );
    expect(wordsOf(card)).toContain(paper.title.slice(0, 20));
  });

  it("shows a paper by its page at OpenReview", async () => {
    const page = "https://openreview.net/forum?id=YicbFdNTTy";
    const shown = await onDiscord("show", { paper: page });
    expect(wordsOf(shown.message)).toContain(paper.title.slice(0, 20));
    expect(wordsOf(await onSlack(`show <${page}>`))).toContain(paper.title.slice(0, 20));
    const submitted = await onDiscord("submit", { paper: page });
    expect(wordsOf(submitted.message)).toContain(paper.title.slice(0, 20));
  });
});
