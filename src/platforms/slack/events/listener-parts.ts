import type { Log } from "../../../lib/log.ts";
import type { Handlers } from "../../port.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import type { Receiver } from "@slack/bolt";

export interface ListenerParts {
  readonly handlers: Handlers;
  readonly workspaceOf: (context: { readonly teamId?: string }) => Promise<SignedInWorkspace>;
  readonly log: Log;
}

export interface EventReceiver {
  readonly receiver: Receiver;
  /** Rejects with a FatalError that says what to do. */
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
}
