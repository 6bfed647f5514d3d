import type { Database } from "../../db/client/database.ts";
import { openDatabase } from "../../db/client/open.ts";
import { countDeliveries } from "../../db/deliveries/queries.ts";
import type { Config } from "../config/config.ts";
import { createHttpServer, type HttpServer } from "../http/server.ts";
import { createLeases, type Leases } from "../jobs/cluster/leases.ts";
import { ownerName } from "../jobs/cluster/process-owner.ts";
import { createAlerts, type Alerts } from "../jobs/operations/alerts.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { createHttpAgent, type HttpAgent } from "../platforms/http/agent.ts";
import { leaseNames } from "./leader-election.ts";
import { createMetrics, type Metrics, type MetricsParts } from "./metrics.ts";

export interface Environment {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Runtime extends Environment {
  readonly database: Database;
  readonly owner: string;
  readonly leases: Leases;
  readonly metrics: Metrics;
  readonly alerts: Alerts;
  readonly http: HttpServer;
  readonly outbound: HttpAgent;
}

export async function createRuntime(
  environment: Environment,
  paces: NonNullable<MetricsParts["paces"]>,
): Promise<Runtime> {
  const { config, clock, log } = environment;
  const database = await openDatabase(config.databaseUrl);
  const owner = ownerName(clock.now());
  const leases = createLeases({ database, owner, names: leaseNames(config), log });
  const countQueue: MetricsParts["countQueue"] = () => countDeliveries(database);
  const metrics = createMetrics({ clock, countQueue, leases: leases.held, paces });
  return {
    ...environment,
    database,
    owner,
    leases,
    metrics,
    alerts: createAlerts({ database, channel: config.alertChannel, clock }),
    http: createHttpServer({ ...config.http, log }),
    outbound: createHttpAgent(clock, metrics.requested),
  };
}
