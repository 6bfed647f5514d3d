import { createHmac } from "node:crypto";
import http from "node:http";
import { describe, expect, it } from "vitest";
import type { JudgeSlack } from "../../support/judge-slack.ts";
import { judgeAvailable } from "../../support/judge.ts";
import { pages } from "./messages.ts";
import { startAdapterFixture, SIDE_BY_SIDE } from "./adapter-fixture.ts";

describe.skipIf(!judgeAvailable).each(["socket", "http"] as const)(
  "what happens in Slack, over %s",
  SIDE_BY_SIDE,
  (mode) => {
    it("answers a command only to the caller", async (t) => {
      const { slack, received: heard, channel } = await startAdapterFixture(t, mode);
      const asked = await slack.slash("alice", channel, "/papers", "  Search  world models ");
      await slack.until(() => asked.responses.length === 1);
      expect(heard.invocations).toMatchObject([
        {
          command: "search",
          input: "world models",
          place: { platform: "slack", workspace: slack.teamId, channel },
          caller: { voter: `slack:${slack.teamId}:${slack.user("alice").id}` },
        },
      ]);
      expect(slack.ephemerals(channel, "alice")).toMatchObject([
        { text: "search\nThis is search." },
      ]);
      expect(slack.messages(channel)).toEqual([]);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("acknowledges a command before its answer is ready", async (t) => {
      const { slack, received: heard, channel } = await startAdapterFixture(t, mode);
      const asked = await slack.slash("alice", channel, "/papers", "slow");
      expect(asked.error).toBeNull();
      expect(asked.responses).toHaveLength(0);
      await slack.until(() => heard.slow.length === 1);
      heard.slow[0]?.();
      await slack.until(() => asked.responses.length === 1);
      expect(slack.violations).toEqual([]);
    });

    it("finishes a pending answer when the bot stops", async (t) => {
      const { slack, platform, received: heard, channel } = await startAdapterFixture(t, mode);
      const asked = await slack.slash("alice", channel, "/papers", "slow");
      await slack.until(() => heard.slow.length === 1);
      const stopped = platform.stop();
      heard.slow[0]?.();
      await stopped;
      expect(asked.responses).toHaveLength(1);
    });

    it("answers a command for everyone in the channel, and an empty one too", async (t) => {
      const { slack, received: heard, channel } = await startAdapterFixture(t, mode);
      const top = await slack.slash("alice", channel, "/papers", "top");
      const none = await slack.slash("alice", channel, "/papers", "");
      await slack.until(() => top.responses.length + none.responses.length === 2);
      expect(slack.messages(channel)).toMatchObject([{ text: "top\nThis is top." }]);
      expect(heard.invocations.map(({ command }) => command)).toEqual(["top", ""]);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("tells a person alone how to vote when their reaction could not count", async (t) => {
      const { slack, platform, channel, posting } = await startAdapterFixture(t, mode);
      const { messageId } = await platform.post(posting());
      slack.react("bob", channel, messageId, "heart");
      slack.react("bob", channel, messageId, "fire");
      await slack.until(() => slack.ephemerals(channel, "bob").length === 1);
      expect(slack.ephemerals(channel, "bob")).toMatchObject([{ text: "How to vote" }]);
      expect(slack.messages(channel)).toHaveLength(1);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("passes on a press and answers only the presser", async (t) => {
      const {
        slack,
        platform,
        received: heard,
        channel,
        posting,
      } = await startAdapterFixture(t, mode);
      const { messageId } = await platform.post(posting());
      const press = await slack.click("bob", channel, messageId, '["vote","2605.01234"]');
      await slack.until(() => press.responses.length === 1);
      expect(heard.presses[0]?.[0]).toEqual({ kind: "vote", paperId: "2605.01234" });
      expect(heard.presses[0]?.[1]).toMatchObject({ channel, workspace: slack.teamId });
      expect(slack.ephemerals(channel, "bob")).toMatchObject([
        { text: "pressed\nThis is pressed." },
      ]);
      expect(slack.messages(channel)).toMatchObject([{ ts: messageId }]);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("turns a page in the presser's own answer, never in a shared message", async (t) => {
      const {
        slack,
        platform,
        received: heard,
        channel,
        posting,
      } = await startAdapterFixture(t, mode);
      const turning = async (ts: string): Promise<unknown> => {
        const press = await slack.click("bob", channel, ts, '["turn","top",{"page":"2"}]');
        await slack.until(() => press.responses.length === 1);
        return press.responses[0]?.a;
      };
      const { messageId } = await platform.post(posting({ message: pages() }));
      expect(await turning(messageId)).toMatchObject({ replace_original: false });
      expect(slack.messages(channel)).toMatchObject([{ ts: messageId }]);
      const asked = await slack.slash("bob", channel, "/papers", "pages");
      await slack.until(() => asked.responses.length === 1);
      const own = asked.responses[0]?.m.ts ?? "";
      expect(await turning(own)).toMatchObject({ replace_original: true });
      expect(slack.ephemerals(channel, "bob")).toMatchObject([
        { text: "pressed\nThis is pressed." },
        { ts: own, text: "pressed\nThis is pressed." },
      ]);
      expect(heard.presses).toHaveLength(2);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("posts a shared answer for everyone and keeps the presser's", async (t) => {
      const { slack, channel } = await startAdapterFixture(t, mode);
      const asked = await slack.slash("bob", channel, "/papers", "pages");
      await slack.until(() => asked.responses.length === 1);
      const own = asked.responses[0]?.m.ts ?? "";
      const press = await slack.click("bob", channel, own, '["share","top",{}]');
      await slack.until(() => press.responses.length === 1);
      expect(slack.messages(channel)).toMatchObject([{ text: "pressed\nThis is pressed." }]);
      expect(slack.ephemerals(channel, "bob")).toHaveLength(1);
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("reports reactions under neutral names with Slack's time", async (t) => {
      const {
        slack,
        platform,
        received: heard,
        channel,
        posting,
      } = await startAdapterFixture(t, mode);
      const post = await platform.post(posting());
      slack.react("alice", channel, post.messageId, "thumbsup::skin-tone-3");
      await slack.until(() => heard.reactions.length === 1);
      slack.unreact("alice", channel, post.messageId, "thumbsup::skin-tone-3");
      await slack.until(() => heard.reactions.length === 2);
      const voter = `slack:${slack.teamId}:${slack.user("alice").id}`;
      expect(heard.reactions).toMatchObject([
        { voter, emoji: "+1", added: true, post },
        { voter, emoji: "+1", added: false, post },
      ]);
      const [first, second] = heard.reactions.map(({ at }) => at.getTime());
      expect(second).toBeGreaterThanOrEqual(first ?? Number.NaN);
      expect(Math.abs((first ?? 0) - Date.now())).toBeLessThan(60_000);
    });

    it("ignores reactions of bots and repeated events", async (t) => {
      const {
        slack,
        platform,
        received: heard,
        channel,
        posting,
      } = await startAdapterFixture(t, mode);
      const { messageId } = await platform.post(posting());
      Object.assign(slack.user("robot"), { is_bot: true });
      slack.react("robot", channel, messageId, "fire");
      slack.duplicate(2);
      slack.react("alice", channel, messageId, "fire");
      slack.unreact("alice", channel, messageId, "fire");
      const repeats = (): number =>
        heard.log.join("").split("repeated slack event ignored").length - 1;
      await slack.until(() => repeats() === 2 && heard.reactions.length >= 2);
      expect(heard.reactions.map(({ added }) => added)).toEqual([true, false]);
      expect(heard.reactions[0]?.voter).toContain(slack.user("alice").id);
    });

    it("answers a mention in its thread, to the person alone where the answer is private", async (t) => {
      const { slack, received: heard, channel } = await startAdapterFixture(t, mode);
      const bot = `<@${slack.bot.id}>`;
      const thread = slack.post("alice", channel, "look at this").ts;
      slack.post("alice", channel, `${bot} mine`, { thread_ts: thread });
      await slack.until(() => slack.ephemerals(channel, "alice").length === 1);
      expect(slack.ephemerals(channel, "alice")).toMatchObject([
        { text: "mine\nThis is mine.", thread_ts: thread },
      ]);
      const asked = slack.post("alice", channel, `${bot} what is new?`);
      const answered = () =>
        slack.messages(channel).filter(({ thread_ts }) => thread_ts === asked.ts);
      await slack.until(() => answered().some(({ user }) => user === slack.bot.id));
      expect(answered().at(-1)?.text).toContain("I understand commands.");
      expect(JSON.stringify(answered().at(-1)?.blocks)).toContain("what is new?");
      slack.post("alice", channel, `${bot} /papers help today`, { thread_ts: thread });
      await slack.until(() => heard.invocations.at(-1)?.command === "help");
      expect(heard.invocations.at(-1)).toMatchObject({ command: "help", input: "today" });
      const open = slack.post("alice", channel, `${bot} top`);
      await slack.until(
        () =>
          slack
            .messages(channel)
            .some(({ thread_ts, text }) => thread_ts === open.ts && text.startsWith("top")),
        15_000,
      );
      expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
    });

    it("runs the command of a direct message, or says how once", async (t) => {
      const { slack, platform, received: heard, posting } = await startAdapterFixture(t, mode);
      const alice = slack.user("alice").id;
      await platform.post(posting({ place: { ...posting().place, channel: alice } }));
      const dm = [...slack.channels.values()].find(({ user }) => user === alice)?.id ?? "";
      slack.duplicate(2);
      slack.post("alice", dm, "mine please &amp; thanks");
      slack.post("alice", dm, "good morning");
      const answers = () => slack.messages(dm).filter(({ user }) => user === slack.bot.id);
      await slack.until(() => answers().length === 3);
      expect(new Set(answers().map(({ text }) => text.split("\n")[0]))).toEqual(
        new Set([
          "Daily Papers · 12 May 2026",
          "mine",
          "I understand commands. Mention me with one, such as @Paperboy search diffusion models",
        ]),
      );
      expect(heard.invocations).toMatchObject([{ command: "mine", input: "please & thanks" }]);
    });
  },
);

describe.skipIf(!judgeAvailable)("Slack's HTTP mode", SIDE_BY_SIDE, () => {
  it("rejects unsigned requests and other paths", async (t) => {
    const { slack, received: heard, address } = await startAdapterFixture(t, "http");
    const time = String(Math.floor(Date.now() / 1000));
    const forged = await fetch(`${address}/slack/events`, {
      method: "POST",
      body: "{}",
      headers: {
        "content-type": "application/json",
        "x-slack-request-timestamp": time,
        "x-slack-signature": "v0=00",
      },
    });
    expect(forged.status).toBe(401);
    expect((await fetch(`${address}/slack/events`)).status).toBe(404);
    expect(heard.invocations).toEqual([]);
    expect(slack.violations).toEqual([]);
  });

  const SECRET = "judge-signing-secret";
  const seconds = (ago = 0): string => String(Math.floor(Date.now() / 1000) - ago);
  const signature = (time: string, body: string, secret = SECRET): string =>
    `v0=${createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex")}`;
  const post = (address: string, body: string, time: string, signed: string): Promise<Response> =>
    fetch(`${address}/slack/events`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": time,
        "x-slack-signature": signed,
      },
    });
  const typed = (slack: JudgeSlack, channel: string, trigger: string): string =>
    new URLSearchParams({
      command: "/papers",
      text: "mine",
      trigger_id: trigger,
      team_id: slack.teamId,
      user_id: slack.user("alice").id,
      channel_id: channel,
      response_url: "http://127.0.0.1:9/",
    }).toString();

  it("rejects a wrong secret, an old signature and a changed body", async (t) => {
    const { slack, received: heard, address, channel } = await startAdapterFixture(t, "http");
    const body = typed(slack, channel, "1.2.forged");
    const now = seconds();
    const old = seconds(6 * 60);
    const answers = await Promise.all([
      post(address, body, now, signature(now, body, "another secret")),
      post(address, body, old, signature(old, body)),
      post(address, body.replace("mine", "everyone"), now, signature(now, body)),
      post(address, body, String(Number(now) - 1), signature(now, body)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(heard.invocations).toEqual([]);
  });

  it("refuses signed bodies that are no object, and stays alive", async (t) => {
    const { address } = await startAdapterFixture(t, "http");
    const time = seconds();
    const bodies = ["null", "5", "[]", '"x"', "", "payload=null", "payload=[]", "payload={"];
    const answers = await Promise.all(
      bodies.map((body) =>
        fetch(`${address}/slack/events`, {
          method: "POST",
          body,
          headers: {
            "content-type": body.startsWith("payload")
              ? "application/x-www-form-urlencoded"
              : "application/json",
            "x-slack-request-timestamp": time,
            "x-slack-signature": signature(time, body),
          },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 400));
  });

  it("refuses large bodies before it looks at their signature", async (t) => {
    const { address } = await startAdapterFixture(t, "http");
    const shaped = {
      "x-slack-signature": `v0=${"a".repeat(64)}`,
      "x-slack-request-timestamp": seconds(),
    };
    const flood = (headers: Record<string, string | number>): Promise<number | string> =>
      new Promise((resolve) => {
        const options = { method: "POST", agent: false, headers } as const;
        const request = http.request(`${address}/slack/events`, options, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        // The bot may hang up before all is sent.
        request.on("error", () => resolve(413));
        request.end(Buffer.alloc(2_000_000, "a"));
      });
    const known = { "content-length": 2_000_000 };
    const kinds = [{}, shaped, known, { ...shaped, ...known }];
    expect(await Promise.all(kinds.map(flood))).toEqual([413, 413, 413, 413]);
  });

  it("accepts a signed request once over replays", async (t) => {
    const { slack, received: heard, address, channel } = await startAdapterFixture(t, "http");
    const body = typed(slack, channel, "1.2.replayed");
    const time = seconds();
    for (let round = 0; round < 3; round += 1)
      expect((await post(address, body, time, signature(time, body))).status).toBe(200);
    await slack.until(() => heard.log.join("").split("repeated slack event ignored").length === 3);
    expect(heard.invocations).toHaveLength(1);
  });

  it("accepts nothing before the start or after the stop", async (t) => {
    const { platform, address } = await startAdapterFixture(t, "http");
    expect(platform.ready()).toBe(true);
    await platform.stop();
    expect(platform.ready()).toBe(false);
    expect((await fetch(`${address}/slack/events`, { method: "POST" })).status).toBe(503);
  });
});
