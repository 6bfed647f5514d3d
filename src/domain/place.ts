export const PLATFORMS = ["discord", "slack", "web", "mail"] as const;
export type PlatformName = (typeof PLATFORMS)[number];

export interface Place {
  readonly platform: PlatformName;
  /** Discord guild id, Slack team id, `playground`, or `dm`. */
  readonly workspace: string;
  readonly channel: string;
}

export function placeOf({ platform, workspace, channel }: Place): Place {
  return { platform, workspace, channel };
}

/** Parses `slack:C0123`, `discord:1234` or, with several workspaces, `slack:T0123:C0123`. */
export function placeNamed(text: string): Place {
  const [name, ...rest] = text.split(":");
  const platform = PLATFORMS.find((one) => one === name) ?? "web";
  const workspace = rest.length > 1 ? (rest[0] ?? "") : "";
  return { platform, workspace, channel: rest.at(-1) ?? "" };
}

export type Workspace = Pick<Place, "platform" | "workspace">;

export type ChannelKind = "text" | "announcement" | "forum";

export const PLAYGROUND: Place = {
  platform: "web",
  workspace: "playground",
  channel: "daily-papers",
};

export const PLAYGROUND_FORUM: Place = { ...PLAYGROUND, channel: "paper-forum" };

/** Discord's direct messages belong to no server. */
export const DIRECT = "dm";

/** The channel of a mail is the id of its address. */
export const MAIL: Workspace = { platform: "mail", workspace: "mail" };

/** The channel of what concerns a Discord server as a whole. */
export const WHOLE_SERVER = "";

/** Null in the playground. */
export function placeUrl({ platform, workspace, channel }: Place): string | null {
  switch (platform) {
    case "slack":
      return `https://slack.com/app_redirect?team=${workspace}&channel=${channel}`;
    case "discord":
      return `https://discord.com/channels/${workspace === DIRECT ? "@me" : workspace}/${channel}`;
    case "web":
    case "mail":
      return null;
  }
}

/** `messageId` is a snowflake on Discord and a `ts` on Slack. */
export interface PostRef extends Place {
  readonly messageId: string;
}
