import { Gauge, type Registry } from "prom-client";
import { DELIVERY_STATES } from "../../db/schema/schema.ts";
import type { MetricsParts } from "./metrics.ts";

/** What is asked for whenever the page is. */
export function addGauges(registers: Registry[], parts: MetricsParts): void {
  addQueueGauge(registers, parts.countQueue);
  addLeaseGauge(registers, parts.duties);
  addPaceGauge(registers, parts.paces);
}

function addQueueGauge(registers: Registry[], count: MetricsParts["countQueue"]): void {
  const queue = new Gauge({
    name: "paperboy_delivery_queue",
    help: "Deliveries in the ledger, by state.",
    labelNames: ["state"],
    registers,
    async collect() {
      // A store that is down must not take the other figures with it: only this one is absent then.
      const counts = await count().catch(() => null);
      queue.reset();
      if (counts === null) return;
      for (const state of DELIVERY_STATES) queue.set({ state }, counts[state] ?? 0);
    },
  });
}

function addLeaseGauge(registers: Registry[], duties: MetricsParts["duties"]): void {
  const lease = new Gauge({
    name: "paperboy_lease",
    help: "Duties that one of several replicas has at a time: 1 where this process has it.",
    labelNames: ["name"],
    registers,
    collect() {
      for (const [name, held] of duties?.() ?? []) lease.set({ name }, held ? 1 : 0);
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
