import { english } from "../../../i18n/catalogue/english.ts";

const { reasons } = english;

/** What Slack says when it takes nothing in this place until a person does something, and what that is. */
export const REFUSALS: Readonly<Record<string, string>> = Object.freeze({
  not_in_channel: reasons.notInChannel,
  channel_not_found: reasons.channelGoneOrPrivate,
  is_archived: reasons.channelArchived,
  is_inactive: reasons.channelArchived,
  channel_is_limited_access: reasons.channelClosed,
  restricted_action: reasons.appsKeptOut,
  restricted_action_read_only_channel: reasons.fewMayPost,
  restricted_action_thread_only_channel: reasons.onlyThreads,
  restricted_action_non_threadable_channel: reasons.noThreads,
  posting_to_channel_denied: reasons.appsMayNotPost,
  user_is_restricted: reasons.userRestricted,
  messages_tab_disabled: reasons.messagesTabOff,
  no_permission: reasons.notLetPost,
  access_denied: reasons.notLetPost,
  team_access_not_granted: reasons.notInOrganization,
  ekm_access_denied: reasons.keySuspended,
  message_limit_exceeded: reasons.workspaceFull,
});

/** What Slack says when the message itself is the trouble: nobody can mend it, and the place is fine. */
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

/**
 * What Slack says when the fault is the bot's own token: nothing is wrong with the place, and nothing works
 * until a person acts.
 */
export const TOKEN_FAULTS: Readonly<Record<string, string>> = Object.freeze({
  invalid_auth: reasons.tokenOfOthers,
  not_authed: reasons.tokenEmpty,
  account_inactive: reasons.appRemoved,
  token_revoked: reasons.tokenRevoked,
  token_expired: reasons.tokenExpired,
  user_removed_from_team: reasons.appRemoved,
  team_disabled: reasons.workspaceDisabled,
  not_allowed_token_type: reasons.tokenOfOtherKind,
});
