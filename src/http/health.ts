import type { RequestListener, ServerResponse } from "node:http";

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

export interface Health {
  /** For `/livez`: 200, or 503 with the complaint. */
  readonly live: RequestListener;
  /** For `/readyz`: 200, or 503 with the complaint. */
  readonly ready: RequestListener;
}

/** The two health endpoints, as orchestrators and load balancers ask them. */
export function createHealth({ live, ready, duties = () => [] }: HealthChecks): Health {
  return {
    live: (_request, response) => answer(response, live()),
    ready: (_request, response) => {
      ready().then(
        (complaint) => answer(response, complaint, duties()),
        // The error is whoever's check it was; its words may hold addresses, and this page is open to all.
        () => answer(response, "the readiness check itself failed"),
      );
    },
  };
}

function answer(
  response: ServerResponse,
  complaint: Complaint,
  more: readonly string[] = [],
): void {
  response.writeHead(complaint === null ? 200 : 503, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end([complaint ?? "ok", ...more, ""].join("\n"));
}
