import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";
import { FatalError } from "../../../src/domain/errors.ts";
import { createHttpAgent, type HttpAgent } from "../../../src/platforms/http/agent.ts";
import type { SlackParts } from "../../../src/platforms/slack/platform.ts";
import { judgeAvailable } from "../../support/judge.ts";
import { createAdapterFixture, startAdapterFixture, SIDE_BY_SIDE } from "./adapter-fixture.ts";

/** The FatalError a start ends with. */
async function refusal(start: Promise<unknown>): Promise<FatalError> {
  const error = await start.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FatalError)) throw new Error(`no FatalError but ${String(error)}`);
  return error;
}

describe.skipIf(!judgeAvailable)("a Slack socket", SIDE_BY_SIDE, () => {
  it("reconnects when Slack recycles it, without losing events", async (t) => {
    const {
      slack,
      platform,
      received: heard,
      channel,
      posting,
    } = await startAdapterFixture(t, "socket", {
      retryMs: [500, 2000, 2000],
    });
    const { messageId } = await platform.post(posting());
    expect(platform.ready()).toBe(true);
    slack.socket.disconnect("refresh_requested");
    await slack.until(() => !platform.ready());
    slack.react("alice", channel, messageId, "fire");
    await slack.until(() => platform.ready() && heard.reactions.length === 1);
    expect([...slack.violations, ...slack.selfIssues]).toEqual([]);
  });

  it("reconnects when it breaks", async (t) => {
    const { slack, platform } = await startAdapterFixture(t, "socket");
    slack.socket.drop();
    await slack.until(() => !platform.ready());
    await slack.until(() => platform.ready());
    expect(slack.socket.connections).toBe(1);
  });

  it("survives an outage while it reconnects", async (t) => {
    const { slack, platform, received: heard } = await startAdapterFixture(t, "socket");
    slack.fault({ method: "apps.connections.open", status: 503, times: 1 });
    slack.socket.drop();
    await slack.until(() => !platform.ready());
    await slack.until(() => platform.ready(), 8000);
    expect(heard.fatal).toEqual([]);
  });

  it("is fatal when its token is revoked", async (t) => {
    const { slack, received: heard } = await startAdapterFixture(t, "socket");
    slack.revoke();
    slack.socket.drop();
    await slack.until(() => heard.fatal.length === 1);
    expect(heard.fatal[0]).toMatchObject({ exitCode: 78 });
    expect(heard.fatal[0]?.message).toContain("SLACK_APP_TOKEN (token_revoked)");
  });

  it("is fatal when Socket Mode is turned off", async (t) => {
    const { slack, received: heard } = await startAdapterFixture(t, "socket");
    slack.socket.refuse(true);
    slack.socket.drop();
    await slack.until(() => heard.fatal.length === 1);
    expect(heard.fatal[0]?.message).toContain("turn Socket Mode on");
  });

  it("closes with the bot, even while reconnecting", async (t) => {
    const { slack, platform } = await startAdapterFixture(t, "socket");
    slack.fault({ method: "apps.connections.open", delayMs: 300 });
    slack.socket.drop();
    await slack.until(() => slack.requests.at(-1)?.fault === true);
    await platform.stop();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(platform.ready()).toBe(false);
    expect(slack.socket.connections).toBe(0);
  });
});

describe.skipIf(!judgeAvailable)("a Slack socket without an answer", SIDE_BY_SIDE, () => {
  it("is abandoned when the bot stops, without an unhandled error", async (t) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const mute = net.createServer();
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const { port } = mute.address() as AddressInfo;
    let tickets = 0;
    const real = createHttpAgent(systemClock);
    const fetch: HttpAgent["fetch"] = async (url, init) => {
      const isTicket = typeof url === "string" && url.endsWith("apps.connections.open");
      tickets += isTicket ? 1 : 0;
      return isTicket && tickets > 1
        ? Response.json({ ok: true, url: `ws://127.0.0.1:${port}/` })
        : real.fetch(url, init);
    };
    const world = await createAdapterFixture(t, "socket", {}, { outbound: { ...real, fetch } });
    await world.start();
    const knocked = once(mute, "connection");
    world.slack.socket.drop();
    await knocked;
    await world.platform.stop();
    expect(unhandled).toEqual([]);
    process.off("unhandledRejection", note);
    mute.close();
    await real.close();
  });
});

describe.skipIf(!judgeAvailable)("a revoked bot token", SIDE_BY_SIDE, () => {
  it("is fatal at the next call, whose post is retried", async (t) => {
    const { slack, platform, received: heard, posting } = await startAdapterFixture(t, "http");
    slack.revoke();
    await expect(platform.post(posting())).rejects.toMatchObject({ kind: "retry" });
    await expect(platform.post(posting())).rejects.toMatchObject({ kind: "retry" });
    expect(heard.fatal).toHaveLength(1);
    expect(heard.fatal[0]).toMatchObject({ exitCode: 78 });
    expect(heard.fatal[0]?.message).toContain("SLACK_BOT_TOKEN (token_revoked)");
  });

  it.for(["http", "socket"] as const)(
    "can be replaced: %s mode restarts and posts",
    async (mode, t) => {
      const { slack, platform, start, posting } = await createAdapterFixture(t, mode);
      await start();
      slack.revoke();
      await expect(platform.post(posting())).rejects.toMatchObject({ kind: "retry" });
      await platform.stop();
      await expect(start()).rejects.toMatchObject({ exitCode: 78 });
      await platform.stop();
      slack.revoke(false);
      await start();
      expect(platform.ready()).toBe(true);
      await expect(platform.post(posting())).resolves.toMatchObject({ platform: "slack" });
    },
  );
});

describe.skipIf(!judgeAvailable)("starting on Slack", SIDE_BY_SIDE, () => {
  it.for<readonly [string, Partial<SlackParts>, string]>([
    ["an unknown bot token", { botTokens: ["xoxb-wrong"] }, "SLACK_BOT_TOKEN (invalid_auth)"],
    ["the app token as bot token", { botTokens: ["xapp-judge"] }, "SLACK_BOT_TOKEN (not_allowed"],
    ["an unknown app token", { appToken: "xapp-wrong" }, "SLACK_APP_TOKEN (invalid_auth)"],
    ["the bot token as app token", { appToken: "xoxb-judge" }, "SLACK_APP_TOKEN (not_allowed"],
    ["no way to receive", { appToken: undefined }, "SLACK_SIGNING_SECRET"],
  ])("with %s names the variable", async ([, overrides, words], t) => {
    const { start } = await createAdapterFixture(t, "socket", {}, overrides);
    const error = await refusal(start());
    expect(error.exitCode).toBe(78);
    expect(error.message).toContain(words);
    expect(error.message).not.toMatch(/wrong|judge/);
  });

  it("names the setting when Socket Mode is off", async (t) => {
    const { slack, start } = await createAdapterFixture(t, "socket");
    slack.socket.refuse(true);
    const error = await refusal(start());
    expect(error.exitCode).toBe(78);
    expect(error.message).toContain("turn Socket Mode on in the app's settings");
  });

  it("warns of missing scopes", async (t) => {
    const { received: heard } = await startAdapterFixture(t, "http", {
      scopes: ["commands", "chat:write"],
    });
    const warning = heard.log.find((line) => line.includes("lacks scopes"));
    expect(warning).toContain("channels:history");
    expect(warning).not.toContain("chat:write");
  });

  it("survives a short outage", async (t) => {
    const { slack, platform, start } = await createAdapterFixture(t, "http");
    slack.fault({ method: "auth.test", status: 503 });
    await start();
    expect(platform.ready()).toBe(true);
  });

  it.for(["auth.test", "apps.connections.open"])(
    "keeps trying while Slack answers %s with errors, and says so",
    async (method, t) => {
      const { slack, platform, start, posting, received } = await createAdapterFixture(t, "socket");
      slack.fault({ method, status: 500, times: 1000 });
      await start();
      expect(platform.ready()).toBe(false);
      expect(platform.problems?.().join()).toContain("Paperboy keeps trying");
      slack.clearFaults();
      await slack.until(() => platform.ready(), 15_000);
      expect(platform.problems?.()).toEqual([]);
      await platform.post(posting());
      expect(received.fatal).toEqual([]);
    },
  );

  it("ends when the token turns out to be refused later", async (t) => {
    const { slack, start, received } = await createAdapterFixture(t, "http");
    slack.fault({ method: "auth.test", status: 500, times: 1000 });
    await start();
    slack.clearFaults();
    slack.revoke();
    await slack.until(() => received.fatal.length === 1, 15_000);
    expect(received.fatal[0]?.message).toContain("SLACK_BOT_TOKEN (token_revoked)");
  });

  it("stops while Slack is unreachable", async (t) => {
    const { slack, platform, start, received } = await createAdapterFixture(t, "socket");
    slack.fault({ status: 503, times: 1000 });
    await start();
    await platform.stop();
    const { length } = slack.requests;
    slack.clearFaults();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(slack.requests).toHaveLength(length);
    expect([platform.ready(), received.fatal]).toEqual([false, []]);
  });

  it("without handlers can post and receives nothing", async (t) => {
    const { slack, platform, posting } = await createAdapterFixture(t, "socket");
    await platform.start(null);
    expect(platform.ready()).toBe(true);
    await platform.post(posting());
    expect(slack.requests.map(({ method }) => method)).toEqual(["auth.test", "chat.postMessage"]);
  });
});

describe.skipIf(!judgeAvailable)("Slack's log", SIDE_BY_SIDE, () => {
  it("contains no token and no response URL", async (t) => {
    const {
      slack,
      platform,
      received: heard,
      channel,
      posting,
    } = await startAdapterFixture(t, "socket");
    await platform.post(posting());
    slack.fault({ error: "invalid_arguments", status: 404 });
    await slack.slash("alice", channel, "/papers", "top");
    slack.revoke();
    await expect(
      platform.edit({ ...posting().place, messageId: "1.2" }, posting().message, "k"),
    ).rejects.toMatchObject({ kind: "retry" });
    await slack.until(() => heard.log.some((line) => line.includes("slack answer not sent")));
    expect(heard.log.join("")).not.toMatch(/xoxb-|xapp-|judge-signing|\/hooks\//);
  });
});
