import { App } from "@slack/bolt";
import type { AnyCommand } from "../../../commands/command.ts";
import { reasonOf } from "../../errors.ts";
import { answerOnce } from "./listeners/once.ts";
import { listenToButtons, listenToCommands } from "./listeners/answers.ts";
import { clientOptions, type ClientParts } from "./client.ts";
import type { Intake } from "./intake/intake.ts";
import type { ListenerParts } from "./listeners/parts.ts";
import { listenToTalk } from "./listeners/talk.ts";
import { listenToReactions } from "./listeners/votes.ts";

export interface AppParts extends ListenerParts {
  readonly botToken: string;
  readonly client: ClientParts;
  readonly intake: Intake;
  readonly takeEvent: (id: string) => Promise<boolean>;
  readonly commands: readonly AnyCommand[];
}

/** Bolt at work. */
export interface Connected {
  /** Resolves when every answer that is being written has been given. */
  settled(): Promise<unknown>;
}

/**
 * Connects Bolt with everything the bot listens to. Bolt is told who the bot is: asking Slack itself, it would end the
 * process over a wrong token.
 */
export function connectApp(parts: AppParts): Connected {
  const { botToken, client, intake, me, log } = parts;
  const app = new App({
    token: botToken,
    botId: me.botId,
    botUserId: me.userId,
    tokenVerificationEnabled: false,
    receiver: intake.receiver,
    clientOptions: clientOptions(client),
    logger: client.logger,
    convoStore: false,
  });
  app.error((error) => {
    log.error({ err: error, reason: reasonOf(error) }, "slack event failed");
    return Promise.resolve();
  });
  const running = new Set<Promise<void>>();
  app.use(answerOnce(parts));
  app.use(async ({ next }) => {
    const work = next().finally(() => running.delete(work));
    running.add(work);
    await work;
  });
  listenToCommands(app, parts);
  listenToButtons(app, parts);
  listenToReactions(app, parts);
  listenToTalk(app, parts);
  return { settled: () => Promise.allSettled(running) };
}
