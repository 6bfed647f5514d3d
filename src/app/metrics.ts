import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { LeaseName } from "../jobs/cluster/leases.ts";
import type { Delivery } from "../../db/deliveries/delivery.ts";
import { DELIVERY_STATES, type DeliveryState } from "../../db/schema/schema.ts";
import type { Clock } from "../lib/clock.ts";
import type { Handler } from "hono";
import type { DeliveryResult } from "../jobs/delivery/deliver.ts";
import type { Outcome } from "../platforms/dispatch/run-safely.ts";
import { routeOf } from "../platforms/http/route-name.ts";
import { VERSION } from "../lib/version.ts";

/** No label names a channel or a person. */
export interface Metrics {
  readonly delivered: (delivery: Delivery, result: DeliveryResult) => void;
  readonly fetched: (source: string, outcome: "answered" | "failed", ms: number) => void;
  readonly voted: (by: "reaction" | "button", change: "cast" | "withdrawn") => void;
  /** Null without an answer. */
  readonly requested: (address: string, answer: Answered | null) => void;
  readonly missed: (runs: number) => void;
  readonly answered: (command: string, outcome: Outcome, ms: number) => void;
  readonly dropped: (platform: string, kind: string) => void;
  readonly page: Handler;
}

interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

export interface MetricsParts {
  readonly clock: Clock;
  readonly countQueue: () => Promise<Partial<Record<DeliveryState, number>>>;
  readonly leases?: () => ReadonlyMap<LeaseName, boolean>;
  readonly paces?: () => ReadonlyMap<string, number>;
}

/** Seconds, from a punctual digest to one that waited all day for a list. */
const LAG_BUCKETS = [1, 2, 5, 15, 60, 300, 1800, 7200, 43_200];
/** Seconds, around the three that both platforms wait for a first answer. */
const ANSWER_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10, 30];
const LAG_SAMPLE_MS = 50;

export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const { delivered } = deliveryMetrics(registers, parts);
  addGauges(registers, parts);
  const fetches = new Histogram({
    name: "paperboy_upstream_fetch_seconds",
    help: "How long a paper source took for a request.",
    labelNames: ["source", "outcome"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const votes = new Counter({
    name: "paperboy_votes_total",
    help: "Votes that people cast or took back.",
    labelNames: ["by", "change"],
    registers,
  });
  const commands = new Histogram({
    name: "paperboy_command_seconds",
    help: "How long a command or a press took to answer.",
    labelNames: ["command", "outcome"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const missed = new Counter({
    name: "paperboy_schedule_missed_total",
    help: "Digests that were passed over because the bot was away at their time.",
    registers,
  });
  const dropped = new Counter({
    name: "paperboy_events_dropped_total",
    help: "Events of a platform that could not be used, by their type.",
    labelNames: ["platform", "kind"],
    registers,
  });
  return {
    delivered,
    dropped: (platform, kind) => dropped.inc({ platform, kind }),
    requested: requestMetrics(registers),
    missed: (runs) => missed.inc(runs),
    fetched: (source, outcome, ms) => fetches.observe({ source, outcome }, ms / 1000),
    voted: (by, change) => votes.inc({ by, change }),
    answered: (command, outcome, ms) => commands.observe({ command, outcome }, ms / 1000),
    page: createPage(registry),
  };
}

function deliveryMetrics(
  registers: Registry[],
  { clock }: Pick<MetricsParts, "clock">,
): Pick<Metrics, "delivered"> {
  const results = new Counter({
    name: "paperboy_deliveries_total",
    help: "Attempts to deliver a digest or a reply, by what became of them.",
    labelNames: ["platform", "result"],
    registers,
  });
  const lag = new Histogram({
    name: "paperboy_delivery_lag_seconds",
    help: "From the planned moment of a digest until it was posted.",
    buckets: LAG_BUCKETS,
    registers,
  });
  const unknown = new Counter({
    name: "paperboy_unknown_outcomes_total",
    help: "Posts whose answer was lost, by what ended the doubt.",
    labelNames: ["resolution"],
    registers,
  });
  return {
    delivered(delivery, result) {
      results.inc({ platform: delivery.platform, result });
      if (delivery.kind === "digest" && result === "sent")
        lag.observe((clock.now().getTime() - delivery.plannedAt.getTime()) / 1000);
      if (delivery.sendingAt === null || result === "postponed") return;
      unknown.inc({ resolution: result === "sent" ? "posted again" : result });
    },
  };
}

function requestMetrics(registers: Registry[]): Metrics["requested"] {
  const requests = new Counter({
    name: "paperboy_http_requests_total",
    help: "Requests to the chat platforms, by operation and HTTP status.",
    labelNames: ["platform", "route", "code"],
    registers,
  });
  const limited = new Counter({
    name: "paperboy_rate_limited_total",
    help: "Requests that a platform refused because there were too many.",
    labelNames: ["platform", "scope", "route"],
    registers,
  });
  return (address, answer) => {
    const { platform, route } = routeOf(address);
    requests.inc({ platform, route, code: answer?.status ?? "none" });
    if (answer?.status !== 429) return;
    const scope = platform === "slack" ? "workspace" : discordScope(answer);
    limited.inc({ platform, scope, route });
  };
}

function discordScope({ headers }: Answered): string {
  const scope = headers.get("x-ratelimit-scope") ?? "";
  return ["user", "global", "shared"].includes(scope) ? scope : "unknown";
}

/** Collects process figures from the first request on, as they cost memory. */
function createPage(registry: Registry): Handler {
  new Gauge({
    name: "paperboy_build_info",
    help: "The version that runs; always 1.",
    labelNames: ["version", "node"],
    registers: [registry],
  }).set({ version: VERSION, node: process.version }, 1);
  let asked = false;
  return async (c) => {
    if (!asked)
      collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_SAMPLE_MS });
    asked = true;
    return c.body(await registry.metrics(), 200, {
      "content-type": registry.contentType,
      "cache-control": "no-store",
    });
  };
}

function addGauges(registers: Registry[], parts: MetricsParts): void {
  addQueueGauge(registers, parts.countQueue);
  addLeaseGauge(registers, parts.leases);
  addPaceGauge(registers, parts.paces);
}

function addQueueGauge(registers: Registry[], count: MetricsParts["countQueue"]): void {
  const queue = new Gauge({
    name: "paperboy_delivery_queue",
    help: "Deliveries in the ledger, by state.",
    labelNames: ["state"],
    registers,
    async collect() {
      // While the store is down only this figure is absent.
      const counts = await count().catch(() => null);
      queue.reset();
      if (counts === null) return;
      for (const state of DELIVERY_STATES) queue.set({ state }, counts[state] ?? 0);
    },
  });
}

function addLeaseGauge(registers: Registry[], leases: MetricsParts["leases"]): void {
  const lease = new Gauge({
    name: "paperboy_lease",
    help: "Duties that one of several replicas has at a time: 1 where this process has it.",
    labelNames: ["name"],
    registers,
    collect() {
      for (const [name, held] of leases?.() ?? []) lease.set({ name }, held ? 1 : 0);
    },
  });
}

function addPaceGauge(registers: Registry[], paces: MetricsParts["paces"]): void {
  const pace = new Gauge({
    name: "paperboy_pacer_rate",
    help: "Posts per second that the pace allows now: less after a platform asked for it.",
    labelNames: ["platform"],
    registers,
    collect() {
      for (const [platform, rate] of paces?.() ?? []) pace.set({ platform }, rate);
    },
  });
}
