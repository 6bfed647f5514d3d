import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { personalSubscriptionsOf } from "../../../db/channels/personal-subscriptions.ts";
import { forgetPerson } from "../../../db/people/forget.ts";
import { notifyOwners } from "../../../src/jobs/subscriptions/owner-notices.ts";
import { engines } from "../../support/stores.ts";
import { startSmtp, type SmtpFault } from "../../support/smtp.ts";
import { ADA, startMailBot, type MailBot } from "./mail-bot.ts";

const ADDRESS = "ada@example.org";
const MINUTES_10 = 1 / 6;

let bot: MailBot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

async function subscribed(): Promise<MailBot> {
  bot = await startMailBot();
  await bot.subscribe(ADDRESS);
  return bot;
}

/** The digest's row, once it is in this state; fails after five seconds. */
async function digestIn({ parts: { database } }: MailBot, state: string, attempts = 1) {
  const { deliveries } = database.tables;
  for (let left = 100; left > 0; left -= 1) {
    const rows = await database.db.select().from(deliveries).where(eq(deliveries.kind, "digest"));
    const found = rows.find(
      (row) => row.platform === "mail" && row.state === state && row.attempts >= attempts,
    );
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no digest is ${state}`);
}

/** Answers so often with the fault, then takes the mails. */
function failing(fault: SmtpFault, times: number): (step: string) => SmtpFault {
  const at = typeof fault === "object" ? fault.at : "data";
  let left = times;
  return (step) => (step === at && (left -= 1) >= 0 ? fault : "none");
}

describe("a mail server", () => {
  it.each([
    ["greylists", { at: "recipient", status: 450 }],
    ["is out of space", { at: "data", status: 452 }],
    ["refuses the sender for now", { at: "sender", status: 451 }],
    ["refuses the sender for good", { at: "sender", status: 550 }],
  ] as const)("that %s gets the mail again, once", async (_name, fault) => {
    const { smtp, later } = await subscribed();
    smtp.fault = failing(fault, 1);
    await later(24);
    const row = await digestIn(bot!, "pending");
    expect(row.error).toEqual({ code: "mail_server_refused", status: fault.status });
    expect(row.sendingAt).toBeNull();
    expect(row.dueAt.getTime() - row.plannedAt.getTime()).toBeGreaterThanOrEqual(60_000);
    await later(MINUTES_10);
    await digestIn(bot!, "sent");
    expect(smtp.mails).toHaveLength(2);
  });

  it.each([
    ["the address", { at: "recipient", status: 550 }],
    ["the mail", { at: "data", status: 554 }],
  ] as const)(
    "that refuses %s for good stops the mails, and the chat says so",
    async (_n, fault) => {
      const { smtp, later, say, press, parts } = await subscribed();
      smtp.fault = () => fault;
      await later(24);
      await digestIn(bot!, "dead");
      expect(await say("me")).toContain(
        `Stopped: The mail server refused your address or the mail (status ${fault.status}).`,
      );
      await notifyOwners({ ...parts, platforms: parts.senders });
      const { deliveries } = parts.database.tables;
      const notices = await parts.database.db
        .select()
        .from(deliveries)
        .where(eq(deliveries.recipient, "ada"));
      expect(notices.map(({ platform, notice }) => [platform, notice?.kind])).toEqual([
        ["web", "personalStopped"],
      ]);
      smtp.fault = () => "none";
      expect(await press("personal-resume")).toContain("Next digest");
      await later(24);
      await digestIn(bot!, "sent");
    },
  );

  it.each(["close at data", "close after data"] as const)(
    "that would %s gets the same mail again, with the same Message-ID",
    async (fault) => {
      const { smtp, later } = await subscribed();
      smtp.fault = failing(fault, 1);
      await later(24);
      const lost = await digestIn(bot!, "pending");
      expect(lost.sendingAt).not.toBeNull();
      await later(MINUTES_10);
      await digestIn(bot!, "sent");
      const digests = smtp.mails.slice(1);
      expect(digests).toHaveLength(fault === "close after data" ? 2 : 1);
      expect(new Set(digests.map(({ mail }) => mail.messageId)).size).toBe(1);
    },
  );

  it("that is down gets the mail when it is back", async () => {
    const { smtp, later, parts } = await subscribed();
    await smtp.stop();
    await later(24);
    const row = await digestIn(bot!, "pending");
    expect(row.error).toEqual({ code: "platform_unreachable", platform: "mail" });
    expect(row.sendingAt).toBeNull();
    expect(await parts.platforms.get("mail")?.examine?.()).toHaveLength(1);
  });

  it("gets two hundred mails over five connections at once, each once", async () => {
    const { smtp, later, parts } = await subscribed();
    const { database } = parts;
    const [subscription] = await personalSubscriptionsOf(database, "web:ada");
    const channel = subscription?.channel ?? "";
    const { mailAddresses, subscriptions } = database.tables;
    const [address] = await database.db.select().from(mailAddresses);
    for (let number = 1; number < 200; number += 1) {
      const [id, voter] = [`${channel}${number}`, `web:${number}`];
      const own = { ...address!, id, voter, address: `reader${number}@example.org` };
      await database.db.insert(mailAddresses).values(own);
      const row = { ...subscription!, id: `s${number}`, channel: id, createdBy: voter };
      await database.db.insert(subscriptions).values(row);
    }
    await later(24);
    await smtp.next(1);
    await expect.poll(() => smtp.mails.length, { timeout: 60_000 }).toBe(201);
    expect(new Set(smtp.mails.map(({ to }) => to)).size).toBe(200);
    expect(smtp.busiest()).toBe(5);
  }, 90_000);
});

describe.each(engines)("an address on $name", ({ make, skip }) => {
  it.skipIf(skip)(
    "gets the mail of a process that was killed in between, recognisably",
    async () => {
      const store = await make();
      const smtp = await startSmtp();
      bot = await startMailBot({ databaseUrl: store.url, smtp });
      await bot.subscribe(ADDRESS);
      await bot.later(24);
      await digestIn(bot, "sent");
      const { database } = bot.parts;
      const { deliveries } = database.tables;
      // What the store holds when the process dies after the server took the mail.
      await database.db
        .update(deliveries)
        .set({
          state: "sending",
          leaseOwner: "killed",
          leaseUntil: new Date(0),
          sendingAt: new Date(0),
          messageId: null,
          sentAt: null,
        })
        .where(eq(deliveries.kind, "digest"));
      await bot.later(MINUTES_10);
      await digestIn(bot, "sent");
      const [, first, second] = smtp.mails;
      expect(second?.mail.messageId).toBe(first?.mail.messageId);
      await bot.stop();
      bot = undefined;
      await smtp.stop();
      await store.remove();
    },
  );

  it.skipIf(skip)("is exported, and gone with everything else of the person", async () => {
    const store = await make();
    bot = await startMailBot({ databaseUrl: store.url });
    await bot.subscribe(ADDRESS);
    await bot.fill("personal-change", { by: "both", address: ADDRESS });
    const { database } = bot.parts;
    expect(await bot.say("privacy")).toContain("1 e-mail address");
    expect(await personalSubscriptionsOf(database, "web:ada")).toHaveLength(2);
    const { voter = "" } = ADA;
    await forgetPerson(database, voter, { votes: "remove", now: new Date() });
    const { mailAddresses, subscriptions } = database.tables;
    expect(await database.db.select().from(mailAddresses)).toEqual([]);
    const left = await database.db.select().from(subscriptions);
    expect(left.filter(({ personal }) => personal)).toEqual([]);
    await bot.stop();
    bot = undefined;
    await store.remove();
  });
});
