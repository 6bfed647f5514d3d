import type { Role } from "../../db/people/people.ts";

export type { Role } from "../../db/people/people.ts";

/** Who asks. `voter` is the same for one person wherever on the platform they act. */
export interface Caller {
  readonly voter: string;
  readonly userId: string;
  /** What people call them here; null when the platform does not tell. */
  name(): Promise<string | null>;
  /** The caller's IANA zone when the platform knows it. */
  timezone(): Promise<string | null>;
  /** The caller's own language as a BCP 47 tag, when the platform knows it. */
  language(): Promise<string | null>;
  /** The language of the server the caller asks in, where the platform has one. */
  readonly channelLanguage: string | null;
  /** Whether the platform gives the caller the right to manage a channel: this one, unless another is named. */
  mayManage(channel?: string): Promise<boolean>;
  /** What the platform's own roles make of the caller in the whole workspace. */
  role(): Promise<Role>;
}
