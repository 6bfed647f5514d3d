import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";
import type { LeaseName, Leases } from "../jobs/cluster/leases.ts";
import type { PlatformName } from "../domain/place.ts";
import type { Platform } from "../platforms/port.ts";

/**
 * What one replica alone does for the configured tokens, each with its lease: Discord's connection for events, and
 * sending at each token's pace. Slack spreads its events over all sockets by itself.
 */
export function leaseNames({ discord, slack }: Config): ReadonlyMap<LeaseName, string> {
  const tokens: (readonly [LeaseName, string | undefined])[] = [
    ["discord gateway", discord?.token],
    ["discord sender", discord?.token],
    // One for all workspaces: their paces are their own, but a replica has them all or none.
    ["slack sender", slack?.botTokens.toSorted().join()],
  ];
  return new Map(
    tokens.flatMap(([duty, token]) =>
      token === undefined ? [] : [[duty, `${duty} ${fingerprint(token)}`] as const],
    ),
  );
}

/** Tells bots on one store apart without giving their tokens away. */
function fingerprint(token: string): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 12);
}

/** The platforms as those see them that send on their own: ready only while this process is the sender. */
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

/** The duties that a process needs which only sends. */
export function senderLeases(leases: Pick<Leases, "held">): LeaseName[] {
  return [...leases.held().keys()].filter((duty) => partsOf(duty)[1] === "sender");
}

/** The platform and the kind of a duty. */
export function partsOf(duty: LeaseName): [PlatformName, "gateway" | "sender"] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of a duty is these two words
  return duty.split(" ") as [PlatformName, "gateway" | "sender"];
}

/** What `/readyz` says of the duties. */
export function leaseStatusLines(held: ReadonlyMap<LeaseName, boolean>): string[] {
  return [...held].map(([duty, here]) => `${duty}: ${here ? "here" : "another replica"}`);
}

/** How fast each platform is sent to now, for the metrics. */
export function pacesOf(platforms: ReadonlyMap<PlatformName, Platform>): Map<PlatformName, number> {
  return new Map(
    [...platforms].flatMap(([name, platform]) => {
      const pace = platform.pace?.();
      return pace === undefined ? [] : [[name, pace] as const];
    }),
  );
}
