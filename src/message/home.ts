import { quoted } from "../papers/reading.ts";
import { buttonRow, commandButton, helpButton, topButton, trendingButton } from "./buttons.ts";
import type { Catalogue } from "./catalogue/english.ts";
import { entryBlock, type Entry } from "./entry.ts";
import type { Block, Button, Message } from "./message.ts";
import { contentWords, scheduleWords } from "./settings.ts";
import { stateOf, type Listed } from "./subscriptions.ts";
import { code, link, strong, type Text } from "./text.ts";

/** What belongs to one person. */
export interface Belongings {
  /** What they set up, each with the address of its channel. */
  readonly subscriptions: readonly (Omit<Listed, "setUpBy"> & {
    readonly channel: string;
    readonly url: string | null;
  })[];
  /** The newest of their reading list, and of what they vote for. */
  readonly saved: readonly Entry[];
  readonly voted: readonly Entry[];
}

/** A person's own page: what they set up, saved and voted for, and what can be asked. */
export function composeHome(
  words: Catalogue,
  { subscriptions, saved, voted }: Belongings,
): Message {
  return {
    title: "Your papers",
    blocks: [
      heading("What you set up"),
      ...(subscriptions.length === 0
        ? [
            text([
              "Nothing yet. In a channel, ",
              code("/papers setup"),
              " has the papers posted there.",
            ]),
          ]
        : subscriptions.flatMap(subscriptionBlocks)),
      heading("What you saved"),
      ...papers(words, saved, [
        "Nothing yet. ",
        code("/papers save"),
        " and the Save button keep a paper.",
      ]),
      heading("What you voted for"),
      ...papers(words, voted, ["Nothing yet. A 👍 on a paper, or its Vote button, is a vote."]),
      heading("What you can ask"),
      text([
        code("/papers today"),
        ", ",
        code("/papers search"),
        ", ",
        code("/papers saved"),
        " and more; write to me here, or in any channel.",
      ]),
      ...buttonRow([helpButton(words), topButton(words), trendingButton(words)]),
    ],
  };
}

function subscriptionBlocks(one: Belongings["subscriptions"][number]): Block[] {
  const where: Text = one.url === null ? [] : [" in ", link("its channel", one.url)];
  return [
    text([strong(one.name), ...where, ` · ${scheduleWords(one)}: ${contentWords(one)}.`]),
    { kind: "note", text: stateOf(one) },
    ...buttonRow(buttonsFor(one)),
  ];
}

/** The page is no channel, so each says which one it means. */
function buttonsFor({
  channel,
  name,
  pausedAt,
  stoppedAt,
}: Belongings["subscriptions"][number]): Button[] {
  const button = (label: string, description: string, what: string): Button =>
    commandButton({ label, description, command: "at", input: { in: channel, do: what, name } });
  const rests = pausedAt !== null || stoppedAt !== null;
  return [
    button("Edit", `Change ${quoted(name)} in a form`, "setup"),
    rests
      ? button("Resume", `Let ${quoted(name)} come again`, "resume")
      : button("Pause", `Stop ${quoted(name)} until somebody resumes it`, "pause"),
  ];
}

function papers(words: Catalogue, entries: readonly Entry[], none: Text): Block[] {
  return entries.length === 0
    ? [text(none)]
    : entries.map((entry) => entryBlock(words, entry, null));
}

function heading(words: string): Block {
  return text([strong(words)]);
}

function text(words: Text): Block {
  return { kind: "text", text: words };
}
