import type { Failure } from "../domain/failure.ts";
import { buttonRow } from "./core/buttons.ts";
import type { Values } from "./core/form.ts";
import type { Block, Button, Message } from "./core/message.ts";
import { failureText } from "./failures.ts";
import { named } from "../i18n/named.ts";
import { time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import {
  describeDifferences,
  describeNext,
  describeSubscription,
  type Settings,
} from "./describe-subscription.ts";

export interface Setup {
  readonly name: string;
  readonly draft: string;
}

export type DigestPreview = { readonly message: Message } | { readonly reason: Failure };

export function composeSetup(
  t: Translate,
  review: {
    readonly setup: Setup;
    readonly settings: Settings;
    readonly before: Settings | undefined;
    readonly next: Date;
    readonly preview: DigestPreview;
  },
): Message {
  const { setup, settings, before, next, preview } = review;
  const changes = before === undefined ? [] : describeDifferences(t, before, settings);
  const save: Button = {
    action: { kind: "turn", name: "setup-save", input: { draft: setup.draft } },
    label: t("button.saveSettings"),
    description: t("button.saveSettingsAbout"),
    primary: true,
  };
  return {
    title: t("setup.confirm"),
    blocks: [
      text([describeSubscription(t, setup.name, settings)]),
      ...changes.map((change) => text([change])),
      text(describeNext(t, next)),
      ...buttonRow([save, ...changeButtons(t, setup)]),
      ...("reason" in preview
        ? [note(t("setup.noDigestYet", { reason: failureText(t, preview.reason) }))]
        : previewBlocks(t, preview.message)),
    ],
  };
}

export function composeSetupProblems(t: Translate, setup: Setup, problems: Values): Message {
  return {
    title: t("setup.notSaved"),
    blocks: [
      ...Object.values(problems).map((problem) => text([problem])),
      ...buttonRow(changeButtons(t, setup)),
    ],
  };
}

export function composeDigestPreview(t: Translate, name: string, preview: DigestPreview): Message {
  if ("reason" in preview) {
    const reason = failureText(t, preview.reason);
    return {
      title: t("setup.nothingToShow"),
      blocks: [text([t("setup.wouldPostNothing", { name, reason })])],
    };
  }
  const { title, blocks } = preview.message;
  return { title, blocks: [note(t("setup.wouldPost", { name })), ...blocks] };
}

export function composeSetupHint(t: Translate, name: string | undefined): Message {
  return {
    title: t("setup.start"),
    blocks: [text([t("setup.startAbout")]), ...buttonRow([setupButton(t, name)])],
  };
}

/** The last save wins, so the message lists what others saved meanwhile. */
export function withOverwritten(
  t: Translate,
  message: Message,
  changes: readonly { readonly by: string | null; readonly at: Date; readonly what: string }[],
): Message {
  const lines = changes.map(({ by, at, what }) => {
    const values = { ...named(by), at: time(at, "relative"), change: what };
    return text(t.rich("setup.overwritten", values));
  });
  return { ...message, blocks: [...lines, ...message.blocks] };
}

export function setupButton(t: Translate, name?: string): Button {
  return {
    action: { kind: "command", name: "setup", input: name === undefined ? {} : { name } },
    label: t("button.setUp"),
    description: name === undefined ? t("button.setUpAbout") : t("button.setUpNamed", { name }),
    primary: true,
  };
}

function previewBlocks(t: Translate, { title, blocks }: Message): Block[] {
  const shown = blocks.filter(({ kind }) => kind !== "buttons");
  return [
    text(t.rich("setup.nextWouldBe", { title })),
    ...shown.map((block) => (block.kind === "paper" ? { ...block, vote: null } : block)),
  ];
}

function changeButtons(t: Translate, { draft }: Setup): Button[] {
  return (["changeSchedule", "changePapers", "changeLook"] as const).map((id, index) => ({
    action: { kind: "turn", name: "setup-change", input: { draft, page: String(index + 1) } },
    label: t(`button.${id}`),
    description: t(`button.${id}About`),
  }));
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}

function note(line: string): Block {
  return { kind: "note", text: [line] };
}
