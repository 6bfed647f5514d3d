import type { Catalogue } from "../i18n/catalogue/english.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import type { Message } from "./core/message.ts";
import { time } from "../i18n/rich-text.ts";

/** What stands under a pasted link to a paper: short, and without a heading, because somebody else is speaking. */
export function composeLinkCard(
  words: Catalogue,
  entry: PaperEntry,
  discussedSince: Date | null,
): Message {
  const since =
    discussedSince === null ? null : words.alreadyDiscussed(time(discussedSince, "date"));
  return {
    title: "",
    blocks: [
      entryBlock(words, entry),
      ...(since === null ? [] : [{ kind: "note", text: since } as const]),
    ],
  };
}

/** The answer to whoever asked for the cards of links: those there are, else why there is none. */
export function composeCardsAsked(
  words: Catalogue,
  cards: ReadonlyMap<string, Message>,
  paperIds: readonly string[],
): Message {
  if (cards.size > 0) return composeLinkCards(cards.values());
  return paperIds.length === 0 ? noLink(words) : unknown(words, paperIds);
}

/** Several cards as one answer. */
export function composeLinkCards(cards: Iterable<Message>): Message {
  return { title: "", blocks: [...cards].flatMap(({ blocks }) => blocks) };
}

function noLink(words: Catalogue): Message {
  return { title: words.noPaperLinked, blocks: [{ kind: "text", text: [words.linksKnown] }] };
}

/** Nobody knows the papers, or tells of them just now. */
function unknown(words: Catalogue, paperIds: readonly string[]): Message {
  return {
    title: words.linkUnknown,
    blocks: [{ kind: "text", text: [words.linkUnknownAbout(paperIds.join(", "))] }],
  };
}

/** The answer to whoever turned cards on or off, or asked. */
export function composeLinkSetting({ links }: Catalogue, isOn: boolean, changed: boolean): Message {
  const { on, onNow, off, offNow, card, noCard, limits } = links;
  const titles = isOn ? { before: on, now: onNow } : { before: off, now: offNow };
  return {
    title: changed ? titles.now : titles.before,
    blocks: [
      { kind: "text", text: [isOn ? card : noCard] },
      { kind: "note", text: [limits] },
    ],
  };
}
