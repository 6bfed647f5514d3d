import { and, eq, notInArray, sql, type SQL } from "drizzle-orm";
import type { PlatformName } from "../../src/domain/place.ts";
import type { Database } from "../client/database.ts";
import { ids, type Shape, type Slot } from "../client/prepared-queries.ts";

/** Deliveries that are paced together: a platform's, one workspace's of it, or those of no workspace that is named. */
export interface DeliveryQueue {
  readonly platform: PlatformName;
  readonly workspace?: string;
  readonly notIn?: readonly string[];
}

/** What a lane puts into a prepared query. */
export interface QueueValues {
  readonly platform: PlatformName;
  readonly workspace?: string;
}

/** How a lane is told apart: by nothing, by its one workspace, or by so many that are not its own. */
export function shapeOf({ workspace, notIn }: DeliveryQueue): Shape {
  if (workspace !== undefined) return "workspace";
  return notIn?.length ?? "platform";
}

export function valuesOf({ platform, workspace, notIn }: DeliveryQueue): QueueValues {
  return {
    platform,
    ...(workspace === undefined ? {} : { workspace }),
    ...ids.values(notIn ?? []),
  };
}

/** The waiting rows of a lane of this shape. */
export function waitingIn(
  { tables: { deliveries } }: Pick<Database, "tables">,
  slot: Slot<QueueValues>,
  shape: Shape,
): SQL | undefined {
  return and(
    // Written out, because an index of waiting rows alone is only used for a state that is known beforehand.
    sql`${deliveries.state} = 'pending'`,
    eq(deliveries.platform, slot("platform", deliveries.platform)),
    shape === "workspace"
      ? eq(deliveries.workspace, slot("workspace", deliveries.workspace))
      : undefined,
    typeof shape === "number" && shape > 0
      ? notInArray(deliveries.workspace, ids.slots(deliveries.workspace, shape))
      : undefined,
  );
}
