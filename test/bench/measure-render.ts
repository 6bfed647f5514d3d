import type { PaperEntry } from "../../src/messages/core/paper-entry.ts";
import type { Message } from "../../src/messages/core/message.ts";
import type { Bench } from "./bench.ts";
import { built } from "./built.ts";
import { figureOf, type Figure } from "./figure.ts";
import { NEWEST_DAY } from "./papers.ts";

type Languages = typeof import("../../src/i18n/languages.ts");
type Digests = typeof import("../../src/messages/digest.ts");
type Papers = typeof import("../../src/messages/paper.ts");

const RENDERERS = [
  { name: "Discord", file: "src/platforms/discord/components/render.js" },
  { name: "Slack", file: "src/platforms/slack/blocks/render.js" },
  { name: "HTML", file: "src/platforms/playground/render.js" },
];
const REPEATS = 300;
const WARM_UP = 30;
const DAY_SIZE = 30;
const SHOWN = 10;
const KEY = "a-key-of-22-characters";

/** From papers to what is sent: the digest of a day of thirty, and with it the replies of its thread. */
export async function measureRender(bench: Bench): Promise<readonly Figure[]> {
  const { composeDigest } = await built<Digests>("src/messages/digest.js");
  const { english } = await built<Languages>("src/i18n/languages.js");
  const { composeReply } = await built<Papers>("src/messages/paper.js");
  const entries: PaperEntry[] = bench.papers
    .slice(0, DAY_SIZE)
    .map((paper, index) => ({ paper, votes: index % 4, number: index + 1 }));
  const digest = (): Message =>
    composeDigest(english, {
      label: "Hugging Face Daily Papers",
      listUrl: "https://huggingface.co/papers",
      day: NEWEST_DAY,
      total: DAY_SIZE,
      entries: entries.slice(0, SHOWN),
      rest: DAY_SIZE - SHOWN,
      notice: null,
    });
  const figures: Figure[] = [];
  for (const { name, file } of RENDERERS) {
    const { renderMessage } = await built<{
      renderMessage: (message: Message, options: { key: string }) => unknown;
    }>(file);
    const render = (message: Message): unknown => renderMessage(message, { key: KEY });
    const day = (): void => {
      render(digest());
      for (const entry of entries) render(composeReply(english, [entry]));
    };
    figures.push(
      figureOf(
        { what: `digest, ${name}`, unit: "ms" },
        time(() => render(digest())),
      ),
      figureOf({ what: `digest and ${DAY_SIZE} replies, ${name}`, unit: "ms" }, time(day)),
    );
  }
  return figures;
}

function time(run: () => void): number[] {
  for (let round = 0; round < WARM_UP; round += 1) run();
  return Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}
