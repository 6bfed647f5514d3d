import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { z } from "zod";
import { DeliveryError, EXIT_CONFIG, FatalError, reasonOf } from "../../../domain/errors.ts";
import { english } from "../../../i18n/catalogue/english.ts";
import { reasonWords } from "../../../i18n/catalogue/fill-template.ts";
import { neverSent, TooLate } from "../../http/agent.ts";
import { LOST_CAUSES, REFUSALS, TOKEN_FAULTS } from "./refusals.ts";

const { reasons } = english;

/** Slack lost track of these itself: part of the work may be done. */
const UNSURE = new Set(["fatal_error", "internal_error", "service_unavailable"]);
const RATE_LIMITED = new Set(["ratelimited", "rate_limited"]);

/** Slack's own name for what went wrong, such as `not_in_channel`; undefined when Slack did not say. */
export function slackCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

const MissingScope = z.object({ needed: z.string() });

/** The scopes Slack says are missing; empty for every other error. */
export function missingScopes(error: unknown): readonly string[] {
  if (slackCode(error) !== "missing_scope" || !(error instanceof WebAPIPlatformError)) return [];
  const said = MissingScope.safeParse(error.data);
  return said.success ? said.data.needed.split(",") : [];
}

/** How a person adds scopes. */
export function scopeRemedy(scopes: readonly string[]): string {
  if (scopes.length === 0) return reasons.addMissingScopes;
  return reasonWords(reasons.addScopes, { scopes: scopes.join(" or ") });
}

/** What follows from a failed call. A fault of the token or its scopes is no place's fault, so it is tried again. */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error;
  if (error instanceof WebAPIRateLimitedError) {
    const retryAfterMs = error.retryAfter * 1000;
    return new DeliveryError("retry", reasons.askedToWaitBySlack, { retryAfterMs, cause });
  }
  const code = slackCode(error);
  if (code !== undefined) return platformError(code, error);
  if (error instanceof WebAPIHTTPError) {
    const kind = error.statusCode >= 500 ? "unknown" : "retry";
    const words = reasonWords(reasons.slackStatus, { status: error.statusCode });
    return new DeliveryError(kind, words, { cause });
  }
  if (isTooLate(error))
    return new DeliveryError("retry", reasons.tooLate, { untried: true, cause });
  if (neverSent(error)) return new DeliveryError("retry", reasons.slackUnreachable, { cause });
  if (error instanceof WebAPIRequestError)
    return new DeliveryError("unknown", reasons.slackSilent, { cause });
  return new DeliveryError("unknown", reasonOf(error), { cause });
}

function platformError(code: string, cause: unknown): DeliveryError {
  const words = reasonWords(reasons.slackSays, { code });
  if (RATE_LIMITED.has(code)) return new DeliveryError("retry", words, { cause });
  if (UNSURE.has(code)) return new DeliveryError("unknown", words, { cause });
  if (code === "missing_scope")
    return new DeliveryError("retry", words, { cause, remedy: scopeRemedy(missingScopes(cause)) });
  if (LOST_CAUSES.has(code)) return new DeliveryError("refused", words, { cause });
  const remedy = REFUSALS[code];
  if (remedy !== undefined) return new DeliveryError("refused", words, { cause, remedy });
  return new DeliveryError("retry", words, { cause });
}

function isTooLate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof TooLate || isTooLate(error.cause);
}

/** Slack does not take a token any more: nothing works with it until a person acts. */
export class TokenError extends FatalError {
  readonly reason: string;

  constructor(tokenName: string, code: string, reason: string) {
    super(
      `Slack refuses ${tokenName} (${code}): ${reason}. Reinstall the app and copy the token from its settings again.`,
      EXIT_CONFIG,
    );
    this.reason = reason;
  }
}

/** What it means for a token that Slack says this; nothing for every other code. */
export function toTokenError(tokenName: string, code: string | undefined): TokenError | undefined {
  const reason = code === undefined ? undefined : TOKEN_FAULTS[code];
  return code === undefined || reason === undefined
    ? undefined
    : new TokenError(tokenName, code, reason);
}
