import { time } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Message } from "./core/message.ts";
import { entryBlock, type PaperEntry } from "./core/paper-entry.ts";
import { cardPicture } from "./paper.ts";

export function composeLinkCard(
  t: Translate,
  entry: PaperEntry,
  discussedSince: Date | null,
): Message {
  const blocks = [{ ...entryBlock(t, entry), picture: cardPicture(t, entry.paper) }];
  if (discussedSince === null) return { title: "", language: t.language, blocks };
  const text = t.rich("discussion.since", { date: time(discussedSince, "date") });
  return { title: "", language: t.language, blocks: [...blocks, { kind: "note", text }] };
}

export function composeRequestedCards(
  t: Translate,
  cards: ReadonlyMap<string, Message>,
  paperIds: readonly string[],
): Message {
  if (cards.size > 0) return composeLinkCards(cards.values());
  const [title, line] =
    paperIds.length === 0
      ? [t("link.none"), t("link.known")]
      : [t("link.unknown"), t("link.unknownAbout", { ids: paperIds.join(", ") })];
  return { title, language: t.language, blocks: [{ kind: "text", text: [line] }] };
}

export function composeLinkCards(cards: Iterable<Message>): Message {
  const [first, ...others] = cards;
  if (first === undefined) return { title: "", blocks: [] };
  return { ...first, blocks: [first, ...others].flatMap(({ blocks }) => blocks) };
}

export function composeLinkSetting(t: Translate, isOn: boolean, changed: boolean): Message {
  const title = isOn
    ? t(changed ? "link.onNow" : "link.on")
    : t(changed ? "link.offNow" : "link.off");
  return {
    title,
    blocks: [
      { kind: "text", text: [t(isOn ? "link.card" : "link.noCard")] },
      { kind: "note", text: [t("link.limits")] },
    ],
  };
}
