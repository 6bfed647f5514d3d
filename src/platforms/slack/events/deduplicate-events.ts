import type { AllMiddlewareArgs, AnyMiddlewareArgs } from "@slack/bolt";
import { z } from "zod";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import { withTimeout } from "../../../lib/with-timeout.ts";

/** Events have an id; Slack repeats commands and presses with the same trigger. */
const Told = z
  .union([
    z.object({ event_id: z.string().min(1) }).transform(({ event_id: id }) => id),
    z.object({ trigger_id: z.string().min(1) }).transform(({ trigger_id: id }) => id),
  ])
  .catch("");

/** Messages are idempotent by their own id, so their events are not stored. */
const Overheard = z.object({
  event: z.object({ type: z.literal("message"), channel_type: z.enum(["channel", "group"]) }),
});

/** Slack allows three seconds; with a slow store, answering twice is better than never. */
const PATIENCE_MS = 1000;

/** Slack waits only three seconds, then repeats the event, to any of the bot's processes. */
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
      log.warn({ reason: reasonOf(error) }, "slack event not checked for repetition");
      return true;
    }
  }

  return async (args) => {
    const { body, next } = args;
    if (Overheard.safeParse(body).success) {
      await next();
      return;
    }
    // A form's acknowledgement carries its problems, so the listener sends it.
    const isForm = "type" in body && body.type === "view_submission";
    const isNews = isForm ? await isNew(Told.parse(body)) : undefined;
    // Bolt has already acknowledged events.
    if ("ack" in args && !("event" in args) && isNews !== true) await acknowledge(args.ack);
    if (isNews ?? (await isNew(Told.parse(body)))) await next();
    else log.debug("repeated slack event ignored");
  };
}

async function acknowledge(ack: unknown): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- for commands and presses it may be called with nothing
  await (ack as (() => Promise<void>) | undefined)?.();
}
