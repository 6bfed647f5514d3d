import {
  buttonRow,
  commandButton,
  findButton,
  helpButton,
  readingListButton,
  settingsButton,
  todayButton,
} from "./core/buttons.ts";
import type { Form } from "./core/form.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { slash, strong, time, type Text } from "../i18n/rich-text.ts";
import { describeSchedule, namedValues, type Settings } from "./describe-subscription.ts";
import { setupButton } from "./setup.ts";

export interface HelpGroup {
  readonly name: "people" | "channel" | "admin";
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
}

export interface CommandHelp {
  readonly summary: string;
  readonly usage: string;
  readonly example: string;
  readonly who: string | null;
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
  readonly buttons: readonly Button[];
}

/** What a person can do here, a text for each group. */
export function composeHelp(t: Translate, groups: readonly HelpGroup[]): Message {
  const shown = groups.filter(({ commands }) => commands.length > 0);
  const settings = shown.some(({ name }) => name === "channel") ? [settingsButton(t)] : [];
  return {
    title: t("help.title"),
    blocks: [
      ...shown.map(({ name, commands }) =>
        line([
          strong(t("help.group", { group: name })),
          ...commands.flatMap((one) => ["\n", slash(one.name), ` ${one.summary}`]),
        ]),
      ),
      note(t.rich("help.more", { command: slash("help subscribe") })),
      ...buttonRow([todayButton(t), findButton(t), ...topicButtons(t), ...settings]),
    ],
  };
}

function topicButtons(t: Translate): Button[] {
  return (["search", "filter"] as const).map((topic) =>
    commandButton({
      label: t("button.howTo", { topic }),
      description: t("button.howToAbout", { topic }),
      command: "help",
      input: { command: topic },
    }),
  );
}

export function composeCommandHelp(t: Translate, command: CommandHelp): Message {
  const { options, summary, example, usage, who, buttons } = command;
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
      line(t.rich("help.example", { command: slash(example) })),
      ...(who === null ? [] : [note([who])]),
      ...buttonRow(buttons),
    ],
  };
}

export interface Start {
  readonly mayManage: boolean;
  readonly isSubscribed: boolean;
}

/** The panel for `/papers` alone. */
export function composeStart(t: Translate, { mayManage, isSubscribed }: Start): Message {
  const setUp = mayManage && !isSubscribed ? [setupButton(t)] : [];
  const settings = isSubscribed ? [settingsButton(t)] : [];
  return {
    title: t("start.title"),
    blocks: [
      line(t.rich("start.about", { command: slash("help") })),
      ...buttonRow([
        todayButton(t),
        findButton(t),
        readingListButton(t),
        ...setUp,
        ...settings,
        helpButton(t),
      ]),
    ],
  };
}

export function composeFindForm(t: Translate, channel: string): Form {
  return {
    channel,
    action: { name: "find", input: {} },
    title: t("find.title"),
    submit: t("refusal.search"),
    cancel: t("setup.cancel"),
    intro: [t("find.about")],
    fields: [
      {
        kind: "text",
        name: "query",
        label: t("find.query"),
        hint: t("find.hint"),
        initial: "",
        maxLength: 300,
      },
    ],
  };
}

export function composeHello(
  t: Translate,
  subscriptions: readonly (Settings & { readonly name: string; readonly nextRunAt: Date })[],
): Message {
  const isNew = subscriptions.length === 0;
  return {
    title: t("hello.title"),
    blocks: [
      line([t("hello.about")]),
      ...(isNew
        ? [line([t("hello.start")])]
        : subscriptions.map((subscription) =>
            line(
              t.rich("hello.subscribed", {
                ...namedValues(subscription.name),
                schedule: describeSchedule(t, subscription),
                at: time(subscription.nextRunAt),
              }),
            ),
          )),
      ...buttonRow([
        isNew ? setupButton(t) : settingsButton(t),
        commandButton({
          label: t("button.seeToday"),
          description: t("button.seeTodayAbout"),
          command: "today",
        }),
        commandButton({
          label: t("button.whatCanItDo"),
          description: t("button.whatCanItDoAbout"),
          command: "help",
        }),
      ]),
    ],
  };
}

function line(text: Text): Block {
  return { kind: "text", text };
}

function note(text: Text): Block {
  return { kind: "note", text };
}
