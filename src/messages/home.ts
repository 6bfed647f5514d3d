import { buttonRow, commandButton, helpButton, topButton, trendingButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { contentWords, scheduleWords } from "./settings.ts";
import { stateOf, type Listed } from "./subscriptions.ts";
import { code, strong, type Text } from "../i18n/rich-text.ts";

/** What belongs to one person. */
export interface Belongings {
  /** What they set up, each with the address of its channel. */
  readonly subscriptions: readonly (Omit<Listed, "setUpBy"> & {
    readonly channel: string;
    readonly url: string | null;
  })[];
  /** The newest of their reading list, and of what they vote for. */
  readonly saved: readonly PaperEntry[];
  readonly voted: readonly PaperEntry[];
}

/** A person's own page: what they set up, saved and voted for, and what can be asked. */
export function composeHome(
  words: Catalogue,
  { subscriptions, saved, voted }: Belongings,
): Message {
  const { home } = words;
  return {
    title: home.title,
    blocks: [
      heading(home.setUp),
      ...(subscriptions.length === 0
        ? [text(home.nothingSetUp(code("/papers setup")))]
        : subscriptions.flatMap((one) => subscriptionBlocks(words, one))),
      heading(home.saved),
      ...papers(words, saved, home.nothingSaved(code("/papers save"))),
      heading(home.voted),
      ...papers(words, voted, [home.nothingVoted]),
      heading(home.ask),
      text(home.askHere(code("/papers today"), code("/papers search"), code("/papers saved"))),
      ...buttonRow([helpButton(words.t), topButton(words.t), trendingButton(words.t)]),
    ],
  };
}

function subscriptionBlocks(words: Catalogue, one: Belongings["subscriptions"][number]): Block[] {
  const { name, url } = one;
  const about = [scheduleWords(words, one), contentWords(words, one)] as const;
  return [
    text(words.home.subscription(name, url, ...about)),
    { kind: "note", text: stateOf(words, one) },
    ...buttonRow(buttonsFor(words, one)),
  ];
}

/** The page is no channel, so each says which one it means. */
function buttonsFor(
  { subscriptions }: Catalogue,
  { channel, name, pausedAt, stoppedAt }: Belongings["subscriptions"][number],
): Button[] {
  const { edit, editAbout, resume, resumeAbout, pause, pauseAbout } = subscriptions;
  const button = (label: string, description: string, what: string): Button =>
    commandButton({ label, description, command: "at", input: { in: channel, do: what, name } });
  const rests = pausedAt !== null || stoppedAt !== null;
  return [
    button(edit, editAbout(name), "setup"),
    rests ? button(resume, resumeAbout(name), "resume") : button(pause, pauseAbout(name), "pause"),
  ];
}

function papers(words: Catalogue, entries: readonly PaperEntry[], none: Text): Block[] {
  return entries.length === 0
    ? [text(none)]
    : entries.map((entry) => entryBlock(words.t, entry, null));
}

function heading(words: string): Block {
  return text([strong(words)]);
}

function text(words: Text): Block {
  return { kind: "text", text: words };
}
