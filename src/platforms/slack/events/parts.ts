import type { Log } from "../../../lib/log.ts";
import type { Handlers } from "../../port.ts";
import type { Home } from "../api/workspaces.ts";

/** What the listeners for Slack's events, commands and presses work with. */
export interface ListenerParts {
  readonly handlers: Handlers;
  /** The workspace that Bolt has found to be the event's. */
  readonly homeOf: (context: { readonly teamId?: string }) => Promise<Home>;
  readonly log: Log;
}
