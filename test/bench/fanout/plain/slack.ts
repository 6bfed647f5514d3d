import { LogLevel, WebClient } from "@slack/web-api";
import { slackChannel, tokenOf } from "../remote/slack.ts";

/** Plain Slack clients, one for each workspace, with the library's own defaults: each posts one message to every channel. */
const [slackApiUrl = "", channels, workspaces] = process.argv.slice(2);
process.send?.("ready");
// Listening on keeps the process, whose memory is looked at, until it is ended.
process.on("message", (sample: string) => {
  const digest = Object.fromEntries(new URLSearchParams(sample));
  const all = Array.from({ length: Number(workspaces) }, (_, workspace) =>
    postAll(workspace, digest),
  );
  void Promise.all(all).then(() => process.send?.("done"));
});

async function postAll(workspace: number, digest: Record<string, string>): Promise<void> {
  const client = new WebClient(tokenOf(workspace), { slackApiUrl, logLevel: LogLevel.ERROR });
  await Promise.all(
    Array.from({ length: Number(channels) }, (_, index) =>
      client.apiCall("chat.postMessage", { ...digest, channel: slackChannel(workspace, index) }),
    ),
  );
}
