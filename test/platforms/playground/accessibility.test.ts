import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLAYGROUND } from "../../../src/domain/place.ts";
import { axeViolations } from "../../support/axe.ts";
import { browserNote, browserPath, launchBrowser } from "../../support/browser.ts";
import { openPage } from "./open-page.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";

/** WCAG 2.2 AA for running text. */
const CONTRAST = 4.5;

describe.skipIf(browserPath === undefined)(`the page is accessible${browserNote}`, () => {
  let browser: Browser;
  let world: PlaygroundFixture;

  let page: Page;

  /** One page with everything open that it has. */
  beforeAll(async () => {
    browser = await launchBrowser();
    world = await createPlaygroundFixture();
    await world.postDigest();
    ({ page } = await openPage(browser, world.url));
    await page.getByRole("button", { name: "10 replies" }).click();
    await page.getByRole("button", { name: "5 more replies" }).click();
    await page.locator(".thread .message").nth(9).waitFor();
    await page.getByRole("button", { name: "Add a reaction" }).first().click();
    await page.locator("#box").fill("/papers search world");
    await page.locator("#box").press("Enter");
    await page.getByText("Only you can see this.").waitFor();
    await page.locator("#box").pressSequentially("/papers s");
    await page.getByRole("option").first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.for(["light", "dark"] as const)("is clean by axe's rules in %s colours", async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await axeViolations(page)).toEqual([]);
  });

  it("names every button, field, picture, list and link", async () => {
    expect(await page.evaluate("ask.nameless()")).toEqual([]);
  });

  it("has a language, one main heading, unique ids and the document's own tab order", async () => {
    const found = await page.evaluate("ask.structure()");
    expect(found).toEqual({ language: "en", headings: 1, repeated: [], ordered: 0 });
  });

  it.for(["light", "dark"] as const)("keeps all text readable in %s colours", async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await page.evaluate(`ask.poorContrast(${CONTRAST})`)).toEqual([]);
  });

  it.for([320, 390, 1100])(
    "fits a window of %d pixels without scrolling sideways",
    async (width) => {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate("ask.overflow()")).toEqual([0, 0]);
    },
  );

  it("respects reduced motion", async () => {
    const still = { animations: 0, scrolling: "auto" };
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await page.evaluate("ask.motion()")).toEqual(still);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await page.evaluate("ask.motion()")).toEqual({ ...still, scrolling: "smooth" });
  });

  it("announces answers and new messages to screen readers", async () => {
    const news = page.locator("#news[role=status]");
    expect(await news.innerText()).toMatch(/^1 papers for “world” World Models on a Wristwatch/);
    const deadline = new Date(Date.now() + 60_000);
    const message = { title: "An extra edition", blocks: [] };
    await world.playground.post({
      place: PLAYGROUND,
      thread: null,
      key: "extra",
      message,
      deadline,
    });
    await page.getByRole("heading", { name: "An extra edition" }).waitFor();
    expect(await news.innerText()).toBe("New message: An extra edition");
  });

  it("reaches everything by keyboard with visible focus", async () => {
    await page.reload();
    await page.locator("#log[aria-busy=false]").waitFor();
    const stops: { stop: string; visible: boolean }[] = [];
    while (stops.at(-1)?.stop.startsWith("<body") !== true && stops.length < 80) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate("ask.focus()"));
    }
    const reached = stops.slice(0, -1);
    expect(reached.filter(({ visible }) => !visible)).toEqual([]);
    const all = reached.map(({ stop }) => stop).join("\n");
    for (const stop of [
      "skip",
      "Vote for World Models",
      "Add a reaction",
      "10 replies",
      "combobox",
      "Send",
    ])
      expect(all).toContain(stop);
  });
});
