import MailComposer from "nodemailer/lib/mail-composer";
import { DeliveryError } from "../../domain/errors.ts";
import { translateFor } from "../../i18n/languages.ts";
import { link, slash, type Text } from "../../i18n/rich-text.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { HttpServer } from "../../http/server.ts";
import type { Clock } from "../../lib/clock.ts";
import { englishError } from "../../messages/failures.ts";
import type { Message } from "../../messages/core/message.ts";
import type { PostRef } from "../../domain/place.ts";
import type { Handlers, Platform, Posting, Report } from "../port.ts";
import type { Addresses, Recipient } from "./addresses.ts";
import { stopLink, voteLink } from "./links.ts";
import { createPages } from "./pages.ts";
import { renderMail } from "./render.ts";
import { createSmtp } from "./smtp.ts";

export interface MailParts {
  readonly smtpUrl: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Where the world reaches `app`; null for mails without links back. */
  readonly publicUrl: string | null;
  readonly app: HttpServer["app"];
  readonly addresses: Addresses;
  readonly clock: Clock;
  readonly report: Report;
}

const UNCONFIRMED = { code: "mail_not_confirmed", remedy: { code: "ask_for_mail" } } as const;

/** Mails have no threads, no reactions and no edits; the channel is the id of an address. */
export function createMailPlatform(parts: MailParts): Platform {
  const { addresses, clock, publicUrl, app } = parts;
  const smtp = createSmtp(parts.smtpUrl, (status) => reportRefusal(parts, status));
  let handlers: Handlers | null = null;
  let running = false;
  // Before the playground's own routes, which refuse requests from outside.
  if (publicUrl !== null)
    app.route("/", createPages({ addresses, clock, handlers: () => handlers }));

  async function post({ place, key, message, deadline, beforeSend }: Posting): Promise<PostRef> {
    const recipient = await addresses.find(place.channel);
    if (recipient === undefined) throw new DeliveryError("refused", UNCONFIRMED);
    const isCode = await addresses.isCode(recipient.id, key);
    if (recipient.confirmedAt === null && !isCode) throw new DeliveryError("refused", UNCONFIRMED);
    const content = await composeMail(parts, { recipient, key, message, isCode });
    await smtp.send({ from: parts.from.address, to: recipient.address, content }, async () => {
      if (clock.now() > deadline)
        throw new DeliveryError("retry", { code: "too_late" }, { untried: true });
      await beforeSend?.();
    });
    return { ...place, messageId: key };
  }

  return {
    name: "mail",
    async start(given) {
      handlers = given;
      running = true;
    },
    async stop() {
      running = false;
    },
    ready: () => running,
    examine: async () => {
      try {
        await smtp.verify();
        return [];
      } catch (error) {
        return [englishError(error)];
      }
    },
    post,
    // No server can be asked what it took: a repeat has the same Message-ID.
    find: async () => null,
    edit: async () => {},
    publishToFollowers: async () => {},
    reactions: async () => [],
    accessProblems: async () => [],
    channelKind: async () => "text",
    openDirectMessage: async () => {
      throw new DeliveryError("refused", UNCONFIRMED);
    },
    nameOf: async () => null,
    parentChannel: async (place) => place,
    threadOf: async ({ messageId }) => messageId,
    linkTo: async () => null,
  };
}

/** Once a day. */
function reportRefusal({ report, clock }: MailParts, status: number): void {
  const day = clock.now().toISOString().slice(0, 10);
  report(
    `mail refused ${status} ${day}`,
    `The mail server refuses every mail with ${status}. Check SMTP_URL and MAIL_FROM.`,
  );
}

interface MailToCompose {
  readonly recipient: Recipient;
  readonly key: string;
  readonly message: Message;
  readonly isCode: boolean;
}

async function composeMail(
  { from, publicUrl, clock }: MailParts,
  { recipient, key, message, isCode }: MailToCompose,
): Promise<Buffer> {
  const t = translateFor(message.language ?? "en");
  const now = clock.now();
  const stop = publicUrl === null ? null : stopLink(publicUrl, recipient);
  const rendered = renderMail(message, {
    t,
    why: isCode ? null : whyText(t, stop),
    voteLink: publicUrl === null ? null : (id) => voteLink(publicUrl, recipient, id, now),
  });
  const [, domain = "localhost"] = from.address.split("@");
  const mail = new MailComposer({
    ...rendered,
    from,
    to: { name: "", address: recipient.address },
    date: now,
    messageId: `<${key}@${domain}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(isCode ? {} : listHeaders(domain, stop)),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** RFC 2919, 2369 and 8058. */
function listHeaders(domain: string, stop: string | null): Record<string, string> {
  const id = { "List-Id": `Paperboy <papers.${domain}>` };
  if (stop === null) return id;
  return {
    ...id,
    "List-Unsubscribe": `<${stop}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function whyText(t: Translate, stop: string | null): Text {
  const command = slash("me");
  return stop === null
    ? t.rich("mail.why", { command })
    : [...t.rich("mail.whyLinked", { command }), " ", link(t("mail.stopButton"), stop)];
}
