import { DIRECT, PLATFORMS, PLAYGROUND, type PlatformName, type Workspace } from "./place.ts";

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

/** Where a person can be written to directly; undefined when it is no person. */
export function homeOf(voter: string): (Person & Workspace) | undefined {
  const person = personOf(voter);
  if (person === undefined) return undefined;
  const { platform } = person;
  if (platform === "discord") return { ...person, platform, workspace: DIRECT };
  if (platform === "web") return { ...person, platform, workspace: PLAYGROUND.workspace };
  const [, workspace = ""] = voter.split(":");
  return { ...person, platform, workspace };
}
