import type { FetchFunction } from "@slack/web-api";
import { z } from "zod";
import { EXIT_CONFIG, FatalError } from "../../../domain/errors.ts";
import { tokenFault } from "../api/errors.ts";

const Refusal = z.object({ ok: z.literal(false), error: z.string() });

export interface TicketWatch {
  readonly fetch: typeof globalThis.fetch;
  /** True once nothing may be opened any more. */
  readonly isOver: () => boolean;
  readonly onRefused: (error: FatalError) => void;
}

/**
 * The socket client's way to ask for its next socket, watched: when Slack refuses the app token, the library
 * either ends the process with an unhandled rejection or asks for ever. So a refusal is told to us, and
 * the question stays open.
 */
export function watchTickets({ fetch, isOver, onRefused }: TicketWatch): FetchFunction {
  return async (url, init) => {
    if (isOver()) return never();
    const response = await fetch(url, init);
    const fault = refusal(await response.clone().text());
    if (fault !== undefined) onRefused(fault);
    return fault !== undefined || isOver() ? never() : response;
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

function refusal(body: string): FatalError | undefined {
  const refused = Refusal.safeParse(parse(body));
  if (!refused.success) return undefined;
  const code = refused.data.error;
  if (code === "missing_scope")
    return new FatalError(
      "SLACK_APP_TOKEN lacks the scope connections:write: make another app-level token with it, under Basic Information in the app's settings.",
      EXIT_CONFIG,
    );
  return tokenFault("SLACK_APP_TOKEN", code);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
