import { z } from "zod";

/** A name without control characters, and an address. */
const SENDER = /^(?:[^<>"@\r\n\p{Cc}]{1,60} )?<?([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*)>?$/u;

export const MailSettings = {
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be a URL that starts with http:// or https://" })
    .optional()
    .describe(
      "The address under which the world reaches the bot’s port, for the links in mails: `https://papers.example.org`",
    ),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "must be smtp://user:password@host:587 or smtps://user:password@host",
    })
    .optional()
    .describe(
      "The mail server: `smtp://user:password@host:587` (STARTTLS) or `smtps://…`; turns e-mail on, with `MAIL_FROM`",
    ),
  MAIL_FROM: z
    .string()
    .trim()
    .regex(SENDER, { error: "must be an address: Paperboy <papers@example.org>" })
    .optional()
    .describe("The sender of mails: `Paperboy <papers@example.org>`"),
};

export interface MailConfig {
  readonly smtpUrl: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Null where mails have no links back. */
  readonly publicUrl: string | null;
}

export function readMail(settings: z.output<z.ZodObject<typeof MailSettings>>): MailConfig | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl = null } = settings;
  if (smtpUrl === undefined || from === undefined) return null;
  const address = SENDER.exec(from)?.[1] ?? from;
  const name = from.replace(/<?[^\s<]+>?$/, "").trim();
  return { smtpUrl, publicUrl, from: { name: name === "" ? "Paperboy" : name, address } };
}

export function mailProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  const [server, sender] = [env["SMTP_URL"] !== undefined, env["MAIL_FROM"] !== undefined];
  if (server === sender) return [];
  return [
    server
      ? "SMTP_URL is set without MAIL_FROM: set both, or neither"
      : "MAIL_FROM is set without SMTP_URL: set both, or neither",
  ];
}
