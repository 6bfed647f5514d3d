/** How much of the bot one person, or one channel, may take. */
export interface Limits {
  /** Of a person in a channel within a day. */
  readonly submissions: number;
  readonly discussions: number;
  /** Answers shared and digests posted, of a person in a channel within an hour. */
  readonly shares: number;
  /** Of a channel, or of a person's direct messages. */
  readonly subscriptions: number;
  /** Papers on a reading list. */
  readonly saved: number;
  /** Forms that a person has open. */
  readonly drafts: number;
}

export const DEFAULT_LIMITS: Limits = {
  submissions: 5,
  discussions: 20,
  shares: 20,
  subscriptions: 20,
  saved: 1000,
  drafts: 10,
};
