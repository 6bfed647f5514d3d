import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../../../../src/messages/core/form.ts";
import type { Message } from "../../../../src/messages/core/message.ts";
import type { JudgeInteraction } from "../../../support/judge-discord.ts";
import { judgeAvailable } from "../../../support/judge.ts";
import { digest, pages } from "../messages.ts";
import { idsOf, textOf } from "../read-components.ts";
import { createAdapterFixture, type AdapterFixture } from "../adapter-fixture.ts";

const MANAGE_CHANNELS = 1n << 4n;

const EPHEMERAL = 64;

function text({ message }: JudgeInteraction): string {
  return textOf(message?.components ?? []);
}

interface Component {
  readonly type: number;
  readonly components?: readonly Component[] | undefined;
}

function menusOf(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    ...(one.type === 3 ? [one] : []),
    ...menusOf(one.components ?? []),
  ]);
}

const FORM: Form = {
  action: { name: "setup-change", input: { draft: "d1" } },
  channel: "c1",
  title: "The daily papers",
  submit: "Preview",
  cancel: "Cancel",
  intro: [],
  fields: [{ kind: "text", name: "time", label: "Time", hint: "", initial: "9", maxLength: 9 }],
};

describe.skipIf(!judgeAvailable)("slow forms on Discord (../shared/judge)", () => {
  const said = (title: string) => async (): Promise<Message> => ({ title, blocks: [] });

  it("are replaced by an acknowledgement within three seconds, and answered later", async () => {
    const discord = await createAdapterFixture();
    let opensAfterMs = 0;
    await discord.platform.start({
      ...discord.handlers,
      command: () => ({
        audience: "caller",
        run: said("Set up the daily papers"),
        form: () => sleep(opensAfterMs, { form: FORM }),
      }),
      async submit() {
        await sleep(800);
        return { problems: {}, run: said("Save these settings?") };
      },
    });
    await discord.judge.until(() => discord.judge.commands.get("global"));
    const opened = await discord.judge.slash("ada", "general", "papers top");
    expect(opened.modal?.title).toBe("The daily papers");
    const sent = await discord.judge.submitModal("ada", opened, { time: "7" });
    expect(sent).toMatchObject({ error: null, deferred: true, ephemeral: true });
    expect(text(sent)).toContain("Save these settings?");
    opensAfterMs = 4000;
    const late = await discord.judge.slash("ada", "general", "papers top");
    expect(late).toMatchObject({ error: null, modal: null, ephemeral: true });
    expect(late.ackMs).toBeLessThan(3000);
    expect(text(late)).toContain("Set up the daily papers");
    await discord.stop();
  });
});

describe.skipIf(!judgeAvailable)("interactions on Discord (../shared/judge)", () => {
  let discord: AdapterFixture;
  const messageOf = (id: string) =>
    discord.judge.messages("general").find((message) => message.id === id)!;
  /** A post's buttons carry its key after what they mean. */
  const idOf = (messageId: string, action: string): string =>
    idsOf(messageOf(messageId).components).find((id) => id.startsWith(action)) ?? "no such button";

  beforeAll(async () => {
    discord = await createAdapterFixture();
    await discord.platform.start(discord.handlers);
    await discord.judge.until(() => discord.judge.commands.get("global"));
  });
  afterAll(() => discord.stop());

  it("registers the commands when it starts", () => {
    expect(discord.judge.commands.get("global")?.map(({ name }) => name)).toEqual([
      "papers",
      "Paper card",
    ]);
    expect(discord.platform.ready()).toBe(true);
  });

  it("acknowledges at once and answers a command only to the caller", async () => {
    const answer = await discord.judge.slash("ada", "general", "papers search", { query: "x" });
    expect(answer).toMatchObject({ error: null, deferred: true, ephemeral: true });
    expect(answer.ackMs).toBeLessThan(1000);
    expect(text(answer)).toContain("Paper Number 1");
    expect(discord.received.commands.at(-1)).toMatchObject({
      place: discord.place,
      command: "search",
      input: { query: "x" },
      caller: { voter: `discord:${discord.judge.user("ada").id}` },
    });
  });

  it("runs a command from a forum post in the forum", async () => {
    const forum = discord.judge.addChannel("papers", 15);
    const place = { ...discord.place, channel: forum.id };
    const post = { title: "Daily Papers", tags: [] };
    const { channel } = await discord.platform.post(discord.posting({ place, forum: post }));
    await discord.judge.slash("ada", channel, "papers top");
    expect(discord.received.commands.at(-1)?.place).toEqual(place);
    const { messageId } = await discord.platform.post(discord.posting());
    const thread = { messageId, title: "Papers" };
    const reply = await discord.platform.post(discord.posting({ thread }));
    await discord.judge.slash("ada", reply.channel, "papers top");
    expect(discord.received.commands.at(-1)?.place.channel).toBe(reply.channel);
  });

  it("answers a command for everyone in the channel", async () => {
    const answer = await discord.judge.slash("ada", "general", "papers top", {
      days: 3,
      by: "votes",
    });
    expect(answer).toMatchObject({ error: null, ephemeral: false });
    expect(discord.received.commands.at(-1)?.input).toEqual({ days: 3, by: "votes" });
  });

  it("reports who may manage the channel", async () => {
    const manages = async (user: string): Promise<boolean | undefined> => {
      await discord.judge.slash(user, "general", "papers top");
      return discord.received.commands.at(-1)?.caller.mayManage();
    };
    discord.judge.permit("member", 0n);
    discord.judge.permit("manager", MANAGE_CHANNELS);
    expect([await manages("member"), await manages("manager")]).toEqual([false, true]);
  });

  it("reports which other channels a person sees", async () => {
    const hidden = discord.judge.addChannel("hidden");
    const { guild_id: guildId = "" } = hidden;
    const VIEW = String(1n << 10n);
    const everyone = { id: guildId, type: 0, allow: "0", deny: VIEW };
    const invited = { id: discord.judge.user("invited").id, type: 1, allow: VIEW, deny: "0" };
    Object.assign(hidden, { permission_overwrites: [everyone, invited] });
    const open = discord.judge.addChannel("open");
    const noModerator = { ...everyone, deny: String(1n << 34n) };
    Object.assign(open, { permission_overwrites: [noModerator] });
    const threadIn = async (channel: string): Promise<string> => {
      const place = { ...discord.place, channel };
      const { messageId } = await discord.platform.post(discord.posting({ place }));
      const thread = { messageId, title: "Papers" };
      return (await discord.platform.post(discord.posting({ place, thread }))).channel;
    };
    const inHidden = await threadIn(hidden.id);
    const secret = await threadIn(open.id);
    Object.assign(discord.judge.channel(secret), { type: 12 });
    discord.judge.permit("outsider", 0n);
    discord.judge.permit("invited", 0n);
    const seenBy = async (user: string): Promise<boolean[]> => {
      await discord.judge.slash(user, "general", "papers top");
      const caller = discord.received.commands.at(-1)!.caller;
      const asked = [
        discord.place.channel,
        open.id,
        hidden.id,
        inHidden,
        secret,
        "1".repeat(18),
        "general",
      ];
      return Promise.all(asked.map((channel) => caller.maySee(channel)));
    };
    expect(await seenBy("outsider")).toEqual([true, true, false, false, false, false, false]);
    expect(await seenBy("invited")).toEqual([true, true, true, true, false, false, false]);
    discord.judge.fault({ method: "GET", path: /roles/, status: 403 });
    expect((await seenBy("invited"))[1]).toBe(false);
    discord.judge.clearFaults();
  });

  it("retries an answer that Discord lost", async () => {
    discord.judge.fault({ method: "PATCH", path: /webhooks/, status: 502 });
    const answer = await discord.judge.slash("ada", "general", "papers top");
    expect(answer.error).toBeNull();
    expect(text(answer)).toContain("Paper Number 1");
  });

  it("autocompletes within Discord's limits", async () => {
    const { choices, error } = await discord.judge.autocomplete(
      "ada",
      "general",
      "papers search",
      { query: "wor" },
      "query",
    );
    expect(error).toBeNull();
    expect(choices).toHaveLength(25);
    expect(choices?.[0]).toEqual({ name: "search query wor", value: "wor" });
    expect(choices?.[1]?.name.length).toBeLessThanOrEqual(100);
    expect(choices?.map(({ name }) => name)).not.toContain("too long");
  });

  it("passes on a press and answers only the presser", async () => {
    const { messageId } = await discord.platform.post(discord.posting({ message: digest(2) }));
    const message = discord.judge.messages("general").find(({ id }) => id === messageId);
    const [vote = ""] = idsOf(message?.components ?? []);
    const answer = await discord.judge.click("bea", messageId, vote);
    expect(answer).toMatchObject({ error: null, deferred: false, ephemeral: true });
    expect(text(answer)).toBe("## Pressed");
    expect(discord.received.presses.at(-1)).toEqual({
      action: { kind: "vote", paperId: "2605.00001" },
      place: discord.place,
      voter: `discord:${discord.judge.user("bea").id}`,
      manages: true,
    });
  });

  it("turns a page in the presser's own answer, never in a shared message", async () => {
    const turn = '["turn","top",{"page":"2"}]';
    const { messageId } = await discord.platform.post(discord.posting({ message: pages() }));
    const beside = await discord.judge.click("bea", messageId, idOf(messageId, turn));
    expect(beside).toMatchObject({ error: null, ackType: 4, ephemeral: true });
    expect(textOf(messageOf(messageId).components)).toContain("Page 1");
    const own = await discord.judge.slash("bea", "general", "papers search", { query: "pages" });
    const turned = await discord.judge.click("bea", own, turn);
    expect(turned).toMatchObject({ error: null, ackType: 7 });
    expect(turned.message?.id).toBe(own.message?.id);
    expect(text(own)).toBe("## Pressed");
  });

  it("turns the presser's own answer by the choice of a menu", async () => {
    const choice = '["turn","top",{"sort":"new"}]';
    const own = await discord.judge.slash("bea", "general", "papers search", { query: "pages" });
    const [menu] = menusOf(own.message?.components ?? []);
    expect(menu).toMatchObject({
      placeholder: "Sort",
      options: [{ value: choice, label: "Newest", description: "Newest first", default: true }],
    });
    const turned = await discord.judge.click("bea", own, "menu", { values: [choice] });
    expect(turned).toMatchObject({ error: null, ackType: 7 });
    expect(text(own)).toBe("## Pressed");
    expect(discord.received.presses.at(-1)?.action).toMatchObject({ input: { sort: "new" } });
  });

  it("turns a page when the answer is slow", async () => {
    const own = await discord.judge.slash("bea", "general", "papers search", { query: "pages" });
    discord.received.slowMs = 700;
    const turned = await discord.judge.click("bea", own, '["turn","top",{"page":"2"}]');
    expect(turned).toMatchObject({ error: null, ackType: 6 });
    await discord.judge.until(() => text(own) === "## Pressed");
    discord.received.slowMs = 0;
  });

  it("attaches a file", async () => {
    const answer = await discord.judge.slash("bea", "general", "papers search", { query: "file" });
    expect(answer).toMatchObject({ error: null, ephemeral: true });
    expect(answer.message).toMatchObject({ components: [] });
    expect(answer.message?.content).toContain("Daily Papers · 12 May 2026");
  });

  it("posts a shared answer for everyone and keeps the presser's", async () => {
    const own = await discord.judge.slash("bea", "general", "papers search", { query: "pages" });
    const before = discord.judge.messages("general").length;
    const shared = await discord.judge.click("bea", own, '["share","top",{}]');
    expect(shared).toMatchObject({ error: null, ackType: 6 });
    const posted = (await discord.judge.until(() => discord.judge.messages("general")[before]))!;
    expect(textOf(posted.components)).toBe("## Pressed");
    expect(posted.flags & EPHEMERAL).toBe(0);
    expect(text(own)).toContain("Page 1");
  });

  it("passes unknown buttons to the handlers", async () => {
    const { id, components } = discord.judge.say("ada", "general", "old");
    (components as unknown[]).push({
      type: 1,
      components: [{ type: 2, style: 1, label: "Old", custom_id: "v1:vote:17" }],
    });
    const answer = await discord.judge.click("ada", id, "v1:vote:17");
    expect(answer.error).toBeNull();
    expect(discord.received.presses.at(-1)?.action).toBeUndefined();
  });

  it("survives answers that come too late", async () => {
    discord.judge.fault({
      method: "POST",
      path: /callback/,
      status: 404,
      body: { code: 10_062, message: "Unknown interaction" },
    });
    const lost = discord.judge.slash("ada", "general", "papers top", {}, { waitMs: 50 });
    await lost;
    const next = await discord.judge.slash("ada", "general", "papers top");
    expect(next.error).toBeNull();
  });
});
