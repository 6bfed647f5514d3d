import type { PlatformName } from "../domain/place.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Kept } from "../i18n/catalogue/english/privacy.ts";
import type { Block, Button, Message, MessageFile } from "./core/message.ts";
import { code, type Text } from "../i18n/rich-text.ts";

/** How much of each kind is kept of a person. */
export interface KeptOf {
  readonly platform: PlatformName;
  /** The name under which it is kept. */
  readonly voter: string;
  readonly name: string | null;
  readonly counts: readonly (readonly [what: Kept, rows: number])[];
}

/** What is kept of the person who asks. */
export function composeKept(words: Catalogue, { platform, voter, name, counts }: KeptOf): Message {
  const { privacy } = words;
  const some = counts.filter(([, rows]) => rows > 0);
  const isSome = some.length > 0;
  return {
    title: privacy.title,
    blocks: [
      text([isSome ? privacy.kept(some) : privacy.nothing]),
      ...(isSome ? [text(privacy.under(code(voter), name))] : []),
      text([privacy.neverWords]),
      // Slack has no smaller event than the message itself; on Discord the words are not even asked for.
      ...(platform === "slack" ? [note([privacy.onSlack])] : []),
      ...buttonRow(isSome ? [exportButton(words), deleteButton(words)] : []),
      note(privacy.inWords(code("/papers privacy export"), code("/papers privacy delete"))),
    ],
  };
}

/** Everything that is kept of a person, to take along. */
export function composeKeptFile({ privacy }: Catalogue, file: MessageFile): Message {
  return { title: privacy.asFile, blocks: [text([privacy.asFileAbout])], files: [file] };
}

/** Asks which way before anything is deleted. */
export function composeForgetting({ privacy }: Catalogue): Message {
  const { sure, whatGoes, votesStayOrGo } = privacy;
  const { keepVotes, keepVotesAbout, removeVotes, removeVotesAbout } = privacy;
  return {
    title: sure,
    blocks: [
      text([whatGoes]),
      text(votesStayOrGo()),
      ...buttonRow([
        forgetButton(keepVotes, keepVotesAbout, "keep"),
        forgetButton(removeVotes, removeVotesAbout, "remove"),
      ]),
    ],
  };
}

/** It is done. */
export function composeForgotten({ privacy }: Catalogue, votes: "keep" | "remove"): Message {
  const { deleted, keptVotes, removedVotes } = privacy;
  return { title: deleted, blocks: [text([votes === "keep" ? keptVotes : removedVotes])] };
}

function exportButton({ privacy }: Catalogue): Button {
  const { export: label, exportAbout: description } = privacy;
  return commandButton({ label, description, command: "privacy", input: { what: "export" } });
}

function deleteButton({ privacy }: Catalogue): Button {
  const { delete: label, deleteAbout: description } = privacy;
  return commandButton({ label, description, command: "privacy", input: { what: "delete" } });
}

function forgetButton(label: string, description: string, votes: "keep" | "remove"): Button {
  const input = { what: "delete", votes, sure: "true" };
  return commandButton({ label, description, command: "privacy", input });
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}

function note(line: Text): Block {
  return { kind: "note", text: line };
}
