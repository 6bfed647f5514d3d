import { isDeepStrictEqual } from "node:util";
import type { KnownBlock } from "@slack/types";
import { beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "../../src/domain/paper/paper.ts";
import type { PlatformName } from "../../src/domain/place.ts";
import { LAYOUTS } from "../../src/domain/subscription/digest-options.ts";
import { english } from "../../src/i18n/languages.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { composeCard } from "../../src/messages/digest.ts";
import { composePaper, composeReply } from "../../src/messages/paper.ts";
import { renderMessage as onDiscord } from "../../src/platforms/discord/components/render.ts";
import { renderMessage as onSlack } from "../../src/platforms/slack/blocks/render.ts";
import { buildComponents } from "../support/build-components.ts";
import { composeDigestOf } from "../support/compose-digest.ts";
import { judgeAvailable, load } from "../support/judge.ts";
import { readRecordedLists } from "../support/recorded-papers.ts";

/** Fields that are undefined are not sent. */
const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

const KEY = "k".repeat(22);

/** Every layout of a day's digest, and each of its papers in a message of its own. */
function* messagesOf(platform: PlatformName, papers: readonly Paper[]): Generator<Message> {
  for (const layout of LAYOUTS) yield composeDigestOf(platform, papers, { layout }).message;
  for (const [index, paper] of papers.entries()) {
    const entry = { paper, votes: index, number: index + 1, pictured: true };
    yield composeReply(english, [entry]);
    yield composeCard(english, entry);
    yield composePaper(english, { ...entry, number: null });
  }
}

describe.skipIf(!judgeAvailable)(
  "every message about every recorded day (needs ../shared/data and ../shared/judge)",
  () => {
    const days = judgeAvailable ? readRecordedLists() : [];
    let findFaults: Readonly<Record<"discord" | "slack", (message: Message) => readonly unknown[]>>;
    beforeAll(async () => {
      const rules = (await load("discordRules.mjs")) as {
        messageRules(body: unknown, options: unknown): unknown[];
      };
      const spec = (await load("slackSpec.mjs")) as {
        validateBlocks(blocks: readonly KnownBlock[]): string[];
      };
      findFaults = {
        discord(message) {
          const payload = onDiscord(message, { key: KEY });
          const built = buildComponents(payload.components);
          if (!isDeepStrictEqual(asSent(built), asSent(payload.components))) return [{ built }];
          return rules.messageRules(JSON.parse(JSON.stringify(payload)), { create: true });
        },
        slack: (message) => spec.validateBlocks(onSlack(message, { key: KEY }).blocks),
      };
    });

    it.each(["discord", "slack"] as const)(
      "is valid on %s, by discord.js's builders or Slack's check of blocks, and by the judge",
      (platform) => {
        let messages = 0;
        for (const { day, papers } of days)
          for (const message of messagesOf(platform, papers)) {
            messages += 1;
            const faults = findFaults[platform](message);
            if (faults.length > 0) expect({ day, message, faults }).toBe("valid");
          }
        console.log(`${platform}: ${messages} messages of ${days.length} days`);
        expect(messages).toBeGreaterThan(1000);
      },
      600_000,
    );
  },
);
