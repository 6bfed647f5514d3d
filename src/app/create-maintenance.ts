import { departed } from "../../db/channels/departures.ts";
import type { PlatformName } from "../domain/place.ts";
import { createMaintenanceRounds, type MaintenanceRounds } from "../jobs/operations/maintenance.ts";
import {
  createStoppedSubscriptions,
  type StoppedSubscriptions,
} from "../jobs/subscriptions/resume-stopped.ts";
import type { Handlers, Platform } from "../platforms/port.ts";
import type { Runtime } from "./create-runtime.ts";

export interface Maintenance {
  readonly admission: StoppedSubscriptions;
  readonly rounds: MaintenanceRounds;
  readonly workspaceLeft: Handlers["workspaceLeft"];
}

export function createMaintenance(
  runtime: Runtime,
  platforms: ReadonlyMap<PlatformName, Platform>,
  senders: ReadonlyMap<PlatformName, Platform>,
  wake: () => void,
): Maintenance {
  const { database, clock } = runtime;
  const admission = createStoppedSubscriptions({ ...runtime, platforms, wake });
  const parts = { ...runtime, platforms: senders, wake, admission };
  return {
    admission,
    rounds: createMaintenanceRounds(parts),
    async workspaceLeft(workspace) {
      await admission.workspaceLeft(workspace);
      const reason = { code: "removed", remedy: { code: "add_again" } } as const;
      await departed(database, workspace, { now: clock.now(), reason });
    },
  };
}
