import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../src/app/lifecycle.ts";
import { createParts } from "../src/app/create-parts.ts";
import { systemClock } from "../src/lib/clock.ts";
import { readConfig } from "../src/config/config.ts";
import { createLog } from "../src/lib/log.ts";
import { send } from "./platforms/playground/http-client.ts";
import { axeViolations } from "./support/axe.ts";
import { browserNote, browserPath, launchBrowser } from "./support/browser.ts";

/** Nothing listens there, so Hugging Face is out of reach. */
const NOWHERE = "http://127.0.0.1:9";

/** Fails unless this comes into view. */
async function shown(locator: Locator): Promise<void> {
  await locator.waitFor();
  expect(await locator.isVisible()).toBe(true);
}

describe("the bot without any token", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-playground-"));
  const config = readConfig({
    DATABASE_URL: `file:${path.join(folder, "paperboy.db")}`,
    HF_API_URL: NOWHERE,
    ARXIV_API_URL: NOWHERE,
    ARXIV_RSS_URL: NOWHERE,
    HTTP_PORT: "0",
  });
  let app: App;
  let url: URL;

  beforeAll(async () => {
    app = createApp(await createParts({ config, clock: systemClock, log: createLog("silent") }));
    url = await app.start();
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is alive and ready", async () => {
    expect(await (await fetch(new URL("/livez", url))).text()).toBe("ok\n");
    expect(await (await fetch(new URL("/readyz", url))).text()).toBe("ok\n");
  });

  it("shows its metrics under its own names alone", async () => {
    const ask = async (host: string): Promise<number> =>
      (await send(new URL("/metrics", url), { headers: { host } })).status;
    expect(await Promise.all(["127.0.0.1", "localhost:3000", "paperboy:3000"].map(ask))).toEqual([
      200, 200, 200,
    ]);
    expect(await Promise.all(["evil.example", "127.0.0.1.nip.io"].map(ask))).toEqual([403, 403]);
  });

  describe.skipIf(browserPath === undefined)(`shows a person its page${browserNote}`, () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await launchBrowser();
      page = await browser.newPage();
      await page.goto(url.href);
    });
    afterAll(() => browser.close());

    const box = () => page.getByRole("combobox", { name: "Command for Paperboy" });
    const firstPaper = () => page.locator("#messages .paper").first();
    const answer = () => page.locator(".message.answer:not([aria-busy])").last();

    it("with today's digest from the sample list, and says in plain words why", async () => {
      await firstPaper().waitFor();
      expect(await page.locator("#messages .paper").count()).toBeGreaterThanOrEqual(10);
      await page.getByText("cannot be reached").first().waitFor();
    });

    it("that finds a paper by its words", async () => {
      // New papers are in the search within a second, and this machine may be quicker to ask.
      await expect
        .poll(
          async () => {
            await box().fill("/papers search world model");
            await box().press("Enter");
            await page.locator(".message.answer[aria-busy]").waitFor({ state: "detached" });
            return answer().getByRole("link", { name: "Gamma-World" }).count();
          },
          { interval: 500, timeout: 10_000 },
        )
        .toBe(1);
    });

    it("whose messages are clean by axe's rules, in the channel and in the forum", async () => {
      await page
        .getByRole("button", { name: /replies$/ })
        .first()
        .click();
      await page.locator(".thread .message").first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(new URL("/?channel=paper-forum", url).href);
      await firstPaper().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(url.href);
    });

    it("where a vote by button and one by number make the tally, and one's own are pressed", async () => {
      const vote = (number: number) => page.locator("#messages .paper .vote").nth(number - 1);
      await vote(1).click();
      await shown(vote(1).and(page.locator("[aria-pressed=true]")));
      await shown(vote(1).getByText("▲ 1"));
      await page.getByRole("button", { name: "Add a reaction" }).first().click();
      await page.getByRole("button", { name: "Vote for paper number 2" }).first().click();
      await shown(vote(2).getByText("▲ 1"));
      expect(await vote(2).getAttribute("aria-pressed")).toBe("true");
    });

    it("where a form sets up a subscription: problems at their field, then a preview to save", async () => {
      await box().fill("/papers setup");
      await box().press("Enter");
      expect(await axeViolations(page)).toEqual([]);
      await answer().getByLabel("Time zone").fill("Mars");
      await answer().getByRole("button", { name: "Preview" }).click();
      await shown(answer().getByText("is not a time zone"));
      await answer().getByLabel("Time zone").fill("Asia/Tokyo");
      await answer().getByLabel("Time", { exact: true }).fill("07:20");
      await answer().getByRole("checkbox", { name: "Saturday" }).check();
      await answer().getByRole("button", { name: "Preview" }).click();
      await shown(answer().getByText("The next digest would be"));
      for (const [step, field] of [
        ["Change papers", "Minimum upvotes"],
        ["Change look", "Layout"],
      ] as const) {
        await answer().getByRole("button", { name: step }).click();
        await shown(answer().getByLabel(field));
        expect(await axeViolations(page)).toEqual([]);
        await answer().getByRole("button", { name: "Preview" }).click();
        await shown(answer().getByText("The next digest would be"));
      }
      await answer().getByRole("button", { name: "Save the subscription" }).click();
      await shown(answer().getByText("Monday to Saturday at 07:20 (Asia/Tokyo)").first());
    });

    it("where a paper's discussion has a thread to reply in, whose replies are counted", async () => {
      const href = await firstPaper().getByRole("link").first().getAttribute("href");
      await box().fill(`/papers discuss ${href}`);
      await box().press("Enter");
      await answer().getByRole("link", { name: "Go to the discussion" }).click();
      const reply = page.getByRole("textbox", { name: "Your reply" });
      await reply.fill("On <b>Friday</b>?");
      await reply.press("Enter");
      await shown(page.locator(".thread .said", { hasText: "On <b>Friday</b>?" }));
      expect(await reply.inputValue()).toBe("");
      const discussion = page.locator("#messages > .message", { has: page.locator(".said") });
      const thread = discussion.locator("> .inside > .under > .replies");
      await thread.click();
      expect(await reply.isVisible()).toBe(false);
      await thread.click();
      await shown(reply);
      await shown(firstPaper().getByRole("link", { name: "1 reply" }));
    });

    it("and a forum, where a digest is a post with tags", async () => {
      await page.goto(new URL("/?channel=paper-forum", url).href);
      for (const text of ["/papers subscribe 8:30 layout:forum", "/papers post"]) {
        await box().fill(text);
        await box().press("Enter");
        await page.locator(".message.answer[aria-busy]").waitFor({ state: "detached" });
      }
      const post = page.locator(".message.posted").first();
      await shown(post.getByRole("heading", { name: /^Daily Papers/ }));
      await shown(post.getByRole("list", { name: "Tags" }).getByText("digest"));
      expect(await page.title()).toContain("#paper-forum");
      await page.goto(url.href);
      await firstPaper().waitFor();
      expect(await page.getByRole("list", { name: "Tags" }).count()).toBe(0);
    });

    it("that subscribes, tells how things stand, and explains a mistake", async () => {
      await box().fill("/papers subscribe 8:30 timezone:Europe/Paris");
      await box().press("Enter");
      await shown(answer().getByText("08:30").first());
      await box().fill("/papers subscrib");
      await box().press("Enter");
      await shown(answer().getByText("Did you mean").first());
    });
  });
});
