import { PLATFORMS, type PlatformName } from "./place.ts";

/** Somebody on a chat platform. */
export interface Person {
  readonly platform: PlatformName;
  readonly userId: string;
}

/** Whom a voter's name stands for: `slack:T1:U1`, `discord:123`; undefined for a name that is no person's. */
export function personOf(voter: string): Person | undefined {
  const [name, ...rest] = voter.split(":");
  const platform = PLATFORMS.find((one) => one === name);
  const userId = rest.at(-1);
  return platform === undefined || userId === undefined || userId === ""
    ? undefined
    : { platform, userId };
}
