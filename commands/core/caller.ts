import type { Role } from "../../db/people/people.ts";

export type { Role } from "../../db/people/people.ts";

/** `voter` identifies one person across the whole platform. */
export interface Caller {
  readonly voter: string;
  readonly userId: string;
  /** The display name; null when the platform does not provide it. */
  name(): Promise<string | null>;
  /** An IANA zone. */
  timezone(): Promise<string | null>;
  /** A BCP 47 tag. */
  language(): Promise<string | null>;
  readonly channelLanguage: string | null;
  /** Follows the platform's rules; defaults to this channel. */
  mayManage(channel?: string): Promise<boolean>;
  /** Follows the platform's own roles, in the whole workspace. */
  role(): Promise<Role>;
  /** False for people of another workspace in a channel that workspaces share. */
  belongs(): Promise<boolean>;
  /** Whether they can read another channel of the workspace; false where that is not known. */
  maySee(channel: string): Promise<boolean>;
  /** Whether they may write: here, or in the channel of the thread that this is. */
  maySend(where: "here" | "channel"): Promise<boolean>;
  /** Whether Paperboy is not in the channel: this person has installed it for themselves. */
  readonly isOwnInstall?: boolean;
}
