import type { AllMiddlewareArgs, AnyMiddlewareArgs } from "@slack/bolt";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { withTimeout } from "../../../lib/with-timeout.ts";

/** Events are told apart by their own id; a command or a press by its trigger, which Slack repeats unchanged. */
const Told = z
  .union([
    z.object({ event_id: z.string().min(1) }).transform(({ event_id: id }) => id),
    z.object({ trigger_id: z.string().min(1) }).transform(({ trigger_id: id }) => id),
  ])
  .catch("");

/** What people write in channels: counted by the message, so that a repetition changes nothing and is not remembered. */
const Overheard = z.object({
  event: z.object({ type: z.literal("message"), channel_type: z.enum(["channel", "group"]) }),
});

/** A store that takes longer is not waited for: Slack's three seconds run, and answering twice is better than never. */
const PATIENCE_MS = 1000;

/**
 * Acknowledges what people type and press at once, because Slack waits only three seconds, and lets everything through
 * the first time only: Slack repeats what it believes lost, and to any of the bot's processes.
 */
export function deduplicateEvents(parts: {
  readonly takeEvent: (id: string) => Promise<boolean>;
  readonly log: Log;
}): (args: AllMiddlewareArgs & AnyMiddlewareArgs) => Promise<void> {
  const { takeEvent, log } = parts;

  async function isNew(id: string): Promise<boolean> {
    try {
      return (
        id === "" || (await withTimeout(takeEvent(id), PATIENCE_MS, () => new Error("too slow")))
      );
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "slack event could not be compared with earlier ones");
      return true;
    }
  }

  return async (args) => {
    const { body, next } = args;
    if (Overheard.safeParse(body).success) {
      await next();
      return;
    }
    // A form's acknowledgement says what is wrong with it, so it is left to the listener.
    const isForm = "type" in body && body.type === "view_submission";
    const isNews = isForm ? await isNew(Told.parse(body)) : undefined;
    // Bolt itself has acknowledged events by now.
    if ("ack" in args && !("event" in args) && isNews !== true) await acknowledge(args.ack);
    if (isNews ?? (await isNew(Told.parse(body)))) await next();
    else log.debug("slack repeated itself");
  };
}

async function acknowledge(ack: unknown): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- for commands and presses it may be called with nothing
  await (ack as (() => Promise<void>) | undefined)?.();
}
