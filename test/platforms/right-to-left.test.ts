import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/languages.ts";
import { entryBlock } from "../../src/messages/core/paper-entry.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { renderMessage as toComponents } from "../../src/platforms/discord/components/render.ts";
import { renderMessage as toHtml } from "../../src/platforms/playground/render.ts";
import { renderMessage as toBlocks } from "../../src/platforms/slack/blocks/render.ts";
import { launchBrowser } from "../support/browser.ts";
import { makePaper } from "../support/factories.ts";

const HEBREW = "כל מה שצריך זה תשומת לב?";
const isolated = (text: string): string => `\u2068${text}\u2069`;

const paper = makePaper({
  title: HEBREW,
  authors: ["דוד כהן", "עמית לוי", "Ada Reader", "Ben Writer"],
  organization: "Reading Institute",
});
const message: Message = {
  title: "",
  blocks: [
    entryBlock(english, { paper, votes: 3, number: 2 }, [[HEBREW]]),
    { kind: "text", text: [`“${HEBREW}” (2 votes) is on this channel’s own list.`] },
  ],
};

describe("a title that is written from right to left", () => {
  it.each([
    ["Discord", JSON.stringify(toComponents(message))],
    ["Slack", JSON.stringify(toBlocks(message).blocks)],
  ])("is isolated from what stands around it on %s", (_platform, drawn) => {
    expect(drawn.split(isolated(HEBREW))).toHaveLength(3);
    expect(drawn).toContain(`${isolated("דוד כהן, עמית לוי")}, Ada Reader +1`);
    expect(drawn).toContain(`“${isolated(HEBREW.slice(0, -1))}?” (2 votes)`);
  });

  it("cannot bring reordering characters of its own", () => {
    const forged = { ...paper, title: `a\u202E${HEBREW}\u2069\u2066` };
    const block = entryBlock(english, { paper: forged, votes: 0, number: 1 });
    const drawn = JSON.stringify(toComponents({ title: "", blocks: [block] }));
    expect(drawn).toContain(`a${isolated(HEBREW.slice(0, -1))}?`);
    expect(drawn).not.toMatch(/[\u202E\u2066]|\u2069\u2069/);
  });

  it("leaves numbers, votes and brackets in their places in the playground", async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent(toHtml(message));
    /** Where the first place of these words is drawn, in pixels from the left. */
    const left = (words: string): Promise<number> =>
      page.evaluate<number>(
        `((words) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at === -1) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            return range.getBoundingClientRect().left;
          }
          return NaN;
        })(${JSON.stringify(words)})`,
      );
    expect(await left("עמית לוי")).toBeLessThan(await left("Ada Reader"));
    expect(await left("Ada Reader")).toBeLessThan(await left("+1"));
    expect(await left("+1")).toBeLessThan(await left("Reading Institute"));
    expect(await left("(2 votes)")).toBeLessThan(await left("is on this channel"));
    await browser.close();
  });
});
