/** What Slack says when it takes nothing in this place until a person does something, and what that is. */
export const REFUSALS: Readonly<Record<string, string>> = Object.freeze({
  not_in_channel: "Invite me: type /invite @Paperboy in the channel.",
  channel_not_found:
    "The channel is gone or private: choose another one, or type /invite @Paperboy in it.",
  is_archived: "The channel is archived: unarchive it, or choose another one.",
  is_inactive: "The channel is archived: unarchive it, or choose another one.",
  channel_is_limited_access: "The channel is closed to apps: choose another one.",
  restricted_action:
    "The workspace keeps apps from posting here: ask a workspace admin to allow it.",
  restricted_action_read_only_channel:
    "Only some people may post in this channel: ask its managers to let apps post.",
  restricted_action_thread_only_channel: "This channel takes only threads: choose another one.",
  restricted_action_non_threadable_channel: "This channel takes no threads: choose another one.",
  posting_to_channel_denied:
    "Apps may not post in this channel: ask a workspace admin to allow it.",
  user_is_restricted: "My user is restricted: ask a workspace admin to lift it.",
  messages_tab_disabled:
    "Turn on the Messages tab in the app's settings, under App Home, or paste the manifest again.",
  no_permission:
    "The workspace does not let me post here: ask a workspace admin to allow the app in this channel.",
  access_denied:
    "The workspace does not let me post here: ask a workspace admin to allow the app in this channel.",
  team_access_not_granted:
    "The app is not allowed in this workspace: ask an admin of the organization to add it there.",
  ekm_access_denied:
    "The workspace has suspended its encryption key: posting works again when an admin restores it.",
  message_limit_exceeded: "The workspace is full: ask a workspace admin to change its plan.",
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
  invalid_auth: "it is not a token of this workspace",
  not_authed: "it is empty",
  account_inactive: "the app was removed from the workspace",
  token_revoked: "it was revoked",
  token_expired: "it expired: turn token rotation off in the app's settings",
  user_removed_from_team: "the app was removed from the workspace",
  team_disabled: "the workspace is disabled",
  not_allowed_token_type: "it is a token of another kind",
});
