import type { Log } from "../../../lib/log.ts";
import type { Handlers } from "../../port.ts";
import type { SignedInWorkspace } from "../api/workspaces.ts";

export interface ListenerParts {
  readonly handlers: Handlers;
  readonly workspaceOf: (context: { readonly teamId?: string }) => Promise<SignedInWorkspace>;
  readonly log: Log;
}
