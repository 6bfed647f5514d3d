import { createParts, type Parts } from "../../../src/app/create-parts.ts";
import { createApp } from "../../../src/app/lifecycle.ts";
import type { Caller } from "../../../commands/core/define.ts";
import { readConfig } from "../../../src/config/config.ts";
import { planDue } from "../../../src/jobs/digests/plan-due.ts";
import { createLog } from "../../../src/lib/log.ts";
import type { Action } from "../../../src/messages/core/action.ts";
import { fallbackText, type Message } from "../../../src/messages/core/message.ts";
import type { Values } from "../../../src/messages/core/form.ts";
import { PLAYGROUND } from "../../../src/domain/place.ts";
import { makeCaller, makePapers } from "../../support/factories.ts";
import { startFakeHuggingFace } from "../../support/fake-hugging-face.ts";
import { startSmtp, type SmtpFixture } from "../../support/smtp.ts";

/** The whole bot in the playground, with e-mail over a real SMTP server. */
export interface MailBot {
  readonly parts: Parts;
  readonly smtp: SmtpFixture;
  readonly url: URL;
  readonly say: (text: string, by?: Partial<Caller>) => Promise<string>;
  readonly press: (name: string, by?: Partial<Caller>) => Promise<string>;
  /** Sends a form, with what it starts with. */
  readonly fill: (name: string, values: Values, by?: Partial<Caller>) => Promise<FilledForm>;
  /** Plans and sends what is due after so many hours. */
  readonly later: (hours: number) => Promise<void>;
  /** Asks for mails and confirms the address. */
  readonly subscribe: (address: string, by?: Partial<Caller>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface FilledForm {
  readonly problems: Values;
  readonly words: string;
}

export const ADA: Partial<Caller> = { voter: "web:ada", userId: "ada" };
const START = Date.parse("2026-05-13T10:00:00Z");
const HOUR_MS = 3_600_000;

export async function startMailBot({
  databaseUrl = ":memory:",
  smtp: given,
  env = {},
}: {
  readonly databaseUrl?: string;
  readonly smtp?: SmtpFixture;
  readonly env?: Readonly<Record<string, string>>;
} = {}): Promise<MailBot> {
  const source = await startFakeHuggingFace((day) =>
    makePapers(12).map((paper, index) => ({
      ...paper,
      id: `26${day.slice(5, 7)}.${day.slice(8, 10)}${String(index).padStart(3, "0")}`,
    })),
  );
  const smtp = given ?? (await startSmtp());
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    HTTP_PORT: "0",
    HF_API_URL: source.env["HF_API_URL"],
    ARXIV_API_URL: "http://127.0.0.1:9",
    ARCHIVE: "no",
    SMTP_URL: smtp.url,
    MAIL_FROM: "Paperboy <papers@bot.example>",
    PUBLIC_URL: "https://papers.example/bot/",
    ...env,
  });
  const time = { offset: START - Date.now() };
  const clock = { now: () => new Date(Date.now() + time.offset) };
  const parts = await createParts({ config, clock, log: createLog("silent") });
  const app = createApp(parts);
  const url = await app.start();
  const { handlers, database, worker } = parts;
  const words = (message: Message): string => fallbackText(message, "UTC");

  const bot: MailBot = {
    parts,
    smtp,
    url,
    async say(text, by = ADA) {
      const [, command = "", input = ""] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
      const caller = makeCaller(by);
      return words(await handlers.command({ place: PLAYGROUND, caller, command, input }).run());
    },
    async press(name, by = ADA) {
      const action: Action = { kind: "command", name, input: {} };
      const press = handlers.press(action, PLAYGROUND, makeCaller(by));
      if (press.target === "silent") throw new Error("no command");
      return words((await press.run()).message);
    },
    async fill(name, values, by = ADA) {
      const action: Action = { kind: "command", name, input: {} };
      const caller = makeCaller(by);
      const form = await handlers.submit({ action, values, place: PLAYGROUND, caller });
      return { problems: form.problems, words: words(await form.run()) };
    },
    async later(hours) {
      time.offset += hours * HOUR_MS;
      await planDue(database, clock.now());
      worker.wake();
    },
    async subscribe(address, by = ADA) {
      const before = smtp.mails.length;
      await bot.fill("personal-change", { by: "mail", address, time: "9:00" }, by);
      const { mail } = await smtp.next(before);
      const [code = ""] = /\b\d{6}\b/.exec(mail.text ?? "") ?? [];
      await bot.say(`me code:${code}`, by);
    },
    async stop() {
      await app.stop();
      await source.stop();
      if (given === undefined) await smtp.stop();
    },
  };
  return bot;
}
