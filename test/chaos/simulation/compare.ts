import type { DigestDelivery } from "../../../db/deliveries/delivery.ts";
import { HOUR, MINUTE } from "./random-scenario.ts";
import type { Edition, Fate } from "./model.ts";
import type { Lived } from "./simulate.ts";

const FATES: Readonly<Record<string, Fate>> = {
  edition_missed: "missed",
  nothing_newer: "here",
  below_minimum_upvotes: "upvotes",
};
/** What is said in place of a digest. */
const WORDS: Readonly<Record<string, Fate>> = { empty: "empty", waiting: "silent" };
/** A list that is waited for is asked for every quarter of an hour. */
const PATIENCE_MS = 16 * MINUTE;

/** Where the bot did something else than the model says, in words; empty when they agree in every edition. */
export function differences(predicted: readonly Edition[], { rows, messages }: Lived): string[] {
  const found: string[] = [];
  const digests = rows.filter((row) => row.kind === "digest");
  const byName = new Map(digests.map((row) => [`${row.subscriptionId} ${row.edition}`, row]));
  for (const edition of predicted) {
    const name = `${edition.subscriber.id} ${edition.edition}`;
    const row = byName.get(name);
    byName.delete(name);
    const words = row === undefined ? "there is no such row" : difference(edition, row);
    if (words !== undefined) found.push(`${name} (${edition.subscriber.timezone}): ${words}`);
  }
  for (const name of byName.keys()) found.push(`${name}: nobody predicted it`);
  const sent = rows.filter(({ state }) => state === "sent");
  const keys = new Set(messages.map(({ key }) => key));
  if (keys.size !== messages.length) found.push("a message was posted twice");
  if (sent.length !== messages.length)
    found.push(`${sent.length} rows, ${messages.length} messages`);
  return found;
}

function difference(
  { fate, endedAt, plannedAt }: Edition,
  row: DigestDelivery,
): string | undefined {
  const became = fateOf(row);
  if (became !== fate) return `${became} instead of ${fate}`;
  if (row.plannedAt.getTime() !== plannedAt) return `planned for ${row.plannedAt.toISOString()}`;
  if (row.sentAt === null) return undefined;
  const late = row.sentAt.getTime() - endedAt;
  const most = endedAt - plannedAt < HOUR / 60 ? 0 : PATIENCE_MS;
  return Math.abs(late) <= most ? undefined : `posted ${late / MINUTE} minutes late`;
}

function fateOf({ state, day, error, content }: DigestDelivery): string {
  if (state === "sent") return WORDS[content?.notice?.kind ?? ""] ?? `posted ${day}`;
  if (state === "pending") return "waits";
  return FATES[error?.code ?? ""] ?? `${state}: ${JSON.stringify(error)}`;
}
