import { and, eq, notInArray, sql, type SQL } from "drizzle-orm";
import type { PlatformName } from "../../src/papers/place.ts";
import type { Database } from "../database.ts";

/** Deliveries that are paced together: a platform's, one workspace's of it, or those of no workspace that is named. */
export interface Lane {
  readonly platform: PlatformName;
  readonly workspace?: string;
  readonly notIn?: readonly string[];
}

/** The waiting rows of a lane. */
export function waitingIn(
  { tables: { deliveries } }: Database,
  { platform, workspace, notIn }: Lane,
): SQL | undefined {
  return and(
    // Written out, because an index of waiting rows alone is only used for a state that is known beforehand.
    sql`${deliveries.state} = 'pending'`,
    eq(deliveries.platform, platform),
    workspace === undefined ? undefined : eq(deliveries.workspace, workspace),
    notIn === undefined ? undefined : notInArray(deliveries.workspace, [...notIn]),
  );
}
