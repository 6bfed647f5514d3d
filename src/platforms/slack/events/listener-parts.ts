import type { Log } from "../../../lib/log.ts";
import type { Handlers } from "../../port.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";

/** What the listeners for Slack's events, commands and presses work with. */
export interface ListenerParts {
  readonly handlers: Handlers;
  /** The workspace that Bolt has found to be the event's. */
  readonly workspaceOf: (context: { readonly teamId?: string }) => Promise<SignedInWorkspace>;
  readonly log: Log;
}
