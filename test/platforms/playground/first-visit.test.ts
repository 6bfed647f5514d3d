import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { PLAYGROUND } from "../../../src/domain/place.ts";
import { browserNote, browserPath, launchBrowser } from "../../support/browser.ts";
import { openPage } from "./open-page.ts";
import { createPlaygroundFixture } from "./playground-fixture.ts";

const DAY_MS = 86_400_000;

describe.skipIf(browserPath === undefined)(`a visit to the page${browserNote}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const inSight = async (locator: Locator): Promise<boolean> => {
    const { y, height } = (await locator.boundingBox()) ?? { y: -1, height: 0 };
    return y >= 0 && y + height <= 900;
  };

  it("begins with the welcome above the newest day; a later one with that day", async () => {
    const world = await createPlaygroundFixture();
    onTestFinished(() => world.close());
    await world.postDigest();
    const { page, complaints } = await openPage(browser, world.url);
    const welcome = page.getByRole("heading", { name: "Welcome to the playground" });
    expect(await inSight(welcome)).toBe(true);
    expect(await inSight(page.getByRole("heading", { name: "Daily papers" }))).toBe(true);
    expect(await page.locator(".day:visible").innerText()).toBe("Today");

    const tomorrow = new Date(Date.now() + DAY_MS);
    const later = await createPlaygroundFixture({
      database: world.database,
      clock: { now: () => tomorrow },
    });
    onTestFinished(() => later.close());
    await later.playground.post({
      place: PLAYGROUND,
      thread: null,
      key: "tomorrow",
      message: { title: "The next day", blocks: [] },
      deadline: tomorrow,
    });
    const { page: theirs } = await openPage(browser, world.url);
    expect(await theirs.locator(".welcome + .message h2").innerText()).toBe("The next day");
    expect(await inSight(theirs.locator(".welcome h2"))).toBe(true);
    await page.reload();
    await page.locator("#log[aria-busy=false]").waitFor();
    expect(await inSight(page.getByRole("heading", { name: "The next day" }))).toBe(true);
    expect(await inSight(welcome)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it("keeps the welcome in sight when the first digest arrives later", async () => {
    const world = await createPlaygroundFixture();
    onTestFinished(() => world.close());
    const { page } = await openPage(browser, world.url);
    expect(await page.locator(".skeleton").isVisible()).toBe(true);
    await world.postDigest();
    await page.locator("#messages .paper").first().waitFor();
    expect(await page.locator(".skeleton").isVisible()).toBe(false);
    expect(await inSight(page.locator(".welcome h2"))).toBe(true);
  });
});
