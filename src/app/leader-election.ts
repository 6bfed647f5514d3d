import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";
import type { LeaseName, Leases } from "../jobs/cluster/leases.ts";
import type { PlatformName } from "../domain/place.ts";
import type { Platform } from "../platforms/port.ts";

/** Discord needs a lease for events and one for sending; Slack spreads its events over all sockets. */
export function leaseNames({ discord, slack }: Config): ReadonlyMap<LeaseName, string> {
  const tokens: (readonly [LeaseName, string | undefined])[] = [
    ["discord gateway", discord?.token],
    ["discord sender", discord?.token],
    // One for all workspaces: a replica sends to all of them or none.
    ["slack sender", slack?.botTokens.toSorted().join()],
  ];
  return new Map(
    tokens.flatMap(([lease, token]) =>
      token === undefined ? [] : [[lease, `${lease} ${fingerprint(token)}`] as const],
    ),
  );
}

/** Tells bots of one store apart without storing their tokens. */
function fingerprint(token: string): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 12);
}

export function onlyWhenSender(
  platforms: ReadonlyMap<PlatformName, Platform>,
  leases: Pick<Leases, "holds">,
): ReadonlyMap<PlatformName, Platform> {
  return new Map(
    [...platforms].map(([name, platform]) => [
      name,
      { ...platform, ready: () => platform.ready() && leases.holds(`${name} sender`) },
    ]),
  );
}

export function senderLeases(leases: Pick<Leases, "held">): LeaseName[] {
  return [...leases.held().keys()].filter((lease) => partsOf(lease)[1] === "sender");
}

export function partsOf(lease: LeaseName): [PlatformName, "gateway" | "sender"] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a lease's name is these two words
  return lease.split(" ") as [PlatformName, "gateway" | "sender"];
}

export function leaseStatusLines(held: ReadonlyMap<LeaseName, boolean>): string[] {
  return [...held].map(([lease, here]) => `${lease}: ${here ? "here" : "another replica"}`);
}

export function pacesOf(platforms: ReadonlyMap<PlatformName, Platform>): Map<PlatformName, number> {
  return new Map(
    [...platforms].flatMap(([name, platform]) => {
      const pace = platform.pace?.();
      return pace === undefined ? [] : [[name, pace] as const];
    }),
  );
}
