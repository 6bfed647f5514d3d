import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../../commands/core/define.ts";
import { describeOption } from "../../../commands/core/inputs.ts";
import { slackManifest } from "../../../src/platforms/slack/manifest.ts";
import { BOT_EVENTS, BOT_SCOPES } from "../../../src/platforms/slack/scopes.ts";

const ORACLES = new URL("../../../../shared/judge/oracles/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, ORACLES), "utf8"));

const search = defineCommand({
  name: "search",
  summary: "command.search.summary",
  example: "search world models",
  audience: "caller",
  right: "anyone",
  input: z.object({ query: z.string().meta(describeOption("command.search.query")) }),
  run: async () => ({ title: "Found", blocks: [] }),
});
const many = Array.from({ length: 90 }, () => search);

describe("the Slack app manifest", () => {
  it("uses Socket Mode without URLs by default", () => {
    const manifest = slackManifest({ commands: [search] });
    expect(manifest).toMatchObject({ settings: { socket_mode_enabled: true } });
    expect(JSON.stringify(manifest)).not.toMatch(/"(?:request_)?url"/);
  });

  it("sends events, presses and commands to one address in HTTP mode", () => {
    const url = "https://bot.example/slack/events";
    expect(slackManifest({ commands: [search], requestUrl: "https://bot.example/" })).toMatchObject(
      {
        features: { slash_commands: [{ url }] },
        settings: {
          socket_mode_enabled: false,
          event_subscriptions: { request_url: url },
          interactivity: { is_enabled: true, request_url: url },
        },
      },
    );
  });

  it("shows every command in the hint of the slash command", () => {
    expect(slackManifest({ commands: [search] })).toMatchObject({
      features: { slash_commands: [{ command: "/papers", usage_hint: "search <query>" }] },
    });
  });

  it("asks for the scope of every event", () => {
    expect(Object.keys(BOT_SCOPES)).toEqual(
      expect.arrayContaining([...new Set(Object.values(BOT_EVENTS))].filter((one) => one !== null)),
    );
  });
});

describe.skipIf(!existsSync(ORACLES))("the Slack app manifest, by Slack's own files", () => {
  it.each([
    ["in Socket Mode", { commands: [search] }],
    ["in HTTP mode", { commands: [search], requestUrl: "https://bot.example" }],
    ["with too many commands for the hint", { commands: many }],
  ])("satisfies the manifest schema %s", (_, options) => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const valid = ajv.compile(read("slack-manifest.schema.2.0.0.json") as object);
    valid(slackManifest(options));
    expect(valid.errors).toBeNull();
  });

  it("has a scope for every method the adapter calls, and no scope without a use", () => {
    const methods = read("slack-methods.json") as Record<string, { scope: string[] }>;
    const called = [
      "chat.postMessage",
      "chat.unfurl",
      "chat.update",
      "conversations.info",
      "conversations.open",
      "conversations.history",
      "conversations.replies",
      "conversations.open",
      "files.completeUploadExternal",
      "files.getUploadURLExternal",
      "reactions.get",
      "users.info",
    ];
    const asked = Object.keys(BOT_SCOPES);
    const needed = new Set(called.flatMap((method) => methods[method]?.scope ?? []));
    const heard: (string | null)[] = Object.values(BOT_EVENTS);
    expect(
      called.filter((name) => !methods[name]?.scope.some((one) => asked.includes(one))),
    ).toEqual([]);
    expect(asked.filter((one) => !needed.has(one) && !heard.includes(one))).toEqual(["commands"]);
  });
});
