import type { Receiver } from "@slack/bolt";

export interface EventReceiver {
  readonly receiver: Receiver;
  /** Rejects with a FatalError that says what to do. */
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
}
