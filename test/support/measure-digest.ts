import type { Paper } from "../../src/domain/paper/paper.ts";
import type { Message } from "../../src/messages/core/message.ts";
import { renderMessage as onDiscord } from "../../src/platforms/discord/components/render.ts";
import { renderMessage as onSlack } from "../../src/platforms/slack/blocks/render.ts";

export interface DigestMeasure {
  readonly papers: number;
  readonly shown: number;
  /** Shown papers with a complete sentence of their own summary or abstract. */
  readonly said: number;
  /** Shown papers whose source gave neither. */
  readonly mute: number;
  /** Words that end in the middle. */
  readonly cut: number;
  readonly text: string;
}

/** Reads a digest as it goes over the wire, and knows nothing of how it was composed. */
export function measureDigest(
  platform: "discord" | "slack",
  message: Message,
  papers: readonly Paper[],
): DigestMeasure {
  const text = platform === "discord" ? discordText(message) : slackText(message);
  const shown = papers.filter(({ id }) => text.includes(`/papers/${id}`));
  const source = papers.map(
    ({ title, aiSummary, abstract }) => `${title} ${aiSummary ?? ""} ${abstract}`,
  );
  return {
    papers: papers.length,
    shown: shown.length,
    said: shown.filter((paper) => sentencesOf(paper).some((one) => text.includes(one))).length,
    mute: shown.filter(({ aiSummary, abstract }) => `${aiSummary ?? ""}${abstract}` === "").length,
    cut: [...text.matchAll(/([\p{L}\p{N}]+)…/gu)].filter(([, word]) => isCut(word, source)).length,
    text,
  };
}

/** By rules of its own: an end mark and a blank, where the next word does not begin small. */
function sentencesOf({ aiSummary, abstract }: Paper): string[] {
  return [aiSummary ?? "", abstract].flatMap((text) =>
    text
      .split(/(?<=[.!?。]["'”)]*)\s+(?=[^\p{Ll}])|(?<=\p{Ll}{2}\.)(?=\p{Lu})/u)
      .filter((one) => /[.!?。]["'”)]*$/.test(one) && one.length > 25),
  );
}

function isCut(word: string | undefined, sources: readonly string[]): boolean {
  const goesOn = new RegExp(`(?<![\\p{L}\\p{N}])${word}[\\p{L}\\p{N}]`, "u");
  const ends = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u");
  return sources.some((one) => goesOn.test(one)) && !sources.some((one) => ends.test(one));
}

/** What people see: without the backslashes that say that something is no markup. */
function discordText(message: Message): string {
  return stringsOf(onDiscord(message).components, "content")
    .join("\n")
    .replaceAll(/\\([^\w\s])/g, "$1");
}

function slackText(message: Message): string {
  const { blocks } = onSlack(message);
  return [...stringsOf(blocks, "text"), ...stringsOf(blocks, "url")].join("\n");
}

function stringsOf(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => stringsOf(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === key && typeof part === "string" ? [part] : stringsOf(part, key),
  );
}
