import { buttonRow, commandButton, statusButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Block, Button, Message } from "./core/message.ts";
import {
  changesBetween,
  comesWords,
  contentWords,
  nextWords,
  ownName,
  scheduleWords,
  type Settings,
} from "./settings.ts";
import { code } from "../i18n/rich-text.ts";

/** Whose time zone a subscription without one of its own got. */
export type ZoneOrigin = "asked" | "kept" | "caller" | "workspace" | "default";

/** The answer to a new subscription. */
export function composeSubscribed(
  words: Catalogue,
  made: {
    readonly name: string;
    readonly settings: Settings;
    readonly next: Date;
    readonly zoneFrom: ZoneOrigin;
  },
): Message {
  const { name, settings, next, zoneFrom } = made;
  const about = [scheduleWords(words, settings), contentWords(words, settings)] as const;
  return {
    title: words.settings.subscribed,
    blocks: [
      text(words.settings.subscribedTo(ownName(name), ...about)),
      { kind: "text", text: nextWords(words, next) },
      ...zoneNote(words, zoneFrom, settings.timezone),
      ...buttonRow([postButton(words), statusButton(words.t)]),
    ],
  };
}

/** The answer to a subscription that was there before. */
export function composeChanged(
  words: Catalogue,
  changed: {
    readonly name: string;
    readonly before: Settings;
    readonly settings: Settings;
    readonly next: Date;
    /** It had been stopped or paused and goes on now. */
    readonly resumed: "stopped" | "paused" | null;
  },
): Message {
  const { name, before, settings, next, resumed } = changed;
  const { wasStopped, wasPaused, changed: title, unchanged } = words.settings;
  const changes = [
    ...(resumed === null ? [] : [resumed === "stopped" ? wasStopped : wasPaused]),
    ...changesBetween(words, before, settings),
  ];
  return {
    title: changes.length === 0 ? unchanged : title,
    blocks: [
      ...changes.map(text),
      text(comesWords(words, name, settings)),
      { kind: "text", text: nextWords(words, next) },
      ...buttonRow([statusButton(words.t)]),
    ],
  };
}

function zoneNote({ settings }: Catalogue, from: ZoneOrigin, timezone: string): Block[] {
  if (from === "asked" || from === "kept") return [];
  const { zoneOfCaller: caller, zoneOfOthers: workspace, zoneUnknown } = settings;
  const why = { caller, workspace, default: zoneUnknown }[from];
  return [{ kind: "note", text: why(timezone, code("/papers subscribe timezone:Europe/Paris")) }];
}

/** The answer to the end of a subscription. */
export function composeUnsubscribed({ settings }: Catalogue, name: string): Message {
  return {
    title: settings.ended,
    blocks: [
      text(settings.endedAbout(ownName(name))),
      { kind: "note", text: settings.toHaveItBack(code("/papers subscribe")) },
    ],
  };
}

function postButton({ settings }: Catalogue): Button {
  const { postNow: label, postNowAbout: description } = settings;
  return commandButton({ label, description, command: "post" });
}

function text(line: string): Block {
  return { kind: "text", text: [line] };
}
