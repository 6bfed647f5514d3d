import type { Failure } from "../../../src/domain/failure.ts";
import { NOT_IN_CHANNEL, textFailure } from "../../support/text-failure.ts";
import { describe, expect, it } from "vitest";
import { DeliveryError } from "../../../src/domain/errors.ts";
import {
  afterFailure,
  abandonedTooOften,
  mayBePosted,
  type Attempted,
} from "../../../src/jobs/delivery/retry-policy.ts";

const now = new Date("2026-05-13T12:00:00Z");
const late = (ms: number): Date => new Date(now.getTime() + ms);

function delivery(change: Partial<Attempted> = {}): Attempted {
  const first = { kind: "digest", attempts: 1, failures: 0, sendingAt: null } as const;
  return { ...first, plannedAt: now, ...change };
}

const HISTORY_HIDDEN: Failure = {
  code: "scope_to_look_up",
  remedy: { code: "add_missing_scopes" },
};

describe("afterFailure", () => {
  it("retries with growing delays after a failure that certainly sent nothing", () => {
    const error = new DeliveryError("retry", textFailure("busy"));
    const first = afterFailure(delivery(), error, now);
    const third = afterFailure(delivery({ failures: 2 }), error, now);
    const again = { kind: "again", known: true, counts: true, next: true };
    expect(first).toEqual({ ...again, dueAt: late(2000) });
    expect(third).toEqual({ ...again, dueAt: late(8000) });
  });

  it("waits as long as the platform asks, up to an hour and more", () => {
    const error = new DeliveryError("retry", textFailure("slow down"), { retryAfterMs: 3_600_000 });
    expect(afterFailure(delivery(), error, now)).toMatchObject({ dueAt: late(3_600_000) });
  });

  it("waits before looking up a lost answer and marks the outcome unknown", () => {
    const lost = new DeliveryError("unknown", textFailure("socket closed"));
    expect(afterFailure(delivery(), lost, now)).toEqual({
      kind: "again",
      dueAt: late(15_000),
      known: false,
      counts: true,
      next: true,
    });
    expect(afterFailure(delivery(), new Error("bug"), now)).toMatchObject({ known: false });
  });

  it("remembers an earlier attempt whose outcome is unknown", () => {
    const error = new DeliveryError("retry", textFailure("busy"));
    expect(afterFailure(delivery({ sendingAt: now }), error, now)).toMatchObject({ known: false });
  });

  it("stops the subscription for an error a person can fix, not for one bad message", () => {
    const place = new DeliveryError("refused", NOT_IN_CHANNEL);
    const message = new DeliveryError("refused", textFailure("the thread is gone"));
    expect(afterFailure(delivery(), place, now)).toEqual({
      kind: "never",
      state: "dead",
      reason: NOT_IN_CHANNEL,
      stop: true,
      next: false,
    });
    expect(afterFailure(delivery(), message, now)).toMatchObject({ kind: "never", stop: false });
  });

  it("ends a delivery whose outcome cannot be looked up", () => {
    const blind = new DeliveryError("unknown", HISTORY_HIDDEN);
    expect(afterFailure(delivery(), blind, now)).toEqual({
      kind: "never",
      state: "unknown",
      reason: HISTORY_HIDDEN,
      stop: false,
      next: true,
    });
  });

  it("gives up after twelve failures in half an hour", () => {
    const error = new DeliveryError("retry", textFailure("busy"));
    const tried = { failures: 11, plannedAt: late(-30 * 60_000) };
    expect(afterFailure(delivery(tried), error, now)).toMatchObject({
      kind: "never",
      state: "dead",
      stop: false,
    });
    expect(afterFailure(delivery({ ...tried, sendingAt: now }), error, now)).toMatchObject({
      state: "unknown",
    });
  });

  it("retries after more failures within half an hour", () => {
    const error = new DeliveryError("retry", textFailure("busy"));
    const tried = { failures: 12, plannedAt: late(-30 * 60_000 + 1) };
    expect(afterFailure(delivery(tried), error, now)).toMatchObject({ kind: "again" });
  });

  it("names the failures and the reason when it gives up, and continues the thread", () => {
    const error = new DeliveryError("retry", textFailure("busy"));
    const tried = { kind: "reply", failures: 11, plannedAt: late(-30 * 60_000) } as const;
    const end = afterFailure(delivery(tried), error, now);
    const reason = { code: "gave_up", count: 12, reason: textFailure("busy") };
    expect(end).toMatchObject({ kind: "never", next: true, reason });
  });

  it("holds a refused reply for six hours, and stops no subscription", () => {
    const refused = new DeliveryError("refused", NOT_IN_CHANNEL);
    const after = (failures: number, plannedAt: Date) =>
      afterFailure(delivery({ kind: "reply", failures, plannedAt }), refused, now);
    const held = { kind: "again", held: true, next: false, known: true };
    expect(after(0, now)).toMatchObject({ ...held, dueAt: late(30_000) });
    expect(after(3, now)).toMatchObject({ ...held, dueAt: late(240_000) });
    expect(after(99, late(-6 * 3_600_000 + 1))).toMatchObject({ ...held, dueAt: late(1_800_000) });
    expect(after(99, late(-6 * 3_600_000))).toMatchObject({
      state: "dead",
      stop: false,
      next: false,
    });
  });

  it("counts no failure for a claim of a killed process", () => {
    const error = new DeliveryError("unknown", textFailure("socket closed"));
    const claimed = delivery({ attempts: 13, plannedAt: late(-60 * 60_000) });
    expect(afterFailure(claimed, error, now)).toMatchObject({
      kind: "again",
      counts: true,
      dueAt: late(15_000),
    });
  });

  it("gives up on a delivery that twenty processes died of", () => {
    const lost = { attempts: 20, failures: 0, sendingAt: null };
    expect(abandonedTooOften(lost)).toBeUndefined();
    expect(abandonedTooOften({ ...lost, attempts: 24, failures: 4 })).toBeUndefined();
    expect(abandonedTooOften({ ...lost, attempts: 21 })).toEqual({
      state: "dead",
      error: { code: "deliveries_lost", count: 20 },
    });
    expect(abandonedTooOften({ ...lost, attempts: 21, sendingAt: now })).toMatchObject({
      state: "unknown",
    });
  });

  it("counts no attempt when the rate limit left no turn in time", () => {
    const error = new DeliveryError("retry", textFailure("too late to post"), { untried: true });
    const old = delivery({ failures: 12, plannedAt: late(-60 * 60_000) });
    expect(afterFailure(old, error, now)).toEqual({
      kind: "again",
      dueAt: late(2000),
      known: true,
      counts: false,
      next: false,
    });
  });

  it("continues a thread after a failure of one paper, not after one that affects all", () => {
    const poison = new DeliveryError("refused", textFailure("the message is too strange"));
    const gone = new DeliveryError("deleted", textFailure("the thread is gone"));
    const shut = new DeliveryError("refused", NOT_IN_CHANNEL);
    expect(afterFailure(delivery({ kind: "reply" }), poison, now)).toMatchObject({ next: true });
    expect(afterFailure(delivery({ kind: "reply" }), gone, now)).toMatchObject({ next: false });
    expect(afterFailure(delivery({ kind: "reply" }), shut, now)).toMatchObject({ next: false });
  });
});

describe("mayBePosted", () => {
  it("is true only after an unknown outcome, and before a late post that was planned before the start", () => {
    const start = late(1);
    const digest = delivery({ plannedAt: now });
    const reply = delivery({ plannedAt: now, kind: "reply" });
    expect(mayBePosted(digest, late(60_000), start)).toBe(false);
    expect(mayBePosted(delivery({ plannedAt: now, sendingAt: now }), late(0), now)).toBe(true);
    expect(mayBePosted(digest, late(301_000), start)).toBe(true);
    expect(mayBePosted(digest, late(301_000), now)).toBe(false);
    expect(mayBePosted(reply, late(301_000), start)).toBe(false);
    expect(mayBePosted(reply, late(1_801_000), start)).toBe(true);
    expect(mayBePosted(reply, late(1_801_000), now)).toBe(false);
    expect(mayBePosted(delivery({ kind: "discussion" }), late(301_000), start)).toBe(false);
  });
});
