/** Cards under pasted links to papers, and discussions that papers have in a channel. */
export const links = {
  on: "Link cards are on",
  onNow: "Link cards are on now",
  off: "Link cards are off",
  offNow: "Link cards are off now",
  card: "A pasted link to a paper of arXiv, Hugging Face, alphaXiv or OpenReview gets a quiet card here.",
  noCard: "Pasted links to papers get no card here.",
  limits:
    "On Slack only the link reaches me. On Discord cards come by Apps → Paper card and when I am mentioned; by themselves only where the operator has turned that on.",
  noDiscussionYet: "I cannot open a discussion here yet.",
  discussionFailed: (reason: string): string => `The discussion could not be opened: ${reason}`,
};
