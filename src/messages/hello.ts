import { buttonRow, helpButton, trendingButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Message } from "./core/message.ts";
import { nameWords, nextWords, scheduleWords, type Settings } from "./settings.ts";
import { setupButton } from "./setup.ts";
import { code, type Text } from "../i18n/rich-text.ts";

interface Scheduled extends Settings {
  readonly name: string;
  readonly nextRunAt: Date;
}

/** What the bot says when it comes into a channel: what it does, how to start, and when it posts if it does. */
export function composeHello(words: Catalogue, subscriptions: readonly Scheduled[]): Message {
  const { hello, helloAbout, toStart, toLookAround } = words.help;
  const isNew = subscriptions.length === 0;
  const lines: readonly Text[] = [
    [helloAbout],
    ...(isNew
      ? [toStart(code("/papers setup"), code("/papers subscribe 9:00"))]
      : subscriptions.map((one) => comes(words, one))),
    toLookAround(code("/papers today"), code("/papers search"), code("/papers help")),
  ];
  return {
    title: hello,
    blocks: [
      ...lines.map((text) => ({ kind: "text", text }) as const),
      ...buttonRow([
        ...(isNew ? [setupButton(words, undefined)] : []),
        trendingButton(words.t),
        helpButton(words.t),
      ]),
    ],
  };
}

function comes(words: Catalogue, one: Scheduled): Text {
  const { name, nextRunAt } = one;
  return words.help.comesHere(
    nameWords(words, name),
    scheduleWords(words, one),
    nextWords(words, nextRunAt),
  );
}
