import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import { launch, until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

describe.skipIf(!judgeAvailable)("people and removals (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  let paper = "";
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-13", 2));
    paper = world.papers[0]?.paper.id ?? "";
  });
  afterAll(() => world.end());

  const slackChannel = (): string => world.slack.channel("general").id;

  async function onSlack(text: string): Promise<{ said: string; ts: string }> {
    const asked = await world.slack.slash("alice", slackChannel(), "/papers", text);
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    return { said: JSON.stringify(answer?.a), ts: answer?.m.ts ?? "" };
  }

  async function onDiscord(name: string, values: Record<string, unknown> = {}) {
    return world.discord.slash("alice", "general", `papers ${name}`, values);
  }

  async function gone(): Promise<{ purged: { workspace: string; subscriptions: number }[] }> {
    const args = ["dist/src/cli/paperboy.js", "purge", "--days", "0", "--dry-run", "--json"];
    const verb = launch(args, { ...world.env, LOG_LEVEL: "warn" });
    await verb.exited;
    return JSON.parse(verb.output()) as Awaited<ReturnType<typeof gone>>;
  }

  it("shows what is kept, gives it as a file, and deletes it after a question", async () => {
    await onSlack(`save ${paper}`);
    await onDiscord("save", { paper });
    expect((await onSlack("privacy")).said).toContain("1 saved paper");
    expect(wordsOf((await onDiscord("privacy")).message)).toContain("1 saved paper");
    expect((await onSlack("privacy export")).said).toContain("as a file");
    expect(wordsOf((await onDiscord("privacy", { what: "export" })).message)).toContain(
      "as a file",
    );
    await onSlack("privacy delete votes:keep sure:yes");
    const question = await onDiscord("privacy", { what: "delete" });
    const [, remove = ""] = buttonIds(question.message);
    const done = await world.discord.click("alice", question, remove);
    expect(wordsOf(done.message)).toContain("Your votes are deleted too.");
    expect((await onSlack("privacy")).said).toContain("Nothing.");
    expect(wordsOf((await onDiscord("privacy")).message)).toContain("Nothing.");
  });

  it("remembers a server that removes it, and forgets that when it is added again", async () => {
    const other = world.discord.addGuild({ name: "Lab", channels: ["papers"] });
    expect((await gone()).purged).toEqual([]);
    world.discord.removeGuild(other);
    await until("the removal", async () => (await gone()).purged.length === 1);
    expect((await gone()).purged[0]).toMatchObject({ workspace: other.id });
  });

  it("remembers a workspace that uninstalls it, by either of two events and once", async () => {
    const event = (inner: object): string =>
      JSON.stringify({
        type: "events_api",
        envelope_id: crypto.randomUUID(),
        accepts_response_payload: false,
        payload: {
          type: "event_callback",
          team_id: world.slack.teamId,
          api_app_id: "A1",
          event_id: `Ev${crypto.randomUUID()}`,
          event_time: 1,
          event: inner,
        },
      });
    world.slack.socket.raw(event({ type: "tokens_revoked", tokens: { bot: ["U1"] } }));
    world.slack.socket.raw(event({ type: "app_uninstalled" }));
    world.slack.socket.raw(event({ type: "app_uninstalled" }));
    await until("the removal", async () => (await gone()).purged.length === 2);
    expect((await gone()).purged.map(({ workspace }) => workspace)).toContain(world.slack.teamId);
    // These three came past the judge, which does not know what it is that the bot acknowledges.
    const unknown = (world.slack.violations as unknown[]).splice(0);
    expect(unknown).toHaveLength(3);
    for (const one of unknown) expect(JSON.stringify(one)).toContain("unknown or expired envelope");
    await world.bot.stop();
    await world.restart();
    await until("the return", async () => (await gone()).purged.length === 1);
  });
});
