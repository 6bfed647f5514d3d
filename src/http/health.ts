import { Hono, type Context } from "hono";

/** Why a check fails; null when it passes. */
export type Complaint = string | null;

export interface HealthChecks {
  /** A failure gets the process restarted. */
  readonly live: () => Complaint;
  /** A failure takes the process out of rotation. */
  readonly ready: () => Promise<Complaint>;
  /** The leases of this replica, a line each. */
  readonly duties?: () => readonly string[];
}

/** `/livez` and `/readyz`: 200, or 503 with the reason. */
export function createHealth({ live, ready, duties = () => [] }: HealthChecks): Hono {
  return new Hono()
    .all("/livez", (c) => answer(c, live()))
    .all("/readyz", async (c) => {
      // The error may contain addresses, and this page is public.
      const complaint = await ready().catch(() => undefined);
      if (complaint === undefined) return answer(c, "the readiness check itself failed");
      return answer(c, complaint, duties());
    });
}

function answer(c: Context, complaint: Complaint, more: readonly string[] = []): Response {
  const lines = [complaint ?? "ok", ...more, ""];
  return c.text(lines.join("\n"), complaint === null ? 200 : 503, { "cache-control": "no-store" });
}
