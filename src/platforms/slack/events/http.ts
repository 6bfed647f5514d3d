import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { HTTPReceiver, type Logger } from "@slack/bolt";
import type { EventReceiver } from "./listener-parts.ts";
import { EVENTS_PATH } from "../manifest.ts";

export interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly mount: (path: string, listener: RequestListener) => void;
  readonly logger: Logger;
}

export function createHttpEvents({
  signingSecret,
  mount,
  logger,
}: HttpReceiverParts): EventReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: EVENTS_PATH, logger });
  let open = false;

  function listen(request: IncomingMessage, response: ServerResponse): void {
    if (!open) return end(response, 503);
    try {
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws for anything but a POST to its one path.
      end(response, 404);
    }
  }

  mount(EVENTS_PATH, listen);
  return {
    receiver,
    isOpen: () => open,
    open: async () => void (open = true),
    close: async () => void (open = false),
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
