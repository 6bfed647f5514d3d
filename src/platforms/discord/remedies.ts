import { RESTJSONErrorCodes as Code } from "discord.js";

const PERMISSIONS =
  "Grant Paperboy “View Channel”, “Send Messages”, “Create Public Threads”, “Send Messages in Threads” and " +
  "“Read Message History” in Channel settings → Permissions.";

/** What Discord says when it will never take this post, and what a person does about it. */
export const REFUSALS: ReadonlyMap<number | string, string> = new Map([
  [Code.UnknownChannel, "The channel is gone: choose another one with /papers subscribe."],
  [Code.UnknownGuild, "Invite Paperboy to the server again."],
  [Code.MissingAccess, PERMISSIONS],
  [Code.MissingPermissions, PERMISSIONS],
  [Code.CannotReplyWithoutPermissionToReadMessageHistory, PERMISSIONS],
  [
    Code.CannotSendMessagesToThisUser,
    "Allow direct messages from members of the server you share with Paperboy.",
  ],
  [
    Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    "Join a server that Paperboy is in: without one it may not write to you.",
  ],
  [
    Code.ThereAreNoTagsAvailableThatCanBeSetByNonModerators,
    "The forum requires a tag: let everybody use one of its tags.",
  ],
  [Code.TagRequiredToCreateAForumPostInThisChannel, "The forum requires a tag: give it one."],
  [Code.CannotSendAMessageInAForumChannel, "Choose the layout forum with /papers subscribe."],
  [
    Code.CannotSendMessagesInNonTextChannel,
    "Choose a text or announcement channel, or for a forum the layout forum with /papers subscribe.",
  ],
  [Code.CannotExecuteActionOnThisChannelType, "Choose a text or announcement channel."],
  [Code.ThreadLocked, "Unlock the thread, or wait for the next digest."],
  [Code.MaximumActiveThreads, "Archive some of the server's threads: it has 1000 active ones."],
]);

/**
 * What Discord says when it is this message that it does not take: tomorrow's may pass, so the subscription goes on, and
 * its owner is told.
 */
export const MESSAGE_REFUSALS: ReadonlyMap<number | string, string> = new Map([
  [Code.MessageWasBlockedByAutomaticModeration, "Exempt Paperboy's role from AutoMod here."],
  [Code.MessageBlockedByHarmfulLinksFilter, "Exempt Paperboy's role from AutoMod here."],
]);

/** What Discord says when the message itself is the trouble: nobody can mend it, and the place is fine. */
export const LOST_CAUSES: ReadonlySet<number | string> = new Set([
  Code.UnknownMessage,
  Code.CannotEditMessageAuthoredByAnotherUser,
]);
