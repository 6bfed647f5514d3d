import type { z } from "zod";
import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { DropEvent } from "../../dropped-events.ts";
import type { Handlers } from "../../port.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";
import type { Receiver } from "@slack/bolt";

export interface ListenerParts {
  readonly handlers: Handlers;
  readonly workspaceOf: (context: { readonly teamId?: string }) => Promise<SignedInWorkspace>;
  readonly drop: DropEvent;
  readonly clock: Clock;
  readonly log: Log;
}

/** Undefined for an event without what it needs, which is counted. */
export function readEvent<Data>(
  schema: z.ZodType<Data>,
  event: { readonly type: string },
  drop: DropEvent,
): Data | undefined {
  const { data, error } = schema.safeParse(event);
  if (data === undefined) drop(event.type, error);
  return data;
}

export interface EventReceiver {
  readonly receiver: Receiver;
  /** Rejects with a FatalError that says what to do. */
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
  /** Why it is not open yet. */
  problems(): readonly string[];
}
