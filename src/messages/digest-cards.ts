import {
  abstractButton,
  buttonRow,
  discussButton,
  saveButton,
  similarButton,
} from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import { remainder } from "./digest-compact.ts";
import { CHANGE_AND_STOP, settings, withOpening, type Digest, type PaperEntry } from "./digest.ts";
import { entryBlock } from "./core/paper-entry.ts";
import type { Message } from "./core/message.ts";

/** The heading of a digest whose papers follow in a message each. */
export function composeCardsHeading(words: Catalogue, digest: Digest): Message {
  return withOpening(words, digest, [
    { kind: "text", text: [words.cardsFollow(digest.entries.length)] },
    ...remainder(words, digest),
    ...settings(words),
    { kind: "note", text: words.voteOnCards(...CHANGE_AND_STOP) },
  ]);
}

/** One paper's own message in the channel: short, because the next one follows. */
export function composeCard(words: Catalogue, entry: PaperEntry): Message {
  return {
    title: "",
    blocks: [
      entryBlock(words, entry),
      ...buttonRow([
        abstractButton(words, entry.paper),
        saveButton(words, entry.paper),
        discussButton(words, entry.paper),
        similarButton(words, entry.paper),
      ]),
    ],
  };
}
