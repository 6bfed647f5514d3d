import { Hono, type Context } from "hono";

/** What keeps a check from passing, in words; null when nothing does. */
export type Complaint = string | null;

export interface HealthChecks {
  /** Whether the process can still do its work at all; a complaint gets it restarted. */
  readonly live: () => Complaint;
  /** Whether everything it needs answers just now; a complaint only takes it out of the rotation. */
  readonly ready: () => Promise<Complaint>;
  /** What this process does of what several share, a line each; nothing where it is alone. */
  readonly duties?: () => readonly string[];
}

/** `/livez` and `/readyz`, as orchestrators and load balancers ask them: 200, or 503 with the complaint. */
export function createHealth({ live, ready, duties = () => [] }: HealthChecks): Hono {
  return new Hono()
    .all("/livez", (c) => answer(c, live()))
    .all("/readyz", async (c) => {
      // A check's own error may hold addresses, and this page is open to all.
      const complaint = await ready().catch(() => undefined);
      if (complaint === undefined) return answer(c, "the readiness check itself failed");
      return answer(c, complaint, duties());
    });
}

function answer(c: Context, complaint: Complaint, more: readonly string[] = []): Response {
  const lines = [complaint ?? "ok", ...more, ""];
  return c.text(lines.join("\n"), complaint === null ? 200 : 503, { "cache-control": "no-store" });
}
