import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { z } from "zod";
import { DeliveryError, EXIT_CONFIG, FatalError, failureOf } from "../../../domain/errors.ts";
import type { Failure, Remedy } from "../../../domain/failure.ts";
import { englishFailure } from "../../../messages/failures.ts";
import { neverSent, TooLate } from "../../http/agent.ts";
import { LOST_CAUSES, REFUSALS, TOKEN_FAULTS } from "./refusals.ts";

const platform = "Slack";

/** Part of the work may be done. */
const UNSURE = new Set(["fatal_error", "internal_error", "service_unavailable"]);
const RATE_LIMITED = new Set(["ratelimited", "rate_limited"]);

export function isRateLimited(code: string | undefined): boolean {
  return code !== undefined && RATE_LIMITED.has(code);
}

/** Slack's error code, such as `not_in_channel`; undefined when the error has none. */
export function slackCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

const MissingScope = z.object({ needed: z.string() });

export function missingScopes(error: unknown): readonly string[] {
  if (slackCode(error) !== "missing_scope" || !(error instanceof WebAPIPlatformError)) return [];
  const said = MissingScope.safeParse(error.data);
  return said.success ? said.data.needed.split(",") : [];
}

export function scopeRemedy(error: unknown): Remedy {
  const alternatives = missingScopes(error);
  return alternatives.length === 0
    ? { code: "add_missing_scopes" }
    : { code: "add_a_scope", alternatives };
}

export function missingScope(error: unknown): Failure {
  return { code: "missing_scopes", remedy: scopeRemedy(error), said: "missing_scope" };
}

/** A fault of the token or its scopes concerns no single place, so it is tried again. */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error;
  if (error instanceof WebAPIRateLimitedError) {
    const retryAfterMs = error.retryAfter * 1000;
    return new DeliveryError("retry", { code: "platform_busy", platform }, { retryAfterMs, cause });
  }
  const code = slackCode(error);
  if (code !== undefined) return platformError(code, error);
  if (error instanceof WebAPIHTTPError) {
    const kind = error.statusCode >= 500 ? "unknown" : "retry";
    const failure = { code: "platform_status", platform, status: error.statusCode } as const;
    return new DeliveryError(kind, failure, { cause });
  }
  if (isTooLate(error))
    return new DeliveryError("retry", { code: "too_late" }, { untried: true, cause });
  if (neverSent(error))
    return new DeliveryError("retry", { code: "platform_unreachable", platform }, { cause });
  if (error instanceof WebAPIRequestError)
    return new DeliveryError("unknown", { code: "platform_silent", platform }, { cause });
  return new DeliveryError("unknown", failureOf(error), { cause });
}

function platformError(code: string, cause: unknown): DeliveryError {
  const failure: Failure = { code: "slack_error", error: code };
  if (UNSURE.has(code)) return new DeliveryError("unknown", failure, { cause });
  if (code === "missing_scope") return new DeliveryError("retry", missingScope(cause), { cause });
  if (LOST_CAUSES.has(code)) return new DeliveryError("refused", failure, { cause });
  const refusal = REFUSALS[code];
  if (refusal !== undefined)
    return new DeliveryError("refused", { ...refusal, said: code }, { cause });
  return new DeliveryError("retry", failure, { cause });
}

function isTooLate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof TooLate || isTooLate(error.cause);
}

/** Slack refuses the token: nothing works with it until a person acts. */
export class TokenError extends FatalError {
  readonly failure: Failure;

  constructor(tokenName: string, code: string, failure: Failure) {
    super(
      `Slack refuses ${tokenName} (${code}). ${englishFailure(failure)} Reinstall the app and copy the token from its settings again.`,
      EXIT_CONFIG,
    );
    this.failure = failure;
  }
}

/** Undefined for a code that does not concern the token. */
export function toTokenError(tokenName: string, code: string | undefined): TokenError | undefined {
  const failure = code === undefined ? undefined : TOKEN_FAULTS[code];
  return code === undefined || failure === undefined
    ? undefined
    : new TokenError(tokenName, code, failure);
}
