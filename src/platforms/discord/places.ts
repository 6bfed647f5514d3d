import type { Place } from "../../papers/place.ts";

/** What stands for the workspace of a direct message, which belongs to no server. */
const DIRECT = "dm";

/** Where something happened on Discord. */
export function placeOf(guildId: string | null | undefined, channel: string): Place {
  return { platform: "discord", workspace: guildId ?? DIRECT, channel };
}

/** Whether the place is a direct message, which has no threads and no permissions. */
export function isDirect({ workspace }: Place): boolean {
  return workspace === DIRECT;
}

/** The name under which one person votes on all of Discord. */
export function voterOf(userId: string): string {
  return `discord:${userId}`;
}
