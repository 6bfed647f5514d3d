/** What keeps Paperboy from doing something here, seen at the moment it is asked, and what a person does about it. */
export const obstacles = {
  noAnswer: (platform: string, reason: string): string =>
    `${platform} did not answer (${reason}): try again in a minute.`,

  nothingChanged: "I cannot post in this channel yet, so nothing was changed.",
  /** Before what was typed. */
  onceMore: "Then once more:",

  // In a channel of Slack.
  lacksScopes: (scopes: readonly string[]): string =>
    `The app lacks the scopes ${scopes.join(", ")}: add them under OAuth & Permissions and reinstall it.`,
  archived: "This channel is archived: unarchive it, or choose another.",
  notInChannel: (bot: string): string => `I am not in this channel: type /invite @${bot} here.`,
  fewMayPost: "Only some people may post here: ask the channel's managers to let apps post.",
  channelUnseen: (bot: string): string =>
    `I cannot see this channel. If it is private, type /invite @${bot} here.`,
  notInConversation: "I am not part of this conversation: write to me directly.",
  groupMessage: "I do not post in group messages: choose a channel.",
  mayNotLook: (scopes: readonly string[]): string =>
    `I may not look at this channel. ${addScopes(scopes)}`,
  notLetLook: (code: string): string =>
    `Slack does not let me look at this channel (${code}): choose another one.`,

  // In a channel of Discord; permissions are named as its settings name them.
  viewChannel: "View Channel",
  readHistory: "Read Message History",
  sendInThreads: "Send Messages in Threads",
  sendMessages: "Send Messages",
  createPosts: "Create Posts",
  createThreads: "Create Public Threads",
  grant: (bot: string, permission: string): string =>
    `Grant ${bot} “${permission}” in Channel settings → Permissions.`,
  threadLocked: "This thread is locked: unlock it, or choose a channel.",
  needsThreads: "I need threads for the abstracts: choose a text, announcement or forum channel.",
  channelGone: "This channel is gone: choose another one.",
  notInServer: "I am not in this server: invite me to it first.",

  // Of whoever asks.
  rightsUnknown: "Slack did not tell me whether you may do that: try again in a minute.",
  inviteFirst: "I cannot see this channel yet: type /invite @Paperboy here first.",

  // A file that an answer holds.
  fileInMessages: (name: string): string => `${name} is in our direct messages.`,
  fileNotTaken: (name: string): string =>
    `Slack did not take ${name}. Please try again in a minute, or ask for fewer papers.`,
  fileNeedsScopes: (name: string, scopes: readonly string[]): string =>
    `Slack did not take ${name}. Ask a workspace admin: ${addScopes(scopes)}`,
};

function addScopes(scopes: readonly string[]): string {
  const names = scopes.length === 0 ? "the missing scopes" : scopes.join(" or ");
  return `Add ${names} to the app, under OAuth & Permissions, and reinstall it.`;
}
