import type { PlatformName, PostRef } from "../papers/place.ts";
import type { Platform } from "../platforms/platform.ts";

/**
 * The address that opens a message in its chat; null where it has none. On Discord a message is named by the channel or
 * thread it stands in; Slack knows each by its time.
 */
export async function messageAddress(
  platforms: ReadonlyMap<PlatformName, Pick<Platform, "linkTo">>,
  { platform, workspace, channel, messageId }: PostRef,
): Promise<string | null> {
  if (platform === "discord")
    return `https://discord.com/channels/${workspace}/${channel}/${messageId}`;
  const home = { platform, workspace, channel };
  return (await platforms.get(platform)?.linkTo(home, messageId)) ?? null;
}
