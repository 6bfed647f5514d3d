import type { Role } from "../../db/people/people.ts";

export type { Role } from "../../db/people/people.ts";

/** `voter` is the same for one person everywhere on the platform. */
export interface Caller {
  readonly voter: string;
  readonly userId: string;
  /** The display name; null when the platform does not tell it. */
  name(): Promise<string | null>;
  /** An IANA zone. */
  timezone(): Promise<string | null>;
  /** A BCP 47 tag. */
  language(): Promise<string | null>;
  /** The language of the server, where the platform has one. */
  readonly channelLanguage: string | null;
  /** By the platform's rules; this channel unless another is named. */
  mayManage(channel?: string): Promise<boolean>;
  /** By the platform's own roles, in the whole workspace. */
  role(): Promise<Role>;
}
