import { isNull } from "drizzle-orm";
import type { Place } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import type { Schema } from "../schema/schema.ts";
import { subscriptionsOf } from "./subscriptions.ts";
import { inChannel } from "../client/conditions.ts";

export type ChannelSettings = Schema["rooms"]["$inferSelect"];
type RoomSettings = Partial<Pick<ChannelSettings, "linkCards" | "moderated" | "language">>;

export async function channelSettingsOf(
  { db, tables: { rooms } }: Database,
  place: Place,
): Promise<ChannelSettings | undefined> {
  const [room] = await db.select().from(rooms).where(inChannel(rooms, place));
  return room;
}

export async function languageOf(database: Database, place: Place): Promise<string | undefined> {
  const room = await channelSettingsOf(database, place);
  if (room?.language != null) return room.language;
  const [subscription] = await subscriptionsOf(database, place);
  return subscription?.language ?? undefined;
}

export async function saveChannelSettings(
  { db, tables: { rooms } }: Database,
  { platform, workspace, channel }: Place,
  settings: RoomSettings,
): Promise<void> {
  await db
    .insert(rooms)
    .values({ platform, workspace, channel, ...settings })
    .onConflictDoUpdate({
      target: [rooms.platform, rooms.workspace, rooms.channel],
      set: settings,
    });
}

/** True only for the first call for a channel, across restarts and replicas. */
export async function takeGreeting(
  { db, tables: { rooms } }: Database,
  { platform, workspace, channel }: Place,
  now: Date,
): Promise<boolean> {
  const taken = await db
    .insert(rooms)
    .values({ platform, workspace, channel, greetedAt: now })
    .onConflictDoUpdate({
      target: [rooms.platform, rooms.workspace, rooms.channel],
      set: { greetedAt: now },
      setWhere: isNull(rooms.greetedAt),
    })
    .returning({ channel: rooms.channel });
  return taken.length > 0;
}
