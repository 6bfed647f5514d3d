import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { drawFigure } from "../../support/drawn-figure.ts";

export interface OpenPage {
  readonly page: Page;
  /** What the browser complained about: script errors, failed requests, breaches of the content policy. */
  readonly complaints: readonly string[];
}

/** Everything here happens on one machine; what is not there by then will not come. */
const TIMEOUT_MS = 8000;

/** Opens the playground in a context of its own, so that each call is another visitor. */
export async function openPage(
  browser: Browser,
  url: URL,
  options: BrowserContextOptions = {},
  now?: Date,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    ...options,
  });
  await context.addInitScript({ path: fileURLToPath(new URL("in-page.js", import.meta.url)) });
  // Nothing leaves the machine: a paper's figure is one of ours.
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: drawFigure(route.request().url()) }),
  );
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  page.setDefaultTimeout(TIMEOUT_MS);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(url.href);
  await page.locator("#connection[data-state=connected]").waitFor();
  await page.locator("#log[aria-busy=false]").waitFor();
  return { page, complaints };
}
