import axe from "axe-core";
import type { Page } from "playwright-core";

interface AxeResults {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

/** What axe finds wrong with the page, with its rule about names that lack the visible label too. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = { rules: { "label-content-name-mismatch": { enabled: true } } };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
