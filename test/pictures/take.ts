// Photographs the playground and every layout into this folder: `npx tsx test/pictures/take.ts`. The papers are the
// sample list's and the messages the bot's own; in place of the papers' figures stand drawings of ours. They look
// best where Inter, Source Serif 4 and a font with coloured emoji are installed.
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { createParts } from "../../src/app/create-parts.ts";
import { createApp } from "../../src/app/lifecycle.ts";
import { readConfig } from "../../src/config/config.ts";
import { createLog } from "../../src/lib/log.ts";
import { createSample } from "../../src/sources/sample/sample.ts";
import { createVisitor } from "../platforms/playground/http-client.ts";
import { openPage } from "../platforms/playground/open-page.ts";
import { launchBrowser } from "../support/browser.ts";
import { startFakeHuggingFace } from "../support/fake-hugging-face.ts";
import { SCENES, stage } from "./scenes.ts";

const SHOTS = [
  { name: "playground-light", colorScheme: "light", viewport: { width: 1180, height: 1080 } },
  { name: "playground-dark", colorScheme: "dark", viewport: { width: 1180, height: 1080 } },
  { name: "playground-phone", colorScheme: "light", viewport: { width: 390, height: 844 } },
] as const;

const sample = createSample();
const MORNING = new Date(`${sample.onlyDay}T09:04:00Z`);

interface Bot {
  readonly url: URL;
  stop(): Promise<void>;
}

/** The bot without a token on the morning of the sample list, when a few people have voted. */
async function startBot(): Promise<Bot> {
  const papers = await sample.list(sample.onlyDay);
  const source = await startFakeHuggingFace(papers);
  const config = readConfig({ ...source.env, DATABASE_URL: ":memory:", HTTP_PORT: "0" });
  const offset = MORNING.getTime() - Date.now();
  const clock = { now: () => new Date(Date.now() + offset) };
  const app = createApp(await createParts({ config, clock, log: createLog("error") }));
  const url = await app.start();
  await app.playgroundStatus();
  for (const likes of [5, 3, 4, 1]) {
    const visitor = createVisitor(url);
    for (const { id } of papers.slice(0, likes))
      await visitor.post("/api/press", { action: JSON.stringify(["vote", id]) });
  }
  return {
    url,
    async stop() {
      await app.stop();
      await source.stop();
    },
  };
}

async function photographBot(browser: Browser): Promise<void> {
  const bot = await startBot();
  for (const { name, ...look } of SHOTS) {
    const { page } = await openPage(browser, bot.url, { ...look, timezoneId: "UTC" }, MORNING);
    await page.locator("#messages .vote", { hasText: "▲ 4" }).first().waitFor();
    await page.locator("#messages .vote").first().click();
    await page.locator("#messages .vote[aria-pressed=true]").first().waitFor();
    await photograph(page, name);
    await page.locator("#messages .vote").first().click();
  }
  await bot.stop();
}

async function photograph(page: Page, name: string): Promise<void> {
  await page.evaluate("document.activeElement?.blur()");
  await page.evaluate("document.querySelector('#log').scrollTo(0, 0)");
  await page.waitForFunction(`[...document.images].every((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || top > innerHeight || bottom < 0;
  })`);
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
  await page.screenshot({ path });
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  await photographBot(browser);
  for (const scene of SCENES) {
    const staged = await stage(browser, scene);
    await staged.page.evaluate("document.querySelector('.welcome').remove()");
    await photograph(staged.page, `layout-${scene.name}`);
    await staged.world.close();
  }
  await browser.close();
}

await main();
