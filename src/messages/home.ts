import { buttonRow, helpButton, topButton, trendingButton } from "./core/buttons.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { slash, strong, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import {
  describeState,
  describeTerms,
  pauseOrResume,
  subscriptionButton,
  type ListedSubscription,
} from "./digest-subscriptions.ts";

import { personalButton } from "./personal.ts";

export interface Belongings {
  readonly subscriptions: readonly (Omit<ListedSubscription, "setUpBy"> & {
    readonly channel: string;
    readonly url: string | null;
  })[];
  readonly saved: readonly PaperEntry[];
  readonly voted: readonly PaperEntry[];
}

export function composeHome(t: Translate, { subscriptions, saved, voted }: Belongings): Message {
  const examples = {
    today: slash("today"),
    search: slash("search"),
    saved: slash("saved"),
  };
  return {
    title: t("home.title"),
    blocks: [
      heading(t("home.setUp")),
      ...(subscriptions.length === 0
        ? [text(t.rich("home.nothingSetUp", { command: slash("setup") }))]
        : subscriptions.flatMap((subscription) => subscriptionBlocks(t, subscription))),
      heading(t("home.saved")),
      ...papers(t, saved, t.rich("home.nothingSaved", { command: slash("save") })),
      heading(t("home.voted")),
      ...papers(t, voted, [t("home.nothingVoted")]),
      heading(t("home.ask")),
      text(t.rich("home.examples", examples)),
      ...buttonRow([personalButton(t), helpButton(t), topButton(t), trendingButton(t)]),
    ],
  };
}

function subscriptionBlocks(
  t: Translate,
  subscription: Belongings["subscriptions"][number],
): Block[] {
  const { name, url, channel } = subscription;
  const values = { name, ...describeTerms(t, subscription) };
  return [
    text(
      url === null
        ? t.rich("subscription.line", values)
        : t.rich("home.subscription", { ...values, url }),
    ),
    { kind: "note", text: describeState(t, subscription) },
    ...buttonRow([
      subscriptionButton(t, "edit", name, channel),
      subscriptionButton(t, pauseOrResume(subscription), name, channel),
    ]),
  ];
}

function papers(t: Translate, entries: readonly PaperEntry[], none: Text): Block[] {
  return entries.length === 0 ? [text(none)] : entries.map((entry) => entryBlock(t, entry, []));
}

function heading(line: string): Block {
  return text([strong(line)]);
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}
