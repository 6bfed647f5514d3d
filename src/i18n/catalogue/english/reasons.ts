/**
 * Why something did not happen: kept in English in the ledger and in the log, and read back in the reader's language.
 * A name in braces stands for what is filled in, and every language keeps it.
 */
export const reasons = {
  /** A reason, and behind it what a person does about it. */
  withRemedy: "{reason}. {remedy}",

  // What becomes of an attempt.
  askedToWaitBySlack: "Slack asks to wait",
  askedToWaitByDiscord: "Discord asks to wait",
  slackUnreachable: "Slack cannot be reached",
  discordUnreachable: "Discord cannot be reached",
  slackSilent: "Slack did not answer",
  discordSilent: "Discord did not answer in time",
  slackStatus: "Slack answered HTTP {status}",
  discordStatus: "Discord answered HTTP {status}",
  slackSays: "Slack says {code}",
  discordSays: "Discord says {message} ({code})",
  slackHidesReactions: "Slack does not name everybody who reacted",
  tooLate: "too late to post",
  leftTooLate: "its deadline passed before it left",
  noTurn: "no turn came in time",
  stopping: "Paperboy is stopping",
  notConnected: "the platform is not connected",
  takenOver: "another process has taken this delivery over",
  deletedSince: "the message had arrived, and was deleted in the channel",
  messageGone: "the message is gone",
  parentGone: "the message this one replies to is gone",
  tooManyToLookUp: "the channel has too many messages to look for an earlier post",
  noScopeToLookUp: "an earlier attempt cannot be looked up without a scope",
  notLookedUp: "an earlier attempt cannot be looked up: {reason}",
  gaveUp: "gave up after {count} attempts: {reason}",
  lostTooOften: "{count} times the process ended, or lost its lease, while it worked on this",
  missed: "missed while Paperboy was not running; only the latest edition is delivered late",
  neverPlanned: "it was never planned, which is Paperboy’s fault",
  notPostedYet: "it has not been posted yet",
  stillOnItsWay: "it is still on its way",
  removed: "Paperboy was removed. Add it again, and the papers come as before.",

  // Why a list gives no digest.
  notOut: "the list is not out yet",
  stayedEmpty: "the list stayed empty",
  silentAllDay: "the source did not answer all day: {reason}",
  belowBar: "no paper has {count} upvotes or more",
  nonePasses: "no paper of the list passes the filter “{filter}”",
  noneOfWeek: "no paper of the week is one that was asked for",
  noneOfMonth: "no paper of the month is one that was asked for",
  nothingNewer: "the list of {day} is already here and there is no newer one",
  nobodySubmitted: "nobody has submitted a paper since the last digest",

  // What a source did instead of giving its list.
  oldAnnouncement: "arXiv still shows the announcement of {day}",
  beforeMidnight: "arXiv makes the announcement at midnight in New York",
  sourceUnreachable: "{host} could not be reached",
  sourceUnreachableBy: "{host} could not be reached ({code})",
  sourceStatus: "{host} answered {status}",
  sourceSays: "{host} answered: {message}",
  sourceRedirects: "{host} answered with a redirect, which is not followed",
  sourceTooLarge: "{host} answered with more than {size} MB",
  sourceSlow: "{host} took longer than {count} seconds",
  sourceCancelled: "the request to {host} was cancelled",
  sourceNotJson: "{host} answered with {what} instead of JSON",
  sourceBrokenXml: "{host} answered with broken XML",
  sourceUnknownForm: "{host} answered in an unknown form",
  sourceUnknownFormBy: "{host} answered in an unknown form: {message}",
  sourceUnknownPapers: "{host} answered with papers in an unknown form",

  // A place that takes nothing until a person does something.
  channelGone: "The channel is gone: choose another one with /papers subscribe.",
  channelGoneOrPrivate:
    "The channel is gone or private: choose another one, or type /invite @Paperboy in it.",
  channelArchived: "The channel is archived: unarchive it, or choose another one.",
  channelClosed: "The channel is closed to apps: choose another one.",
  notInChannel: "Invite me: type /invite @Paperboy in the channel.",
  appsKeptOut: "The workspace keeps apps from posting here: ask a workspace admin to allow it.",
  fewMayPost: "Only some people may post in this channel: ask its managers to let apps post.",
  onlyThreads: "This channel takes only threads: choose another one.",
  noThreads: "This channel takes no threads: choose another one.",
  appsMayNotPost: "Apps may not post in this channel: ask a workspace admin to allow it.",
  userRestricted: "My user is restricted: ask a workspace admin to lift it.",
  messagesTabOff:
    "Turn on the Messages tab in the app's settings, under App Home, or paste the manifest again.",
  notLetPost:
    "The workspace does not let me post here: ask a workspace admin to allow the app in this channel.",
  notInOrganization:
    "The app is not allowed in this workspace: ask an admin of the organization to add it there.",
  keySuspended:
    "The workspace has suspended its encryption key: posting works again when an admin restores it.",
  workspaceFull: "The workspace is full: ask a workspace admin to change its plan.",
  notLetIn: "Slack does not let me into this workspace: {reason}",
  installAgain: "Install the app there again and put its new bot token into SLACK_BOT_TOKEN.",
  tokenNotKnownYet: "Slack has not said yet whose SLACK_BOT_TOKEN is",
  noTokenOfWorkspace: "SLACK_BOT_TOKEN holds no token of this workspace",
  addScopes: "Add {scopes} to the app, under OAuth & Permissions, and reinstall it.",
  addMissingScopes:
    "Add the missing scopes to the app, under OAuth & Permissions, and reinstall it.",
  inviteAgain: "Invite Paperboy to the server again.",
  grantPermissions:
    "Grant Paperboy “View Channel”, “Send Messages”, “Create Public Threads”, “Send Messages in Threads” and " +
    "“Read Message History” in Channel settings → Permissions.",
  allowDirectMessages: "Allow direct messages from members of the server you share with Paperboy.",
  shareServer: "Join a server that Paperboy is in: without one it may not write to you.",
  tagForEverybody: "The forum requires a tag: let everybody use one of its tags.",
  tagRequired: "The forum requires a tag: give it one.",
  chooseForumLayout: "Choose the layout forum with /papers subscribe.",
  chooseTextOrForum:
    "Choose a text or announcement channel, or for a forum the layout forum with /papers subscribe.",
  chooseText: "Choose a text or announcement channel.",
  threadLocked: "Unlock the thread, or wait for the next digest.",
  tooManyThreads: "Archive some of the server's threads: it has 1000 active ones.",
  exemptFromAutoMod: "Exempt Paperboy's role from AutoMod here.",
  notForum: "the channel is not a forum",
  chooseOtherLayout: "Choose another layout with /papers subscribe, or subscribe a forum channel.",
  noSuchChannel: "the playground has no channel {channel}",
  chooseOneOf: "Use one of its channels: {channels}.",

  // What is wrong with a token of Slack, behind the words that it does not work.
  tokenOfOthers: "it is not a token of this workspace",
  tokenEmpty: "it is empty",
  appRemoved: "the app was removed from the workspace",
  tokenRevoked: "it was revoked",
  tokenExpired: "it expired: turn token rotation off in the app's settings",
  workspaceDisabled: "the workspace is disabled",
  tokenOfOtherKind: "it is a token of another kind",
};
