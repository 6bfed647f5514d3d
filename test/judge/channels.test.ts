import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAvailable } from "../support/judge.ts";
import type { JudgeView } from "../support/judge-slack.ts";
import { until } from "./support/bot.ts";
import { buttonIds, wordsOf } from "./support/read-messages.ts";
import { day, startBotWithPlatforms, type BotWithPlatforms } from "./support/bot-with-platforms.ts";

describe.skipIf(!judgeAvailable)("channels and people (needs ../shared/judge)", () => {
  let world: BotWithPlatforms;
  beforeAll(async () => {
    world = await startBotWithPlatforms(day("2026-05-15", 5));
  }, 60_000);
  afterAll(() => world.end());

  const general = (): string => world.slack.channel("general").id;

  async function onSlack(text: string, user = "alice"): Promise<string> {
    const asked = await world.slack.slash(user, general(), "/papers", text);
    const [answer] = await until(`an answer to ${text}`, () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    return JSON.stringify(answer?.a);
  }

  async function onDiscord(name: string, values = {}, user = "alice"): Promise<string> {
    return wordsOf((await world.discord.slash(user, "general", `papers ${name}`, values)).message);
  }

  /** Presses a button of `/papers subscriptions`, the first whose action has this in it. */
  async function pressOnDiscord(button: string, user = "alice") {
    const list = await world.discord.slash("alice", "general", "papers subscriptions");
    const id = buttonIds(list.message).find((one) => one.includes(button));
    return world.discord.click(user, list, id!);
  }

  async function pressOnSlack(button: string, user = "alice") {
    const asked = await world.slack.slash("alice", general(), "/papers", "subscriptions");
    const [list] = await until("the list", () =>
      asked.responses.length > 0 ? asked.responses : null,
    );
    const id = buttonIds(list?.m.blocks).find((one) => one.includes(button));
    return world.slack.click(user, general(), list!.m.ts, id!);
  }

  async function pressedOnSlack(button: string, user?: string): Promise<string> {
    const press = await pressOnSlack(button, user);
    const [answer] = await until(`an answer to ${button}`, () =>
      press.responses.length > 0 ? press.responses : null,
    );
    return JSON.stringify(answer?.a);
  }

  it("greets a Slack channel once, also over a restart", async () => {
    const greetings = (): number =>
      world.slack.messages(general()).filter(({ text }) => text.includes("I am Paperboy")).length;
    world.slack.invite(general());
    await until("a hello", () => greetings() === 1);
    await world.bot.stop();
    await world.restart();
    world.slack.invite(general());
    await onSlack("help");
    expect(greetings()).toBe(1);
  });

  it("greets with the first mention in a Discord channel, then runs what is asked or says how", async () => {
    const me = `<@${world.discord.bot.id}>`;
    const asked = async (text: string): Promise<string> => {
      const before = world.discord.messages("general").length;
      world.discord.say("bob", "general", text);
      const messages = await until("an answer", () => {
        const all = world.discord.messages("general");
        return all.length > before + 1 ? all : null;
      });
      return wordsOf(messages.at(-1));
    };
    expect(await asked(`${me} hi`)).toContain("Hello, I am Paperboy");
    expect(await asked(`${me} what is new?`)).toContain("I understand commands.");
    expect(await asked(me)).toContain("Choose one, or see everything: </papers help:");
    expect(await asked(`${me} top 3`)).toContain("No votes in the last 3 days");
    expect(await asked(`${me} saved`)).toContain("so use </papers saved:");
    const before = world.discord.messages("general").length;
    world.discord.say("bob", "general", "nobody is meant");
    await onDiscord("help");
    expect(world.discord.messages("general")).toHaveLength(before + 1);
  });

  it("answers a direct message on Discord with what is typed, or with help", async () => {
    const opened = await fetch(`${world.discord.url}/v10/users/@me/channels`, {
      method: "POST",
      headers: {
        authorization: `Bot ${world.discord.token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ recipient_id: world.discord.user("dora").id }),
    });
    const { id } = (await opened.json()) as { id: string };
    for (const [typed, words] of [
      ["hello?", "I understand commands."],
      ["/papers status", "Channel status"],
    ] as const) {
      world.discord.say("dora", id, typed);
      await until(words, () => wordsOf(world.discord.messages(id).at(-1)).includes(words));
    }
  });

  it("holds several subscriptions on both platforms: listed, paused, resumed, tested, ended", async () => {
    await onDiscord("subscribe", { time: "9", timezone: "Europe/Paris" });
    expect(await onDiscord("subscribe", { time: "17", name: "nlp" })).toContain("“nlp” comes here");
    expect(await onDiscord("subscriptions")).toMatch(/daily[\s\S]*set up by alice[\s\S]*nlp/);
    const pressed = async (button: string): Promise<string> =>
      wordsOf((await pressOnDiscord(button)).message);
    expect(await pressed('"pause",{"name":"nlp"')).toContain("does not come until");
    expect(await pressed('"resume",{"name":"nlp"')).toContain("comes again");
    expect(await pressed('"preview",{"name":"nlp"')).toContain("Only you see this");
    expect(await onDiscord("unsubscribe", { name: "nlp", sure: true })).toContain(
      "“nlp” no longer comes",
    );
    expect(await onDiscord("unsubscribe", { sure: true })).toContain("no longer come here");
    expect(await onSlack("subscribe 9:00 name:nlp")).toContain("“nlp” comes here");
    expect(await onSlack("subscriptions")).toContain("set up by");
    expect(await onSlack("pause")).toContain("/papers pause is now /papers subscriptions");
    expect(await pressedOnSlack('"pause"')).toContain("does not come until");
    expect(await pressedOnSlack('"preview"')).toContain("Only you see this");
    expect(await onSlack("status")).toContain("“nlp” paused");
  });

  it("copies a subscription where the person and the bot may, and nowhere else", async () => {
    const { id } = world.discord.addChannel("reading");
    await onDiscord("subscribe", { time: "9", timezone: "Europe/Paris" });
    world.discord.deny(id, "SEND_MESSAGES");
    const copyTo = async (to: string): Promise<string> => {
      const form = await pressOnDiscord('"copy"');
      return wordsOf((await world.discord.submitModal("alice", form, { to })).message);
    };
    expect(await copyTo(id)).toContain("Send Messages");
    world.discord.deny(id);
    expect(await copyTo(id)).toContain("comes to that channel too");
    const foreign = world.discord.addGuild({ name: "Elsewhere", channels: ["theirs"] });
    expect(foreign.id).not.toBe(world.discord.guild().id);
    const { id: theirs } = world.discord.channel("theirs");
    expect(await copyTo(theirs)).toContain("Only channel managers of that channel");
    const there = world.slack.addChannel("random").id;
    const before = world.slack.lastView();
    await pressOnSlack('"copy"');
    const form = await until("the form", () => {
      const view = world.slack.lastView();
      return view === before ? null : view;
    });
    const here = await world.slack.submit("alice", form, { to: general() });
    expect(JSON.stringify(here.ack)).toContain("That is this channel");
    const sent = await world.slack.submit("alice", form, { to: there });
    expect(JSON.stringify(sent.ack)).toContain("comes to that channel too");
  });

  it("gives roles by admins of the workspace only", async () => {
    const bob = world.slack.user("bob").id;
    expect(await onSlack(`admin role <@${bob}|bob> admin`, "mallory")).toContain("Only curators");
    expect(await pressedOnSlack('"resume"', "bob")).toContain("Only channel managers");
    expect(await onSlack(`admin role <@${bob}|bob> admin`)).toContain("bob is now an admin");
    expect(await pressedOnSlack('"resume"', "bob")).toContain("comes again");
    world.discord.permit("mallory", 0x400n);
    const carol = world.discord.user("carol").id;
    const chosen = { person: carol, role: "curator" };
    expect(await onDiscord("admin", chosen, "mallory")).toContain("Only curators");
    const panel = await world.discord.slash("alice", "general", "papers admin");
    const give = buttonIds(panel.message).find((id) => id.includes('"role"'));
    const form = await world.discord.click("alice", panel, give!);
    const given = await world.discord.submitModal("alice", form, chosen);
    expect(wordsOf(given.message)).toContain("carol is now a curator");
  });

  it("shows each person a home page that follows what they do", async () => {
    await world.slack.openHome("alice");
    const home = await until("a home", () => world.slack.home("alice"));
    const address = `channel=${general()}`;
    expect(JSON.stringify(home)).toContain(address);
    const button = (what: string): string | undefined =>
      buttonIds(world.slack.home("alice")).find((id) => id.includes(`"do":"${what}"`));
    const shown = async (view: JudgeView | undefined, id: string): Promise<string> => {
      const before = world.slack.lastView();
      await world.slack.clickView("alice", view!, id);
      const opened = await until("a modal", () => {
        const last = world.slack.lastView();
        return last === before ? null : last;
      });
      return JSON.stringify(opened);
    };
    const form = await shown(world.slack.home("alice"), button("setup")!);
    expect(form).toContain(general());
    expect(form).toContain('"initial_time":"09:00"');
    expect(await shown(world.slack.home("alice"), button("pause")!)).toContain(
      "does not come until someone resumes it",
    );
    await until("the way on", () => button("resume") !== undefined);
    await onSlack("unsubscribe sure");
    await until("the home without it", () => {
      return !JSON.stringify(world.slack.home("alice")).includes(address);
    });
    await world.slack.openHome("zoe");
    const empty = await until("another home", () => world.slack.home("zoe"));
    expect(JSON.stringify(empty)).toContain("/papers setup");
    expect(buttonIds(empty).length).toBeGreaterThan(0);
  });
});
