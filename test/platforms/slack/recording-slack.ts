import { createHmac } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type TestContext } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { createHttpAgent } from "../../../src/platforms/http/agent.ts";
import type { Handlers, Platform } from "../../../src/platforms/port.ts";
import { createSlackPlatform } from "../../../src/platforms/slack/platform.ts";
import { judgeAvailable } from "../../support/judge.ts";
import {
  isSlackError,
  slackDeliveryFindings,
  slackFindings,
} from "../../support/judge-findings.ts";
import { english } from "../../../src/i18n/languages.ts";

const SECRET = "wire-signing-secret";
const TEAM = "T1";

/** What the adapter sent: a method of the Web API, `upload` or `respond`. */
export interface Sent {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The adapter between handlers of the test and as much of Slack as the judge does not have: files, link cards. What is
 * sent and what is answered is held against the same descriptions as the judge's, where they lie beside the repository.
 */
export interface RecordingSlack {
  readonly platform: Platform;
  readonly sent: readonly Sent[];
  /** Whatever a method answers instead of `ok`. */
  readonly answers: Record<string, Readonly<Record<string, unknown>>>;
  /** Delivers an event of the Events API, as Slack signs it; resolves when it is acknowledged. */
  event(event: Readonly<Record<string, unknown>>): Promise<void>;
  slash(text: string): Promise<void>;
  /** Waits until something of this method was sent. */
  waitFor(method: string): Promise<Sent>;
}

const quiet: Handlers = {
  command: () => ({ audience: "caller", run: async () => ({ title: "", blocks: [] }) }),
  suggest: async () => [],
  translateFor: async () => english,
  greet: async () => null,
  submit: async () => ({ problems: {}, run: async () => ({ title: "", blocks: [] }) }),
  press: () => ({
    target: "aside",
    run: async () => ({ message: { title: "", blocks: [] }, target: "aside" }),
  }),
  reaction: async () => "ignored",
  reactionsCleared: async () => {},
  votingTip: async () => null,
  accessGranted: () => {},
  workspaceLeft: async () => {},
  threadReply: async () => {},
  linkCards: async () => new Map(),
  fatal: () => {},
};

export async function startRecordingSlack(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  handlers: Partial<Handlers>,
): Promise<RecordingSlack> {
  const sent: Sent[] = [];
  const findings: Promise<string[]>[] = [];
  const look = (found: () => Promise<string[]>): void => {
    if (judgeAvailable) findings.push(found());
  };
  const answers: RecordingSlack["answers"] = {};
  let listener: http.RequestListener = (_request, response) => void response.writeHead(404).end();
  const server = http.createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/slack/events") return listener(request, response);
    void answer(path, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outbound = createHttpAgent(systemClock);
  const platform = createSlackPlatform({
    botTokens: ["xoxb-wire"],
    appToken: undefined,
    signingSecret: SECRET,
    apiUrl: `${address}/api/`,
    mount: (_path, given) => void (listener = given),
    takeEvent: async () => true,
    commands: [],
    outbound,
    drop: () => {},
    report: () => {},
    log: createLog("silent"),
    clock: systemClock,
  });
  await platform.start({ ...quiet, ...handlers });
  onTestFinished(async () => {
    await platform.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await outbound.close();
    expect((await Promise.all(findings)).flat()).toEqual([]);
  });

  async function deliver(body: string, type: string): Promise<void> {
    const time = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", SECRET).update(`v0:${time}:${body}`).digest("hex");
    const response = await fetch(`${address}/slack/events`, {
      method: "POST",
      body,
      headers: {
        "content-type": type,
        "x-slack-request-timestamp": time,
        "x-slack-signature": `v0=${signature}`,
      },
    });
    if (response.status !== 200) throw new Error(`not acknowledged: ${response.status}`);
  }

  async function answer(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await bodyOf(request);
    const method = path.replace(/^\/api\//, "").replaceAll("/", "");
    const args = argsOf(method, body);
    sent.push({ method, args });
    if (method !== "upload") look(() => slackFindings(method, args));
    const said = { ok: true, ...defaults(method, address), ...answers[method] };
    const { error } = answers[method] ?? {};
    if (typeof error === "string")
      look(async () => ((await isSlackError(method, error)) ? [] : [`${method}: no ${error}`]));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
  }

  let events = 0;
  return {
    platform,
    sent,
    answers,
    event(event) {
      const envelope = {
        token: "legacy",
        type: "event_callback",
        team_id: TEAM,
        api_app_id: "A1",
        event_id: `Ev${(events += 1)}`,
        event_time: 1,
        authorizations: [
          {
            enterprise_id: null,
            team_id: TEAM,
            user_id: "UBOT",
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        // Every event has a time of its own.
        event: { event_ts: event["ts"] ?? event["message_ts"], ...event },
      };
      look(() => slackDeliveryFindings("events_api", envelope));
      return deliver(JSON.stringify(envelope), "application/json");
    },
    slash(text) {
      const command = {
        token: "legacy",
        command: "/papers",
        text,
        team_id: TEAM,
        team_domain: "t",
        channel_id: "C1",
        channel_name: "general",
        user_id: "U1",
        user_name: "ada",
        api_app_id: "A1",
        trigger_id: `trigger-${(events += 1)}`,
        response_url: `${address}/respond`,
      };
      look(() => slackDeliveryFindings("slash_commands", command));
      return deliver(new URLSearchParams(command).toString(), "application/x-www-form-urlencoded");
    },
    async waitFor(method) {
      const end = performance.now() + 5000;
      for (;;) {
        const found = sent.find((one) => one.method === method);
        if (found !== undefined) return found;
        if (performance.now() > end)
          throw new Error(`no ${method} among ${sent.map((one) => one.method).join(", ")}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

function defaults(method: string, address: string): Readonly<Record<string, unknown>> {
  switch (method) {
    case "auth.test":
      return {
        team_id: TEAM,
        user_id: "UBOT",
        bot_id: "B1",
        user: "paperboy",
        url: "https://t.slack.com/",
      };
    case "users.info":
      return { user: { id: "U1", team_id: TEAM, name: "ada" } };
    case "chat.postMessage":
      return { channel: "D1", ts: "1.000001" };
    case "files.getUploadURLExternal":
      return { upload_url: `${address}/upload`, file_id: "F1" };
    default:
      return {};
  }
}

function argsOf(method: string, body: string): Readonly<Record<string, unknown>> {
  if (method === "upload") return { content: body };
  if (method === "respond") return JSON.parse(body) as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
