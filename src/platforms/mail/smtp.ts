import { Readable } from "node:stream";
import SMTPConnection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { z } from "zod";
import { DeliveryError } from "../../domain/errors.ts";
import { MINUTE_MS } from "../../lib/durations.ts";
import { createSlots } from "./slots.ts";

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/** Sends over at most five connections at once; failures are DeliveryErrors. */
export interface Smtp {
  /** `beforeSend` is awaited when the server is ready and has no byte of the mail yet. */
  send(mail: Mail, beforeSend: () => Promise<void>): Promise<void>;
  /** Signs in without a mail. */
  verify(): Promise<void>;
}

/** Of an error, the server's answer and what it answered to. */
const ServerAnswer = z
  .object({ responseCode: z.number().optional(), command: z.string().optional() })
  .catch({});

/** Servers of universities and providers limit the connections of a client to ten or so. */
const CONNECTIONS = 5;
/** Together shorter than what a lease leaves for an answer. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };
/** Greylisting wants a later attempt: RFC 6647, 5. */
const LATER_MS = MINUTE_MS;
const PLATFORM = "mail";

/** `reject` tells the operator what no recipient can change. */
export function createSmtp(url: string, reject: (status: number) => void): Smtp {
  const server = new URL(url);
  const slots = createSlots(CONNECTIONS);

  /** Rejects with the connection's error, whichever step it interrupts. */
  async function withConnection<Result>(
    work: (connection: SMTPConnection) => Promise<Result>,
  ): Promise<Result> {
    const connection = new SMTPConnection(optionsOf(server));
    const broken = new Promise<never>((_resolve, fail) => {
      connection.on("error", fail);
      connection.once("end", () => fail(new Error("the connection ended")));
    });
    broken.catch(() => {});
    try {
      return await Promise.race([signIn(connection, server).then(() => work(connection)), broken]);
    } finally {
      connection.close();
    }
  }

  async function send(mail: Mail, beforeSend: () => Promise<void>): Promise<void> {
    const progress = { hasBegun: false };
    try {
      await withConnection(async (connection) => {
        await beforeSend();
        await transfer(connection, mail, progress);
      });
    } catch (error) {
      const told = explain(error, progress);
      if (told.failure.code === "mail_server_refused" && told.failure.status >= 500)
        reject(told.failure.status);
      throw told;
    }
  }

  return {
    send: (mail, beforeSend) => slots.run(() => send(mail, beforeSend)),
    verify: () =>
      withConnection(async () => {}).catch((error: unknown) => {
        throw explain(error, { hasBegun: false });
      }),
  };
}

function optionsOf({ protocol, hostname, port, username }: URL): SMTPConnectionOptions {
  const secure = protocol === "smtps:";
  const host = hostname.replaceAll(/^\[|\]$/g, "");
  // A password leaves this machine only encrypted.
  const requireTLS = !secure && username !== "" && !/^(?:localhost|127\..*|::1)$/.test(host);
  return { host, secure, requireTLS, ...(port !== "" && { port: Number(port) }), ...TIMEOUTS };
}

async function signIn(connection: SMTPConnection, { username, password }: URL): Promise<void> {
  await new Promise<void>((resolve, fail) => {
    connection.connect((error) => (error ? fail(error) : resolve()));
  });
  if (username === "") return;
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  await new Promise<void>((resolve, fail) => {
    connection.login({ user, pass }, (error) => (error ? fail(error) : resolve()));
  });
}

function transfer(
  connection: SMTPConnection,
  { from, to, content }: Mail,
  progress: { hasBegun: boolean },
): Promise<void> {
  const body = Readable.from(
    (function* read() {
      progress.hasBegun = true;
      yield content;
    })(),
  );
  const envelope = { from, to: [to], size: content.length };
  return new Promise((resolve, fail) => {
    connection.send(envelope, body, (error) => (error ? fail(error) : resolve()));
  });
}

/** A recipient is refused with 5xx to its own address or to the mail; all else is the server's, and passes. */
function explain(error: unknown, { hasBegun }: { readonly hasBegun: boolean }): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const { responseCode: status, command } = ServerAnswer.parse(error);
  const details = { cause: error };
  if (status === undefined) {
    const failure = { code: "platform_unreachable", platform: PLATFORM } as const;
    return new DeliveryError(hasBegun ? "unknown" : "retry", failure, details);
  }
  const isOfRecipient = hasBegun || command === "RCPT TO";
  if (status >= 500 && isOfRecipient) {
    const remedy = { code: "ask_for_mail" } as const;
    return new DeliveryError("refused", { code: "mail_refused", status, remedy }, details);
  }
  const later = { retryAfterMs: LATER_MS, ...details };
  return new DeliveryError("retry", { code: "mail_server_refused", status }, later);
}
