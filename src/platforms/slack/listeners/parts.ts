import type { Log } from "../../../log.ts";
import type { Handlers } from "../../platform.ts";
import type { Identity } from "../identity.ts";
import type { People } from "../people.ts";
import type { Posts } from "../posts.ts";

/** What the listeners for Slack's events, commands and presses work with. */
export interface ListenerParts {
  readonly handlers: Handlers;
  readonly me: Identity;
  readonly people: People;
  readonly posts: Pick<Posts, "say">;
  readonly log: Log;
}
