export const PLATFORMS = ["discord", "slack", "web"] as const;
export type PlatformName = (typeof PLATFORMS)[number];

/** A channel or a person's DM: where something is posted or asked. */
export interface Place {
  readonly platform: PlatformName;
  /** Discord guild id, Slack team id, `playground`, or `dm`. */
  readonly workspace: string;
  readonly channel: string;
}

/** The place among what else a row has. */
export function placeOf({ platform, workspace, channel }: Place): Place {
  return { platform, workspace, channel };
}

/** A channel as an operator names it: `slack:C0123`, `discord:1234`, or `slack:T0123:C0123` among several workspaces. */
export function placeNamed(text: string): Place {
  const [name, ...rest] = text.split(":");
  const platform = PLATFORMS.find((one) => one === name) ?? "web";
  const workspace = rest.length > 1 ? (rest[0] ?? "") : "";
  return { platform, workspace, channel: rest.at(-1) ?? "" };
}

/** All channels of one server or team. */
export type Workspace = Pick<Place, "platform" | "workspace">;

/** What a channel is, as far as it matters to what can be posted in it. */
export type ChannelKind = "text" | "announcement" | "forum";

/** The playground's channel that is open at first. */
export const PLAYGROUND: Place = {
  platform: "web",
  workspace: "playground",
  channel: "daily-papers",
};

/** What stands for the workspace of a Discord direct message, which belongs to no server. */
export const DIRECT = "dm";

/** The address that opens a channel for whoever may see it; null where there is none. */
export function placeUrl({ platform, workspace, channel }: Place): string | null {
  switch (platform) {
    case "slack":
      return `https://slack.com/app_redirect?team=${workspace}&channel=${channel}`;
    case "discord":
      return `https://discord.com/channels/${workspace === DIRECT ? "@me" : workspace}/${channel}`;
    case "web":
      return null;
  }
}

/** A message that is in a chat now. `messageId` is a snowflake on Discord and a `ts` on Slack. */
export interface PostRef extends Place {
  readonly messageId: string;
}
