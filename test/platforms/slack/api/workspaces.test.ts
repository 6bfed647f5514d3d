import { describe, expect, it, type TestContext } from "vitest";
import { systemClock } from "../../../../src/lib/clock.ts";
import { createHttpAgent, type HttpAgent } from "../../../../src/platforms/http/agent.ts";
import type { Posting } from "../../../../src/platforms/port.ts";
import type { JudgeSlack } from "../../../support/judge-slack.ts";
import { judgeAvailable, startSlack } from "../../../support/judge.ts";
import { createAdapterFixture, SIDE_BY_SIDE, type AdapterFixture } from "../adapter-fixture.ts";

const FIRST = "xoxb-judge";
const SECOND = "xoxb-second";
const VOTE = '["vote","2605.01234"]';

interface Two extends AdapterFixture {
  readonly second: JudgeSlack;
  readonly start: () => Promise<void>;
  /** A posting for the second workspace's #general. */
  readonly there: (key?: string) => Posting;
}

/** An adapter between two workspaces, each a judge of its own, which the tokens tell apart. */
async function createTwo(
  test: Pick<TestContext, "onTestFinished">,
  botTokens: readonly string[] = [FIRST, SECOND],
): Promise<Two> {
  const second = await startSlack({ botToken: SECOND, teamId: "T0JUDGE02", tierFactor: 50 });
  const real = createHttpAgent(systemClock);
  const fetch: HttpAgent["fetch"] = (url, init) => {
    const isSecond = new Headers(init?.headers).get("authorization") === `Bearer ${SECOND}`;
    if (!isSecond || typeof url !== "string") return real.fetch(url, init);
    return real.fetch(new URL(new URL(url).pathname, second.url), init);
  };
  const outbound = { ...real, fetch };
  const world = await createAdapterFixture(test, "http", {}, { botTokens, outbound });
  second.setRequestUrl(`${world.address}/slack/events`);
  test.onTestFinished(async () => {
    await second.stop();
    await real.close();
  });
  const channel = second.channel("general").id;
  const place = { platform: "slack", workspace: second.teamId, channel } as const;
  return { ...world, second, there: (key = "there") => world.posting({ place, key }) };
}

async function startTwo(test: Pick<TestContext, "onTestFinished">): Promise<Two> {
  const two = await createTwo(test);
  await two.start();
  return two;
}

describe.skipIf(!judgeAvailable)("two Slack workspaces", SIDE_BY_SIDE, () => {
  it("use one token each for posts, reads and edits", async (t) => {
    const { slack, second, platform, posting, there } = await startTwo(t);
    const here = await platform.post(posting());
    const post = await platform.post(there());
    second.react("bob", post.channel, post.messageId, "fire");
    expect(await platform.reactions(post)).toEqual([
      { voter: `slack:${second.teamId}:${second.user("bob").id}`, emoji: "fire" },
    ]);
    expect(await platform.reactions(here)).toEqual([]);
    expect(await platform.find(there(), new Date(Date.now() - 1000))).toEqual(post);
    await platform.edit(post, posting().message, "there");
    expect(await platform.accessProblems(post)).toEqual([]);
    expect(second.messages(post.channel)).toHaveLength(1);
    expect(slack.messages(here.channel)).toHaveLength(1);
    for (const judge of [slack, second])
      expect([...judge.violations, ...judge.selfIssues]).toEqual([]);
  });

  it("are distinguished in events", async (t) => {
    const { second, platform, received: heard, there } = await startTwo(t);
    const post = await platform.post(there());
    const asked = await second.slash("bob", post.channel, "/papers", "mine");
    const pressed = await second.click("bob", post.channel, post.messageId, VOTE);
    second.react("bob", post.channel, post.messageId, "fire");
    second.post("bob", post.channel, `<@${second.bot.id}> top`);
    await second.until(() => asked.responses.length + pressed.responses.length === 2);
    await second.until(() => heard.reactions.length === 1 && heard.invocations.length === 2);
    const place = { platform: "slack", workspace: second.teamId, channel: post.channel };
    const voter = `slack:${second.teamId}:${second.user("bob").id}`;
    for (const { place: asker, caller } of heard.invocations)
      expect([asker, caller.voter]).toEqual([place, voter]);
    expect(heard.presses[0]?.slice(1, 3)).toMatchObject([place, { voter }]);
    expect(heard.reactions[0]).toMatchObject({ voter, post });
    await second.until(() => second.messages(post.channel).length === 3);
    expect([...second.violations, ...second.selfIssues]).toEqual([]);
  });

  it("have separate rate limits", async (t) => {
    const { second, platform, posting, there } = await startTwo(t);
    second.fault({ method: "chat.postMessage", status: 429, retryAfter: 2 });
    await expect(platform.post(there())).rejects.toMatchObject({
      kind: "retry",
      retryAfterMs: 2000,
    });
    const start = performance.now();
    const again = platform.post(there()).then(() => performance.now() - start);
    await platform.post(posting());
    expect(performance.now() - start).toBeLessThan(1500);
    expect(await again).toBeGreaterThan(1900);
  });
});

describe.skipIf(!judgeAvailable)("a lost Slack workspace", SIDE_BY_SIDE, () => {
  it("is refused with a reason without affecting the others until the last is lost", async (t) => {
    const { slack, second, platform, received: heard, posting, there } = await startTwo(t);
    second.revoke();
    await expect(platform.post(there())).rejects.toMatchObject({ kind: "retry" });
    const asked = second.requests.length;
    const failure = {
      code: "slack_sign_in_failed",
      reason: { code: "token_revoked" },
      remedy: { code: "install_again" },
    };
    const refusal = { kind: "refused", failure };
    await expect(platform.post(there())).rejects.toMatchObject(refusal);
    await expect(platform.find(there(), new Date())).rejects.toMatchObject(refusal);
    expect(await platform.accessProblems(there().place)).toEqual([failure]);
    expect(second.requests).toHaveLength(asked);
    await platform.post(posting());
    expect(platform.ready()).toBe(true);
    expect(platform.problems?.()).toEqual([
      expect.stringContaining("SLACK_BOT_TOKEN, token 2 (token_revoked)"),
    ]);
    expect(heard.log.filter((line) => line.includes("slack workspace is down"))).toHaveLength(1);
    expect(heard.fatal).toEqual([]);
    slack.revoke();
    await expect(platform.post(posting())).rejects.toMatchObject({ kind: "retry" });
    expect(heard.fatal.map(({ message }) => message)).toEqual([
      expect.stringContaining("SLACK_BOT_TOKEN, token 1 (token_revoked)"),
    ]);
    expect(heard.log.join("")).not.toMatch(/xoxb-/);
  });

  it("does not prevent a start, and its posts end without stopping subscriptions", async (t) => {
    const { second, platform, start, posting, there } = await createTwo(t);
    second.revoke();
    await start();
    await platform.post(posting());
    const error = platform.post(there());
    await expect(error).rejects.toHaveProperty("kind", "refused");
    await expect(error).rejects.toHaveProperty("failure", { code: "no_token" });
    expect(platform.problems?.()).toHaveLength(1);
  });

  it("fails the start when it is the last, naming every token", async (t) => {
    const { start, platform } = await createTwo(t, ["xoxb-wrong", "xapp-wrong"]);
    await expect(start()).rejects.toMatchObject({ exitCode: 78 });
    expect(platform.problems?.().join()).toMatch(/token 1 \(invalid_auth\).*token 2 \(/);
  });

  it("that was unreachable at the start connects when a delivery is due", async (t) => {
    const { second, platform, received: heard, start, posting, there } = await createTwo(t);
    second.fault({ method: "auth.test", status: 503, times: 1000 });
    await start();
    await platform.post(posting());
    expect(platform.problems?.().join()).toContain("token 2 yet; Paperboy keeps trying");
    second.clearFaults();
    await platform.post(there());
    expect(heard.log.some((line) => line.includes("workspace was not reached"))).toBe(true);
    expect(platform.problems?.()).toEqual([]);
  });
});
