import type { App, ReceiverEvent, SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { DropEvent } from "../../dropped-events.ts";

const Kind = z.union([
  z.object({ event: z.object({ type: z.string() }) }).transform(({ event }) => event.type),
  z.object({ command: z.string() }).transform(() => "slash_command"),
  z.object({ type: z.string() }).transform(({ type }) => type),
]);

/** Bodies that Bolt passes on; at others it throws, or takes no notice of them. */
const Usable = z.union([
  z.object({ event: z.object({ type: z.string() }) }),
  z.object({ command: z.string() }),
  z.object({ type: z.string(), actions: z.array(z.looseObject({})).min(1) }),
  z.object({ type: z.enum(["block_suggestion", "view_submission", "view_closed"]) }),
  z.object({ type: z.enum(["shortcut", "message_action"]) }),
]);

/** Counts what Bolt cannot digest, which would otherwise vanish or end the process. */
export function tolerateOddEvents(app: App, drop: DropEvent): void {
  const digest = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    try {
      Usable.parse(event.body);
      await digest(event);
    } catch (error) {
      drop(kindOf(event.body), error);
      await acknowledge(event);
    }
  };
}

export function kindOf(body: unknown): string {
  return Kind.safeParse(body).data ?? "unknown";
}

/** So that Slack does not repeat it. */
async function acknowledge(event: ReceiverEvent): Promise<void> {
  try {
    await event.ack();
  } catch {
    // It was acknowledged before.
  }
}

const Wrapped = z.union([
  z.object({ original: z.instanceof(Error) }).transform(({ original }) => [original]),
  z.object({ originals: z.array(z.instanceof(Error)) }).transform(({ originals }) => originals),
]);

/** Whether the event lacked something, rather than that its handling failed. */
export function isOfShape(error: Error): boolean {
  const causes = Wrapped.safeParse(error).data ?? [error];
  return causes.every((cause) => cause instanceof TypeError || cause instanceof z.ZodError);
}

const Envelope = z.union([
  z.object({ type: z.enum(["hello", "disconnect"]) }),
  z.object({
    type: z.literal("events_api"),
    payload: z.object({ event: z.object({ type: z.string() }) }),
  }),
  z.object({ type: z.enum(["slash_commands", "interactive"]), payload: z.looseObject({}) }),
]);

type SocketClient = SocketModeReceiver["client"];
type Message = [data: unknown, isBinary: boolean];

/** The library emits each event under its type too, where some names mean a change of the connection. */
const RESERVED: ReadonlySet<string> = new Set([
  "authenticated",
  "close",
  "connected",
  "connecting",
  "disconnected",
  "disconnecting",
  "error",
  "outgoing_message",
  "reconnecting",
  "slack_event",
  "ws_message",
]);

/** What fails in the library's own reader would end the process. */
export function tolerateOddMessages(client: SocketClient, drop: DropEvent): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its one listener is asynchronous
  const readers = client.listeners("ws_message") as ((...message: Message) => Promise<void>)[];
  client.removeAllListeners("ws_message");
  client.on("ws_message", (...message: Message) => {
    const { data, error } = Envelope.safeParse(parsed(message[0]));
    if (data === undefined) return drop("unknown", error);
    const kind =
      "payload" in data && data.type === "events_api" ? data.payload.event.type : data.type;
    if (RESERVED.has(kind)) return drop(kind, new Error("Its type is reserved."));
    for (const read of readers) read(...message).catch((failure: unknown) => drop(kind, failure));
  });
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
