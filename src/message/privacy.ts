import type { PlatformName } from "../papers/place.ts";
import { buttonRow, commandButton } from "./buttons.ts";
import type { Block, Message, MessageFile } from "./message.ts";
import { code, strong, type Text } from "./text.ts";
import { count } from "./words.ts";

/** How much of each kind is kept of a person. */
export interface KeptOf {
  readonly platform: PlatformName;
  /** The name under which it is kept. */
  readonly voter: string;
  readonly name: string | null;
  readonly counts: readonly (readonly [what: string, rows: number])[];
}

/** Slack has no smaller event than the message itself; on Discord the words are not even asked for. */
const ON_SLACK =
  "Slack sends me every message of the channels I am in. Replies in discussions are counted; no word is looked at or kept.";

/** What is kept of the person who asks. */
export function composeKept({ platform, voter, name, counts }: KeptOf): Message {
  const some = counts.filter(([, rows]) => rows > 0);
  const called = name === null ? "" : `, and what you are called: ${name}`;
  return {
    title: "What Paperboy keeps of you",
    blocks: [
      text([
        some.length === 0
          ? "Nothing."
          : `${some.map(([what, rows]) => count(rows, what)).join(" · ")}.`,
      ]),
      ...(some.length === 0 ? [] : [text(["Under ", code(voter), `${called}.`])]),
      text([
        "Never what you write: only that you voted, saved, submitted or set something up, and when. ",
        "Rows about a workspace go when Paperboy is removed from it.",
      ]),
      ...(platform === "slack" ? [note([ON_SLACK])] : []),
      ...buttonRow(some.length === 0 ? [] : [exportButton, deleteButton]),
      note([
        "The same in words: ",
        code("/papers privacy export"),
        ", ",
        code("/papers privacy delete"),
      ]),
    ],
  };
}

/** Everything that is kept of a person, to take along. */
export function composeKeptFile(file: MessageFile): Message {
  return {
    title: "What Paperboy keeps of you, as a file",
    blocks: [text(["All of it, as JSON. Nobody else sees this."])],
    files: [file],
  };
}

/** Asks which way before anything is deleted. */
export function composeForgetting(): Message {
  return {
    title: "Delete what Paperboy keeps of you?",
    blocks: [
      text([
        "Your reading list, roles, names and forms are deleted. What others rely on stays without your name: subscriptions you set up, papers you submitted, discussions you opened.",
      ]),
      text([
        strong("Your votes"),
        " can stay as anonymous counts, or go too. Your reactions on older messages then count no more, even if they stay in the chat. It cannot be undone.",
      ]),
      ...buttonRow([
        forgetButton("Delete, keep anonymous votes", "keep"),
        forgetButton("Delete votes too", "remove"),
      ]),
    ],
  };
}

/** It is done. */
export function composeForgotten(votes: "keep" | "remove"): Message {
  const how =
    votes === "keep" ? "Your votes count on without your name." : "Your votes are gone too.";
  return {
    title: "Deleted",
    blocks: [text([`Paperboy keeps nothing under your name any more. ${how}`])],
  };
}

const exportButton = commandButton({
  label: "Export",
  description: "Get everything that Paperboy keeps of you as a file",
  command: "privacy",
  input: { what: "export" },
});

const deleteButton = commandButton({
  label: "Delete …",
  description: "Choose how everything that Paperboy keeps of you is deleted",
  command: "privacy",
  input: { what: "delete" },
});

function forgetButton(label: string, votes: "keep" | "remove"): ReturnType<typeof commandButton> {
  const fate = votes === "keep" ? "your votes stay without a name" : "your votes go too";
  return commandButton({
    label,
    description: `Delete everything that Paperboy keeps of you; ${fate}`,
    command: "privacy",
    input: { what: "delete", votes, sure: "true" },
  });
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}

function note(line: Text): Block {
  return { kind: "note", text: line };
}
