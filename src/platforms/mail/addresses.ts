/** What the platform knows of an address. */
export interface Recipient {
  readonly id: string;
  readonly voter: string;
  readonly workspace: string;
  readonly address: string;
  readonly key: string;
  readonly confirmedAt: Date | null;
}

/** The stored addresses, as far as mails and their links need them. */
export interface Addresses {
  find(id: string): Promise<Recipient | undefined>;
  /** Whether this message is the one that asks to confirm the address. */
  isCode(id: string, key: string): Promise<boolean>;
  hasVoted(voter: string, paperId: string): Promise<boolean>;
  /** Ends the mails and deletes the address. */
  stop(recipient: Recipient): Promise<void>;
}
