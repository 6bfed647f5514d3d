import { z } from "zod";
import type { JudgeRequest } from "./judge-discord.ts";
import { load } from "./judge.ts";

/** What Discord's own description of its API says against a request, and against an answer with success. */
export async function discordFindings(request: JudgeRequest): Promise<string[]> {
  const spec = (await load("discordSpec.mjs")) as {
    validateDiscordRequest(method: string, path: string, body: unknown): { errors: string[] };
    validateDiscordResponse(method: string, path: string, status: number, body: unknown): string[];
  };
  const { method, path: address, body, status, response } = request;
  const { errors } = spec.validateDiscordRequest(method, address, body);
  const answered =
    status < 300 ? spec.validateDiscordResponse(method, address, status, response) : [];
  return [...errors, ...answered].map((finding) => `${method} ${address}: ${finding}`);
}

/** What Slack's own types and documentation say against what a call, an answer or an unfurl holds. */
export async function slackFindings(
  method: string,
  args: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const spec = (await load("slackSpec.mjs")) as {
    validateArgs(
      method: string,
      args: unknown,
    ): { known: boolean; missing: string[]; unknown: string[] };
    validateBlocks(blocks: unknown): string[];
    validateView(view: unknown): string[];
  };
  const views = args["view"] === undefined ? [] : spec.validateView(parsed(args["view"]));
  const unfurls = Unfurls.parse(parsed(args["unfurls"] ?? {}));
  const blocks = [args, ...Object.values(unfurls)].flatMap((part) =>
    part["blocks"] === undefined ? [] : spec.validateBlocks(parsed(part["blocks"])),
  );
  if (method === "respond") return blocks;
  const { known, missing, unknown } = spec.validateArgs(method, args);
  return [
    ...(known ? [] : [`${method} is no method of the Web API`]),
    ...missing.map((name) => `${method} lacks ${name}`),
    ...unknown.map((name) => `${method} takes no ${name}`),
    ...views,
    ...blocks,
  ];
}

const Unfurls = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Arguments travel as JSON in a form. */
function parsed(value: unknown): unknown {
  return typeof value === "string" ? JSON.parse(value) : value;
}

/** What Slack's types say against an event or a command that a test delivers, and which errors its methods have. */
export async function slackDeliveryFindings(
  kind: "events_api" | "slash_commands",
  payload: unknown,
): Promise<string[]> {
  const spec = (await load("slackSpec.mjs")) as {
    validateDelivery(kind: string, payload: unknown): string[];
  };
  return spec.validateDelivery(kind, payload);
}

/** Whether Slack documents an error for a method. */
export async function isSlackError(method: string, error: string): Promise<boolean> {
  const spec = (await load("slackSpec.mjs")) as {
    knownError(method: string, error: string): boolean;
  };
  return spec.knownError(method, error);
}
