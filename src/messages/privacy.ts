import type { PlatformName } from "../domain/place.ts";
import { code, slash, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Block, Button, Message, MessageFile } from "./core/message.ts";

type StoredKind =
  | "votes"
  | "saved"
  | "submissions"
  | "discussions"
  | "subscriptions"
  | "addresses"
  | "roles"
  | "changes"
  | "forms"
  | "replies"
  | "messages";

export interface StoredData {
  readonly platform: PlatformName;
  readonly voter: string;
  readonly name: string | null;
  readonly counts: readonly (readonly [kind: StoredKind, count: number])[];
}

export function composeStoredData(
  t: Translate,
  { platform, voter, name, counts }: StoredData,
): Message {
  const stored = counts.filter(([, count]) => count > 0);
  const amounts = stored.map(([kind, count]) => t(`privacy.${kind}`, { count })).join(" · ");
  const under =
    name === null
      ? t.rich("privacy.storedUnder", { voter: code(voter) })
      : t.rich("privacy.storedUnderName", { voter: code(voter), name });
  return {
    title: t("privacy.title"),
    blocks: [
      ...(stored.length > 0
        ? [text([`${amounts}.`]), text(under)]
        : [text(t.rich("privacy.nothing"))]),
      text(t.rich("privacy.neverWords")),
      // Slack has no smaller event than the message itself; Discord does not send the text.
      ...(platform === "slack" ? [note(t.rich("privacy.onSlack"))] : []),
      ...buttonRow(stored.length > 0 ? [exportButton(t), deleteButton(t)] : []),
      note(
        t.rich("privacy.orType", {
          toExport: slash("privacy export"),
          toDelete: slash("privacy delete"),
        }),
      ),
    ],
  };
}

export function composeDataExport(t: Translate, file: MessageFile): Message {
  return { title: t("privacy.file"), blocks: [text(t.rich("privacy.fileAbout"))], files: [file] };
}

export function composeDeletionChoice(t: Translate): Message {
  return {
    title: t("privacy.confirm"),
    blocks: [
      text(t.rich("privacy.whatIsDeleted")),
      text(t.rich("privacy.aboutVotes")),
      ...buttonRow([
        confirmButton(t("privacy.keepVotes"), t("privacy.keepVotesAbout"), "keep"),
        confirmButton(t("privacy.removeVotes"), t("privacy.removeVotesAbout"), "remove"),
      ]),
    ],
  };
}

export function composeDeleted(t: Translate, votes: "keep" | "remove"): Message {
  return { title: "", blocks: [text(t.rich("privacy.deleted", { votes }))] };
}

function exportButton(t: Translate): Button {
  const [label, description] = [t("privacy.export"), t("privacy.exportAbout")];
  return commandButton({ label, description, command: "privacy", input: { what: "export" } });
}

function deleteButton(t: Translate): Button {
  const [label, description] = [t("privacy.delete"), t("privacy.deleteAbout")];
  return commandButton({ label, description, command: "privacy", input: { what: "delete" } });
}

function confirmButton(label: string, description: string, votes: "keep" | "remove"): Button {
  const input = { what: "delete", votes, sure: "true" };
  return commandButton({ label, description, command: "privacy", input });
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}

function note(line: Text): Block {
  return { kind: "note", text: line };
}
