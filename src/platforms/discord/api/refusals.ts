import { RESTJSONErrorCodes as Code } from "discord.js";
import { english } from "../../../i18n/catalogue/english.ts";

const { reasons } = english;

/** What Discord says when it will never take this post, and what a person does about it. */
export const REFUSALS: ReadonlyMap<number | string, string> = new Map([
  [Code.UnknownChannel, reasons.channelGone],
  [Code.UnknownGuild, reasons.inviteAgain],
  [Code.MissingAccess, reasons.grantPermissions],
  [Code.MissingPermissions, reasons.grantPermissions],
  [Code.CannotReplyWithoutPermissionToReadMessageHistory, reasons.grantPermissions],
  [Code.CannotSendMessagesToThisUser, reasons.allowDirectMessages],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, reasons.shareServer],
  [Code.ThereAreNoTagsAvailableThatCanBeSetByNonModerators, reasons.tagForEverybody],
  [Code.TagRequiredToCreateAForumPostInThisChannel, reasons.tagRequired],
  [Code.CannotSendAMessageInAForumChannel, reasons.chooseForumLayout],
  [Code.CannotSendMessagesInNonTextChannel, reasons.chooseTextOrForum],
  [Code.CannotExecuteActionOnThisChannelType, reasons.chooseText],
  [Code.ThreadLocked, reasons.threadLocked],
  [Code.MaximumActiveThreads, reasons.tooManyThreads],
]);

/**
 * What Discord says when it is this message that it does not take: tomorrow's may pass, so the subscription goes on, and
 * its owner is told.
 */
export const MESSAGE_REFUSALS: ReadonlyMap<number | string, string> = new Map([
  [Code.MessageWasBlockedByAutomaticModeration, reasons.exemptFromAutoMod],
  [Code.MessageBlockedByHarmfulLinksFilter, reasons.exemptFromAutoMod],
]);

/** What Discord says when the message itself is the trouble: nobody can mend it, and the place is fine. */
export const LOST_CAUSES: ReadonlySet<number | string> = new Set([
  Code.UnknownMessage,
  Code.CannotEditMessageAuthoredByAnotherUser,
]);
