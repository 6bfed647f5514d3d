import type { Failure } from "../../../domain/failure.ts";

export const ARCHIVED: Failure = { code: "channel_archived", remedy: { code: "unarchive" } };
const NOT_ALLOWED: Failure = { code: "posting_not_allowed", remedy: { code: "ask_to_allow" } };
export const FEW_MAY_POST: Failure = { code: "few_may_post", remedy: { code: "let_apps_post" } };
export const CHOOSE_CHANNEL = { code: "choose_channel" } as const;

export function notInChannel(bot = "Paperboy"): Failure {
  return { code: "not_in_channel", remedy: { code: "invite", bot } };
}

/** To the bot, a private channel seems not to exist. */
export function channelHidden(bot = "Paperboy"): Failure {
  return { code: "channel_hidden", remedy: { code: "invite", bot } };
}

/** Errors that concern the place and last until a person acts. */
export const REFUSALS: Readonly<Record<string, Failure>> = Object.freeze({
  not_in_channel: notInChannel(),
  channel_not_found: {
    code: "channel_gone_or_private",
    remedy: { code: "invite_or_choose", bot: "Paperboy" },
  },
  is_archived: ARCHIVED,
  is_inactive: ARCHIVED,
  channel_is_limited_access: { code: "channel_closed", remedy: CHOOSE_CHANNEL },
  restricted_action: NOT_ALLOWED,
  restricted_action_read_only_channel: FEW_MAY_POST,
  restricted_action_thread_only_channel: { code: "only_threads", remedy: CHOOSE_CHANNEL },
  restricted_action_non_threadable_channel: { code: "no_threads", remedy: CHOOSE_CHANNEL },
  posting_to_channel_denied: NOT_ALLOWED,
  user_is_restricted: { code: "bot_restricted", remedy: { code: "ask_to_lift" } },
  messages_tab_disabled: { code: "messages_tab_off", remedy: { code: "turn_on_messages_tab" } },
  no_permission: NOT_ALLOWED,
  access_denied: NOT_ALLOWED,
  team_access_not_granted: { code: "not_in_organization", remedy: { code: "add_to_workspace" } },
  ekm_access_denied: { code: "key_suspended", remedy: { code: "restore_key" } },
  message_limit_exceeded: { code: "workspace_full", remedy: { code: "ask_to_change_plan" } },
});

/** Errors caused by the message itself; the place is fine. */
export const LOST_CAUSES: ReadonlySet<string> = new Set([
  "message_not_found",
  "thread_not_found",
  "restricted_action_thread_locked",
  "cannot_reply_to_message",
  "cant_update_message",
  "edit_window_closed",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_metadata_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "metadata_too_large",
  "no_text",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
  "cannot_dm_bot",
]);

/** Errors of the bot token: nothing works until a person acts. */
export const TOKEN_FAULTS: Readonly<Record<string, Failure>> = Object.freeze({
  invalid_auth: { code: "token_of_others" },
  not_authed: { code: "token_empty" },
  account_inactive: { code: "app_removed" },
  token_revoked: { code: "token_revoked" },
  token_expired: { code: "token_expired" },
  user_removed_from_team: { code: "app_removed" },
  team_disabled: { code: "workspace_disabled" },
  not_allowed_token_type: { code: "token_of_other_kind" },
});
