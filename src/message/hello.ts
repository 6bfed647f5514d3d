import { buttonRow, helpButton, trendingButton } from "./buttons.ts";
import type { Catalogue } from "./catalogue/english.ts";
import type { Message } from "./message.ts";
import { nameWords, nextWords, scheduleWords, type Settings } from "./settings.ts";
import { setupButton } from "./setup.ts";
import { code, type Text } from "./text.ts";

interface Scheduled extends Settings {
  readonly name: string;
  readonly nextRunAt: Date;
}

/** What the bot says when it comes into a channel: what it does, how to start, and when it posts if it does. */
export function composeHello(words: Catalogue, subscriptions: readonly Scheduled[]): Message {
  const start: Text = [
    "To have them here: ",
    code("/papers setup"),
    ", or ",
    code("/papers subscribe 9:00"),
  ];
  const lines: readonly Text[] = [
    [
      "I bring the daily papers: one quiet message a day with the abstracts in its thread, and 👍 as a vote. ",
      "I read nothing that is written here.",
    ],
    ...(subscriptions.length === 0
      ? [start]
      : subscriptions.map((one): Text => [
          `${nameWords(one.name)} here ${scheduleWords(one)}. `,
          ...nextWords(one.nextRunAt),
        ])),
    [
      "To look around: ",
      code("/papers today"),
      ", ",
      code("/papers search"),
      ", ",
      code("/papers help"),
    ],
  ];
  return {
    title: "Hello, I am Paperboy",
    blocks: [
      ...lines.map((text) => ({ kind: "text", text }) as const),
      ...buttonRow([
        ...(subscriptions.length === 0 ? [setupButton(undefined)] : []),
        trendingButton(words),
        helpButton(words),
      ]),
    ],
  };
}
