import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the server does with the next mail: take it, answer with a status, or break the connection off. */
export type SmtpFault = "none" | "close at data" | "close after data" | Refusal;
type Step = "sender" | "recipient" | "data";
interface Refusal {
  readonly at: Step;
  readonly status: number;
}

export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
  readonly mail: ParsedMail;
}

export interface SmtpFixture {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** The most connections at once. */
  readonly busiest: () => number;
  /** Asked at every step of a mail. */
  fault: (step: Step) => SmtpFault;
  /** The first mail after so many; fails after five seconds. */
  next(after?: number): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

/** A real SMTP server on loopback, without TLS and sign-in. */
export async function startSmtp(): Promise<SmtpFixture> {
  const mails: ReceivedMail[] = [];
  let open = 0;
  let busiest = 0;
  const keep = async (to: string, raw: Buffer): Promise<void> => {
    mails.push({ to, raw: raw.toString(), mail: await simpleParser(raw) });
  };
  const refuse = (responseCode: number): Error =>
    Object.assign(new Error("refused"), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onConnect(_session, done) {
      open += 1;
      busiest = Math.max(busiest, open);
      done();
    },
    onClose() {
      open -= 1;
    },
    onMailFrom(_address, _session, done) {
      const fault = fixture.fault("sender");
      done(typeof fault === "object" && fault.at === "sender" ? refuse(fault.status) : null);
    },
    onRcptTo(_address, _session, done) {
      const fault = fixture.fault("recipient");
      done(typeof fault === "object" && fault.at === "recipient" ? refuse(fault.status) : null);
    },
    onData(stream, { envelope: { rcptTo } }, done) {
      const to = rcptTo.map(({ address }) => address).join();
      const fault = fixture.fault("data");
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        if (typeof fault === "object" && fault.at === "data") return done(refuse(fault.status));
        if (fault === "close at data") return cut();
        return void keep(to, raw).finally(fault === "close after data" ? cut : done);
      });
    },
  });
  const cut = (): void => {
    for (const connection of server.connections) connection.close();
  };
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const fixture: SmtpFixture = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    busiest: () => busiest,
    fault: () => "none",
    async next(after = 0) {
      for (let left = 250; left > 0; left -= 1) {
        const mail = mails[after];
        if (mail !== undefined) return mail;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`no mail after ${after}`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return fixture;
}
