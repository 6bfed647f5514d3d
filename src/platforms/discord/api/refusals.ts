import { RESTJSONErrorCodes as Code } from "discord.js";
import type { Failure } from "../../../domain/failure.ts";

export const CHANNEL_GONE: Failure = { code: "channel_gone", remedy: { code: "choose_channel" } };
export const NOT_IN_SERVER: Failure = {
  code: "not_in_server",
  remedy: { code: "invite_to_server" },
};
export const THREAD_LOCKED: Failure = { code: "thread_locked", remedy: { code: "unlock" } };
const MISSING_PERMISSIONS: Failure = {
  code: "missing_permissions",
  remedy: { code: "grant_permissions" },
};

/** Errors that concern the place and last until a person acts. */
export const REFUSALS: ReadonlyMap<number | string, Failure> = new Map<number, Failure>([
  [Code.UnknownChannel, CHANNEL_GONE],
  [Code.UnknownGuild, NOT_IN_SERVER],
  [Code.MissingAccess, MISSING_PERMISSIONS],
  [Code.MissingPermissions, MISSING_PERMISSIONS],
  [Code.CannotReplyWithoutPermissionToReadMessageHistory, MISSING_PERMISSIONS],
  [
    Code.CannotSendMessagesToThisUser,
    { code: "direct_messages_closed", remedy: { code: "allow_direct_messages" } },
  ],
  [
    Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    { code: "not_shared_server", remedy: { code: "join_server" } },
  ],
  [
    Code.ThereAreNoTagsAvailableThatCanBeSetByNonModerators,
    { code: "forum_tag_required", remedy: { code: "allow_forum_tag" } },
  ],
  [
    Code.TagRequiredToCreateAForumPostInThisChannel,
    { code: "forum_tag_required", remedy: { code: "add_forum_tag" } },
  ],
  [
    Code.CannotSendAMessageInAForumChannel,
    { code: "forum_takes_posts", remedy: { code: "choose_forum_layout" } },
  ],
  [
    Code.CannotSendMessagesInNonTextChannel,
    { code: "wrong_channel_kind", remedy: { code: "choose_text_or_forum" } },
  ],
  [
    Code.CannotExecuteActionOnThisChannelType,
    { code: "wrong_channel_kind", remedy: { code: "choose_text" } },
  ],
  [Code.ThreadLocked, THREAD_LOCKED],
  [Code.MaximumActiveThreads, { code: "too_many_threads", remedy: { code: "archive_threads" } }],
]);

/** Errors that concern one message: the next may pass, so the subscription continues. */
export const MESSAGE_REFUSALS: ReadonlyMap<number | string, Failure> = new Map<number, Failure>([
  [Code.MessageWasBlockedByAutomaticModeration, { code: "blocked_by_automod" }],
  [Code.MessageBlockedByHarmfulLinksFilter, { code: "blocked_by_automod" }],
]);

/** Errors caused by the message itself; the place is fine. */
export const LOST_CAUSES: ReadonlySet<number | string> = new Set([
  Code.UnknownMessage,
  Code.CannotEditMessageAuthoredByAnotherUser,
]);
