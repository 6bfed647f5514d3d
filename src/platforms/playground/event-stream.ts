import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { viewOf, type Viewer } from "./message-views.ts";
import type { Live } from "./page-events.ts";
import type { WebEnv } from "./visitor.ts";

/** Milliseconds until a page reconnects. */
const RETRY_MS = 1000;

/** The first event is `changed`, so that a page that reconnects reads what it missed. */
export function stream(c: Context<WebEnv>, live: Live, channel: string, viewer: Viewer): Response {
  c.header("x-accel-buffering", "no");
  return streamSSE(c, async (line) => {
    await new Promise<void>((resolve) => {
      const send = (event: string, data: unknown): void =>
        void line.writeSSE({ event, data: JSON.stringify(data), retry: RETRY_MS });
      const leave = live.join(channel, {
        entry: (entry) => send("message", viewOf(entry, viewer)),
        changed: () => send("changed", null),
        beat: () => void line.write(": beat\n\n"),
        end: resolve,
      });
      line.onAbort(() => {
        leave();
        resolve();
      });
      send("changed", null);
    });
  });
}
