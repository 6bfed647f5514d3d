import { usualTimezone } from "../../db/channels/subscriptions.ts";
import { isTimezone } from "../../src/domain/schedule/timezone.ts";
import type { ZoneOrigin } from "../../src/messages/digest-subscriptions.ts";
import type { CommandContext } from "../core/define.ts";

export async function resolveTimezone(
  { database, place, caller }: CommandContext,
  asked: string | undefined,
  before: string | undefined,
): Promise<{ timezone: string; zoneFrom: ZoneOrigin }> {
  if (asked !== undefined) return { timezone: asked, zoneFrom: "asked" };
  if (before !== undefined) return { timezone: before, zoneFrom: "kept" };
  const own = await caller.timezone();
  if (own !== null && isTimezone(own)) return { timezone: own, zoneFrom: "caller" };
  const usual = await usualTimezone(database, place);
  if (usual !== undefined) return { timezone: usual, zoneFrom: "workspace" };
  return { timezone: "UTC", zoneFrom: "default" };
}
