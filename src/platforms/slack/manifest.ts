import { ROOT, type AnyCommand } from "../../../commands/core/define.ts";
import { usage } from "../../../commands/core/options.ts";
import { LINK_DOMAINS } from "../../domain/paper/ids.ts";
import { truncate } from "../rendering/truncate.ts";
import { BOT_EVENTS, BOT_SCOPES } from "./scopes.ts";

export const SLASH_COMMAND = `/${ROOT}`;
export const EVENTS_PATH = "/slack/events";

const NAME = "Paperboy";
/** Slack's app manifest schema, version 2. */
const USAGE_HINT_LENGTH = 1000;

export interface ManifestOptions {
  readonly commands: readonly AnyCommand[];
  readonly requestUrl?: string;
}

export function slackManifest({ commands, requestUrl }: ManifestOptions): object {
  const url = requestUrl === undefined ? undefined : requestUrl.replace(/\/+$/, "") + EVENTS_PATH;
  const delivered = url === undefined ? {} : { request_url: url };
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: NAME,
      description: "Delivers the daily papers, and counts what the channel wants to read",
      background_color: "#1f2937",
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      unfurl_domains: LINK_DOMAINS,
      bot_user: { display_name: NAME, always_online: true },
      slash_commands: [
        {
          command: SLASH_COMMAND,
          ...(url !== undefined && { url }),
          description: "The daily papers: today's list, search, votes, subscriptions",
          usage_hint: usageHint(commands),
          // Makes picked channels and people arrive with their ids.
          should_escape: true,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(BOT_SCOPES) } },
    settings: {
      event_subscriptions: { ...delivered, bot_events: Object.keys(BOT_EVENTS) },
      interactivity: { is_enabled: true, ...delivered },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

function usageHint(commands: readonly AnyCommand[]): string {
  const calls = commands.map((command) => usage(command).slice(SLASH_COMMAND.length + 1));
  return truncate(calls.join(" | "), USAGE_HINT_LENGTH);
}
