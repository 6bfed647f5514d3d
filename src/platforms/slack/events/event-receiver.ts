import type { Receiver } from "@slack/bolt";

/** How what happens in Slack comes in: Socket Mode or signed HTTP. */
export interface EventReceiver {
  readonly receiver: Receiver;
  /** Resolves when events come in; rejects with a FatalError that says what to do. */
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
}
