import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserNote, browserPath, launchBrowser } from "../support/browser.ts";
import { SCENES, stage } from "./scenes.ts";

describe.skipIf(browserPath === undefined)(`the pictures of the layouts${browserNote}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(SCENES)("show what they should, and nothing runs over: $name", async (scene) => {
    const { world, page } = await stage(browser, scene);
    const text = await page.locator("#log").innerText();
    const thread = await page.locator(".thread").allInnerTexts();
    const words = [text, ...thread].join("\n").replaceAll(/\s+/g, " ");
    for (const shown of scene.shows) expect(words).toContain(shown);
    expect(await page.evaluate("ask.overflow()")).toEqual([0, 0]);
    expect(await page.evaluate("ask.nameless()")).toEqual([]);
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect((await page.screenshot()).length).toBeGreaterThan(5000);
    }
    await page.context().close();
    await world.close();
  });
});
