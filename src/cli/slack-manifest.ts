import { Command } from "commander";
import { commands } from "../../commands/index.ts";
import { slackManifest as manifest } from "../platforms/slack/manifest.ts";
import type { Env } from "./core/verb.ts";

/** `paperboy slack:manifest`: prints the manifest for Slack's "Create an app from a manifest". */
export function slackManifest(_env: Env): Command {
  return new Command("slack:manifest")
    .description("print the Slack app manifest")
    .option("--request-url <url>", "where Slack reaches the bot over HTTP; without it, Socket Mode")
    .action(({ requestUrl }: { requestUrl?: string }) => {
      const options = requestUrl === undefined ? {} : { requestUrl };
      console.log(JSON.stringify(manifest({ commands, ...options }), null, 2));
    });
}
