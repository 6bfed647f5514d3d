import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mailAddressOf } from "../../../db/people/mail-addresses.ts";
import { personalSubscriptionsOf } from "../../../db/channels/personal-subscriptions.ts";
import { tallies } from "../../../db/people/votes.ts";
import { ADA, startMailBot, type MailBot } from "./mail-bot.ts";

const ADDRESS = "ada@example.org";
const BOB = { voter: "web:bob", userId: "bob" };

let bot: MailBot;
beforeEach(async () => {
  bot = await startMailBot();
});
afterEach(() => bot.stop());

/** The link in a mail, on the server of this test. */
function here(link: string | undefined): URL {
  const { pathname, search } = new URL(link ?? "");
  return new URL(pathname.replace("/bot/", "/") + search, bot.url);
}

function linkIn(page: string | false | undefined, path: string): URL {
  const [, link] = new RegExp(`href="([^"]*${path}[^"]*)"`).exec(String(page)) ?? [];
  return here(link?.replaceAll("&amp;", "&"));
}

async function digestAfterConfirming() {
  await bot.subscribe(ADDRESS);
  await bot.later(24);
  return bot.smtp.next(1);
}

describe("papers by e-mail", () => {
  it("come after the code was typed, and nothing but the code before", async () => {
    const asked = await bot.fill("personal-change", { by: "mail", address: ADDRESS });
    expect(asked.words).toContain(`A code is on its way to ${ADDRESS}, from papers@bot.example`);
    const { mail, to } = await bot.smtp.next();
    expect(to).toBe(ADDRESS);
    expect(mail.subject).toBe("Confirm your address for Paperboy");
    expect(mail.headers.get("list")).toBeUndefined();
    await bot.later(24);
    await bot.parts.worker.drain(0);
    expect(bot.smtp.mails).toHaveLength(1);
  });

  it("come as text and HTML with the headers that mail readers unsubscribe by", async () => {
    const { mail, raw: folded } = await digestAfterConfirming();
    const raw = folded.replaceAll(/\r\n[ \t]+/g, " ");
    expect(mail.subject).toBe("Daily Papers · Thursday 14 May 2026");
    expect(mail.from?.text).toBe('"Paperboy" <papers@bot.example>');
    expect(mail.messageId).toMatch(/^<[\w-]{22}@bot\.example>$/);
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/papers\.example\/bot\/mail\/stop\?/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(raw).toMatch(/^List-ID: Paperboy <papers\.bot\.example>\r$/m);
    expect(mail.text).toContain("5. ");
    expect(mail.text).not.toContain("6. ");
    expect(mail.text).toContain("And 7 more papers");
    expect(mail.text).not.toContain("thread");
    expect(mail.text).not.toContain("Set up by");
    expect(raw.length).toBeLessThan(100_000);
  });

  it("stop with one POST, at once, and a second one changes nothing", async () => {
    const { mail } = await digestAfterConfirming();
    const { unsubscribe } = mail.headers.get("list") as { unsubscribe: { url: string } };
    const link = here(unsubscribe.url);
    const looked = await fetch(link);
    expect([looked.status, await looked.text()]).toEqual([
      200,
      expect.stringContaining("Stop the papers by e-mail?"),
    ]);
    expect(await mailAddressOf(bot.parts.database, "web:ada")).toBeDefined();
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const stopped = await fetch(link, { method: "POST", body });
    expect(await stopped.text()).toContain("Unsubscribed.");
    expect(await mailAddressOf(bot.parts.database, "web:ada")).toBeUndefined();
    const again = await fetch(link, { method: "POST", body });
    expect([again.status, await again.text()]).toEqual([
      200,
      expect.stringContaining("a subscription that has ended"),
    ]);
    await bot.later(24);
    await bot.parts.worker.drain(0);
    expect(bot.smtp.mails).toHaveLength(2);
    expect(await bot.say("me")).toContain("Get the daily papers for yourself");
  });

  it("have vote links that count after a press, and once", async () => {
    const { mail } = await digestAfterConfirming();
    const link = linkIn(mail.html, "/mail/vote");
    const paper = link.searchParams.get("p") ?? "";
    const votes = async () => (await tallies(bot.parts.database, [paper])).get(paper) ?? 0;
    expect(await (await fetch(link)).text()).toContain("Vote for this paper");
    expect(await votes()).toBe(0);
    expect(await (await fetch(link, { method: "POST" })).text()).toContain("Your vote");
    await fetch(link, { method: "POST" });
    expect(await votes()).toBe(1);
  });

  it.each([
    ["another paper", (link: URL) => link.searchParams.set("p", "2605.99999"), 403],
    ["a later day", (link: URL) => link.searchParams.set("e", "99999"), 403],
    ["half a signature", (link: URL) => link.searchParams.set("s", "abc"), 403],
    ["no signature", (link: URL) => link.searchParams.delete("s"), 403],
    ["an unknown address", (link: URL) => link.searchParams.set("a", "x"), 200],
  ])("do not vote by a link with %s", async (_name, alter, status) => {
    const { mail } = await digestAfterConfirming();
    const link = linkIn(mail.html, "/mail/vote");
    alter(link);
    const answer = await fetch(link, { method: "POST" });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain("Your vote");
  });

  it("do not vote by a link of two months ago, but still stop", async () => {
    const { mail } = await digestAfterConfirming();
    await bot.later(24 * 62);
    const answer = await fetch(linkIn(mail.html, "/mail/vote"), { method: "POST" });
    expect([answer.status, await answer.text()]).toEqual([
      410,
      expect.stringContaining("has expired"),
    ]);
    const stopped = await fetch(linkIn(mail.html, "/mail/stop"), { method: "POST" });
    expect(await stopped.text()).toContain("Unsubscribed.");
  });
});

describe("the code", () => {
  it("is worth five guesses, and a new one makes the old one void", async () => {
    await bot.fill("personal-change", { by: "mail", address: ADDRESS });
    const { mail } = await bot.smtp.next();
    const [code = ""] = /\b\d{6}\b/.exec(mail.text ?? "") ?? [];
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const guesses = await Promise.all(
      Array.from({ length: 1000 }, () => bot.say(`me code:${wrong}`)),
    );
    expect(guesses.filter((words) => words.includes("This code is wrong"))).toHaveLength(5);
    expect(await bot.say(`me code:${code}`)).toContain("tried five times");
    await bot.press("personal-code-again");
    const second = await bot.smtp.next(1);
    const [renewed = ""] = /\b\d{6}\b/.exec(second.mail.text ?? "") ?? [];
    expect(await bot.say(`me code:${renewed}`)).toContain("Confirmed.");
  });

  it("expires after a day, with the address", async () => {
    await bot.fill("personal-change", { by: "mail", address: ADDRESS });
    const { mail } = await bot.smtp.next();
    const [code = ""] = /\b\d{6}\b/.exec(mail.text ?? "") ?? [];
    await bot.later(25);
    expect(await bot.say(`me code:${code}`)).toContain("more than a day old");
  });

  it("is sent five times a day to a person, and to an address, without telling who else has it", async () => {
    const asked = await bot.fill("personal-change", { by: "mail", address: ADDRESS });
    for (let times = 1; times < 5; times += 1) {
      await bot.smtp.next(times - 1);
      await bot.press("personal-code-again");
    }
    await bot.smtp.next(4);
    expect(await bot.press("personal-code-again")).toContain("five codes today");
    const other = await bot.fill(
      "personal-change",
      { by: "mail", address: "ADA@Example.org" },
      BOB,
    );
    expect(other.words.replaceAll("ADA@", "ada@")).toBe(asked.words);
    await bot.parts.worker.drain(0);
    expect(bot.smtp.mails).toHaveLength(5);
  });

  it("is another's for the same address", async () => {
    await bot.fill("personal-change", { by: "mail", address: ADDRESS });
    const { mail } = await bot.smtp.next();
    const [code = ""] = /\b\d{6}\b/.exec(mail.text ?? "") ?? [];
    expect(await bot.say(`me code:${code}`, BOB)).toContain("No address is waiting");
    await bot.fill("personal-change", { by: "mail", address: ADDRESS }, BOB);
    expect(await bot.say(`me code:${code}`, BOB)).toContain("This code is wrong");
  });
});

describe("an address", () => {
  it.each([
    "ada@example.org\r\nBcc: all@example.org",
    "ada@example.org, eve@example.org",
    '"ada\\"@x"@example.org',
    "ädä@example.org",
    "ada@exämple.org",
    `${"a".repeat(400)}@example.org`,
    "ada@localhost",
    "ada",
    "postmaster@example.org",
    "No-Reply@example.org",
    "<script>@example.org",
  ])("that Paperboy must not write to is refused: %j", async (address) => {
    const form = await bot.fill("personal-change", { by: "both", address });
    expect(Object.keys(form.problems)).toEqual(["address"]);
    expect(form.problems["address"]).toContain("ada@example.org");
    expect(await personalSubscriptionsOf(bot.parts.database, "web:ada")).toEqual([]);
  });

  it("comes as Slack writes it", async () => {
    const address = `<mailto:${ADDRESS}|${ADDRESS}>`;
    await bot.fill("personal-change", { by: "mail", address });
    expect((await bot.smtp.next()).to).toBe(ADDRESS);
  });

  it("that changes is confirmed anew, and the old one gets nothing more", async () => {
    await bot.subscribe(ADDRESS);
    await bot.fill("personal-change", { by: "mail", address: "new@example.org" });
    await bot.later(24);
    await bot.parts.worker.drain(0);
    expect(bot.smtp.mails.map(({ to }) => to)).toEqual([ADDRESS, "new@example.org"]);
    expect(bot.smtp.mails[1]?.mail.subject).toContain("Confirm");
  });
});

describe("the panel of /papers me", () => {
  it("pauses until a day and resumes by itself, pauses for good, resumes and stops", async () => {
    await bot.subscribe(ADDRESS);
    expect(await bot.say("me")).toContain(`By e-mail to ${ADDRESS} · Monday to Friday at 09:00`);
    const past = await bot.fill("personal-pause", { until: "2026-05-01" });
    expect(past.problems["until"]).toContain("has passed");
    const paused = await bot.fill("personal-pause", { until: "2026-05-18" });
    expect(paused.words).toContain("Paused. Next digest: Monday, 18 May 2026");
    await bot.later(48);
    await bot.parts.worker.drain(0);
    expect(bot.smtp.mails).toHaveLength(1);
    await bot.later(72);
    expect((await bot.smtp.next(1)).mail.subject).toContain("18 May 2026");
    expect((await bot.fill("personal-pause", { until: "" })).words).toContain("until you resume");
    await bot.later(24);
    await bot.parts.worker.drain(0);
    expect(bot.smtp.mails).toHaveLength(2);
    expect(await bot.press("personal-resume")).toContain("Next digest: Wednesday, 20 May 2026");
    expect(await bot.press("personal-stop")).toContain("your address is deleted");
    expect(await personalSubscriptionsOf(bot.parts.database, "web:ada")).toEqual([]);
  });

  it("belongs to the person who asks", async () => {
    await bot.subscribe(ADDRESS);
    expect(await bot.say("me", BOB)).not.toContain(ADDRESS);
    await bot.press("personal-stop", BOB);
    expect(await bot.say("me", ADA)).toContain(ADDRESS);
  });
});
