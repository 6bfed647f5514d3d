import { PLATFORMS, type PlatformName } from "./place.ts";

export interface Person {
  readonly platform: PlatformName;
  readonly userId: string;
}

/** Parses a voter such as `slack:T1:U1` or `discord:123`; undefined when it is no person. */
export function personOf(voter: string): Person | undefined {
  const [name, ...rest] = voter.split(":");
  const platform = PLATFORMS.find((one) => one === name);
  const userId = rest.at(-1);
  return platform === undefined || userId === undefined || userId === ""
    ? undefined
    : { platform, userId };
}
