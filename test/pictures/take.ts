// Photographs the playground into this folder: `npx tsx test/pictures/take.ts [address]`. Without the address
// of a running bot it shows the tests' own, with papers that nobody wrote, and then every layout.
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { createVisitor } from "../platforms/playground/http-client.ts";
import {
  createPlaygroundFixture,
  type PlaygroundFixture,
} from "../platforms/playground/playground-fixture.ts";
import { openPage } from "../platforms/playground/open-page.ts";
import { launchBrowser } from "../support/browser.ts";
import { SCENES, stage } from "./scenes.ts";

const SHOTS = [
  { name: "playground-light", colorScheme: "light", viewport: { width: 980, height: 860 } },
  { name: "playground-dark", colorScheme: "dark", viewport: { width: 980, height: 860 } },
  { name: "playground-phone", colorScheme: "light", viewport: { width: 390, height: 800 } },
] as const;

async function main(address: string | undefined): Promise<void> {
  const world = address === undefined ? await createLivelyWorld() : undefined;
  const url = world?.url ?? new URL(address ?? "");
  const browser = await launchBrowser();
  for (const { name, ...look } of SHOTS) {
    const { page } = await openPage(browser, url, look);
    await photograph(page, name);
  }
  await world?.close();
  for (const scene of address === undefined ? SCENES : []) {
    const staged = await stage(browser, scene);
    await photograph(staged.page, `layout-${scene.name}`);
    await staged.world.close();
  }
  await browser.close();
}

async function photograph(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
  await page.screenshot({ path });
}

async function createLivelyWorld(): Promise<PlaygroundFixture> {
  const world = await createPlaygroundFixture();
  await world.postDigest();
  for (const likes of [5, 3, 4, 1]) {
    const visitor = createVisitor(world.url);
    for (const paper of world.papers.slice(0, likes))
      await visitor.post("/api/press", { action: JSON.stringify(["vote", paper.id]) });
  }
  return world;
}

await main(process.argv[2]);
