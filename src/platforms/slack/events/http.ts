import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { HTTPReceiver, isValidSlackRequest, type Logger } from "@slack/bolt";
import { z } from "zod";
import { BodyError, readBody } from "../../../http/read-body.ts";
import type { EventReceiver } from "./listener-parts.ts";
import { EVENTS_PATH } from "../manifest.ts";

export interface HttpReceiverParts {
  readonly signingSecret: string;
  readonly mount: (path: string, listener: RequestListener) => void;
  readonly logger: Logger;
}

/** Slack's largest body is a form: 250 KB, which percent-encoding triples. */
const LONGEST_BODY = 1024 * 1024;
/** Slack checks the certificate with an unsigned request of a few words. */
const LONGEST_UNSIGNED = 1024;

const Signature = z.object({
  "x-slack-signature": z.string().regex(/^v0=[0-9a-f]{64}$/),
  "x-slack-request-timestamp": z.coerce.number().int(),
});
type Signature = z.output<typeof Signature>;

export function createHttpEvents({
  signingSecret,
  mount,
  logger,
}: HttpReceiverParts): EventReceiver {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: EVENTS_PATH, logger });
  let open = false;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const signature = Signature.safeParse(request.headers).data;
    const rawBody = await readBody(
      request,
      signature === undefined ? LONGEST_UNSIGNED : LONGEST_BODY,
    );
    const isSigned = signature !== undefined && hasSigned(signature, rawBody.toString());
    // Bolt, which takes the body from here, ends the process over one that is no object.
    if (isSigned && !isObject(request, rawBody.toString())) throw new BodyError(400);
    receiver.requestListener(Object.assign(request, { rawBody }), response);
  }

  function hasSigned(headers: Signature, body: string): boolean {
    return isValidSlackRequest({ signingSecret, body, headers, logger });
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    if (!open) return end(response, 503);
    pass(request, response).catch((error: unknown) =>
      // Bolt throws for anything but a POST to its one path.
      end(response, error instanceof BodyError ? error.status : 404),
    );
  }

  mount(EVENTS_PATH, listen);
  return {
    receiver,
    isOpen: () => open,
    problems: () => [],
    open: async () => void (open = true),
    close: async () => void (open = false),
  };
}

function isObject({ headers }: IncomingMessage, body: string): boolean {
  const isForm = headers["content-type"] === "application/x-www-form-urlencoded";
  const payload = isForm ? new URLSearchParams(body).get("payload") : body;
  if (payload === null) return true;
  try {
    return z.looseObject({}).safeParse(JSON.parse(payload)).success;
  } catch {
    return false;
  }
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, { connection: "close" }).end();
}
