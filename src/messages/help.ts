import {
  buttonRow,
  helpButton,
  settingsButton,
  topButton,
  trendingButton,
} from "./core/buttons.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Block, Message } from "./core/message.ts";
import { code, joinWithDots, strong, time, type Text } from "../i18n/rich-text.ts";
import { describeSchedule, namedValues, type Settings } from "./describe-subscription.ts";
import { setupButton } from "./setup.ts";

export interface CommandHelp {
  readonly summary: string;
  readonly usage: string;
  readonly example: string;
  readonly who: string | null;
  readonly tips: readonly string[];
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
}

export function composeHelp(t: Translate, commands: readonly CommandHelp[]): Message {
  return {
    title: t("help.title"),
    blocks: [
      line([t("help.about")]),
      ...commands.map(({ usage, summary }) => line([code(usage), ` ${summary}`])),
      note(t.rich("help.more", { command: code("/papers help subscribe") })),
      ...buttonRow([topButton(t), trendingButton(t), settingsButton(t)]),
    ],
  };
}

export function composeCommandHelp(t: Translate, command: CommandHelp): Message {
  const { options, summary, example, usage, who } = command;
  const tips = joinWithDots(command.tips.map((tip) => [code(tip)]));
  return {
    title: usage,
    blocks: [
      line([summary]),
      ...options.map(({ name, description, required }) =>
        line([
          strong(`${name}:`),
          ` ${required ? t("help.required", { description }) : description}`,
        ]),
      ),
      line(t.rich("help.example", { command: code(example) })),
      ...(tips.length === 0 ? [] : [note(t.rich("help.tips", { tips }))]),
      ...(who === null ? [] : [note([who])]),
    ],
  };
}

export function composeHello(
  t: Translate,
  subscriptions: readonly (Settings & { readonly name: string; readonly nextRunAt: Date })[],
): Message {
  const isNew = subscriptions.length === 0;
  const start = { setup: code("/papers setup"), subscribe: code("/papers subscribe 9:00") };
  const explore = {
    today: code("/papers today"),
    search: code("/papers search"),
    help: code("/papers help"),
  };
  return {
    title: t("hello.title"),
    blocks: [
      line([t("hello.about")]),
      ...(isNew
        ? [line(t.rich("hello.start", start))]
        : subscriptions.map((subscription) =>
            line(
              t.rich("hello.subscribed", {
                ...namedValues(subscription.name),
                schedule: describeSchedule(t, subscription),
                at: time(subscription.nextRunAt),
              }),
            ),
          )),
      line(t.rich("hello.explore", explore)),
      ...buttonRow([...(isNew ? [setupButton(t)] : []), trendingButton(t), helpButton(t)]),
    ],
  };
}

function line(text: Text): Block {
  return { kind: "text", text };
}

function note(text: Text): Block {
  return { kind: "note", text };
}
