import { and, eq } from "drizzle-orm";
import type { Place } from "../src/papers/place.ts";
import type { Database } from "./database.ts";

/** The language that was chosen for a channel, or for what it is subscribed to; undefined where nobody chose. */
export async function languageOf(
  { db, tables }: Database,
  { platform, channel }: Place,
): Promise<string | undefined> {
  const { rooms, subscriptions } = tables;
  const [room] = await db
    .select({ language: rooms.language })
    .from(rooms)
    .where(and(eq(rooms.platform, platform), eq(rooms.channel, channel)));
  if (room?.language != null) return room.language;
  const [subscription] = await db
    .select({ language: subscriptions.language })
    .from(subscriptions)
    .where(and(eq(subscriptions.platform, platform), eq(subscriptions.channel, channel)))
    .orderBy(subscriptions.createdAt)
    .limit(1);
  return subscription?.language ?? undefined;
}
