import { placeUrl, type PlatformName, type PostRef } from "../../domain/place.ts";
import type { Platform } from "../../platforms/port.ts";

/**
 * The address that opens a message in its chat; null where it has none. On Discord a message is named by the channel or
 * thread it stands in; Slack knows each by its time.
 */
export async function messageAddress(
  platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>,
  { platform, workspace, channel, messageId }: PostRef,
): Promise<string | null> {
  const home = { platform, workspace, channel };
  if (platform === "discord") return `${placeUrl(home) ?? ""}/${messageId}`;
  return (await platforms.get(platform)?.linkTo(home, messageId)) ?? null;
}
