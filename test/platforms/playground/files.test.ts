import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { browserNote, browserPath, launchBrowser } from "../../support/browser.ts";
import { openPage } from "./open-page.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";

describe.skipIf(browserPath === undefined)(
  `downloads and short messages of the page${browserNote}`,
  () => {
    let browser: Browser;
    let world: PlaygroundFixture;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
    });
    beforeEach(async () => {
      world = await createPlaygroundFixture();
      await world.postDigest();
      ({ page, complaints } = await openPage(browser, world.url));
    });
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await world.close();
    });

    const toast = (): Locator => page.locator("#toasts .toast");

    it("offer a file under its own name with its exact content", async () => {
      const box = page.getByRole("combobox", { name: "Command for Paperboy" });
      await box.fill("/papers export");
      await box.press("Enter");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download papers.bib" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("papers.bib");
      expect(readFileSync(await download.path(), "utf8")).toBe('@misc{ä, title = "<b>&amp;"}\n');
      expect(complaints).toEqual([]);
    });

    it("show one vote confirmation at a time, which disappears", async () => {
      const vote = page.locator(".paper").nth(1).getByRole("button", { name: /^Vote/ });
      await vote.click();
      await toast().filter({ hasText: "You voted for" }).waitFor();
      await vote.click();
      await toast().filter({ hasText: "You took back" }).waitFor();
      expect(await toast().count()).toBe(1);
      await toast().waitFor({ state: "detached", timeout: 12_000 });
      expect(complaints).toEqual([]);
    });

    it("explain when the bot cannot be reached", async () => {
      await page.route("**/api/press", (route) => route.abort());
      await page.locator(".paper").nth(1).getByRole("button", { name: /^Vote/ }).click();
      await page.locator("#toasts .toast.refused").waitFor();
      expect(await toast().innerText()).not.toBe("");
    });
  },
);
