import { App } from "@slack/bolt";
import { z } from "zod";
import type { AnyCommand } from "../../../commands/core/define.ts";
import { reasonOf } from "../../domain/errors.ts";
import { listenToAccess, listenToUninstall } from "./events/access-granted-or-removed.ts";
import { deduplicateEvents } from "./events/deduplicate-events.ts";
import { listenToButtons, listenToCommands } from "./interactions/commands-and-buttons.ts";
import { listenToForms } from "./interactions/modals.ts";
import { listenToHome } from "./events/home.ts";
import { clientOptions, type ClientParts } from "./api/client.ts";
import type { EventReceiver, ListenerParts } from "./events/listener-parts.ts";
import type { Workspaces } from "./api/workspaces.ts";
import { listenToReplies } from "./events/replies.ts";
import { listenToLinks } from "./events/links.ts";
import { listenToMentions } from "./events/mentions.ts";
import { listenToReactions } from "./events/reactions.ts";
import { isOfShape, kindOf, tolerateOddEvents } from "./events/tolerate-odd-events.ts";

export interface AppParts extends Omit<ListenerParts, "workspaceOf"> {
  readonly workspaces: Pick<Workspaces, "of">;
  readonly client: ClientParts;
  readonly intake: EventReceiver;
  readonly takeEvent: (id: string) => Promise<boolean>;
  readonly commands: readonly AnyCommand[];
}

interface EventFailure {
  readonly error: Error;
  readonly body: unknown;
}

export interface Connected {
  /** Resolves when all running answers are sent. */
  settled(): Promise<unknown>;
}

/** Bolt gets each workspace's identity from us: its own look-up would end the process over a wrong token. */
export function connectApp(parts: AppParts): Connected {
  const { workspaces, client, intake, log } = parts;
  const app = new App({
    authorize: async ({ teamId }, body) => {
      const { me, botToken } = await workspaces.of(teamOfPost(body) ?? teamId);
      return { botToken, botId: me.botId, botUserId: me.userId, teamId: me.team };
    },
    receiver: intake.receiver,
    clientOptions: clientOptions(client),
    logger: client.logger,
    convoStore: false,
    extendedErrorHandler: true,
  });
  tolerateOddEvents(app, parts.drop);
  app.error(async ({ error, body }: EventFailure) => {
    if (!isOfShape(error)) log.error({ err: error, reason: reasonOf(error) }, "slack event failed");
    parts.drop(kindOf(body), error);
  });
  const workspaceOf: ListenerParts["workspaceOf"] = ({ teamId }) => workspaces.of(teamId);
  const running = new Set<Promise<void>>();
  app.use(deduplicateEvents(parts));
  app.use(async ({ next }) => {
    const work = next().finally(() => running.delete(work));
    running.add(work);
    await work;
  });
  const listening = { ...parts, workspaceOf };
  listenToCommands(app, listening);
  listenToButtons(app, listening);
  listenToForms(app, listening);
  listenToHome(app, listening);
  listenToReactions(app, listening);
  listenToReplies(app, listening);
  listenToLinks(app, listening);
  listenToMentions(app, listening);
  listenToAccess(app, listening);
  listenToUninstall(app, listening);
  return { settled: () => Promise.allSettled(running) };
}

const Pressed = z.object({ message: z.object({ team: z.string() }) });

/** In a channel shared by workspaces, a member of any of them may press a button. */
function teamOfPost(body: unknown): string | undefined {
  return Pressed.safeParse(body).data?.message.team;
}
