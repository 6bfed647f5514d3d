import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes as Code,
} from "discord.js";
import { DeliveryError, EXIT_CONFIG, FatalError, failureOf } from "../../../domain/errors.ts";
import { neverSent, TooLate } from "../../http/agent.ts";
import { LOST_CAUSES, MESSAGE_REFUSALS, REFUSALS } from "./refusals.ts";
import { retryAfterMs } from "./rate-limited-rest.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";

const platform = "Discord";

/** Discord allows few edits of messages older than an hour and does not say when the next one is possible. */
const OLD_EDIT_WAIT_MS = 10 * MINUTE_MS;

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;

/** Discord's error code; undefined when the error has none. */
export function discordCode(error: unknown): number | string | undefined {
  return error instanceof DiscordAPIError ? error.code : undefined;
}

/** A reply to a message that is gone. */
export function isUnknownReference(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === Code.InvalidFormBodyOrContentType &&
    JSON.stringify(error.rawError).includes("REPLIES_UNKNOWN_MESSAGE")
  );
}

/** A token fault concerns no single place, so it is tried again. */
export function deliveryErrorOf(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error;
  if (error instanceof RateLimitError) {
    const options = { retryAfterMs: retryAfterMs(error), cause };
    return new DeliveryError("retry", { code: "platform_busy", platform }, options);
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    const failure = { code: "platform_status", platform, status: error.status } as const;
    return new DeliveryError("unknown", failure, { cause });
  }
  if (error instanceof TooLate)
    return new DeliveryError("retry", { code: "too_late" }, { untried: true, cause });
  if (neverSent(error))
    return new DeliveryError("retry", { code: "platform_unreachable", platform }, { cause });
  const silent = { code: "platform_silent", platform } as const;
  return new DeliveryError("unknown", isTimeout(error) ? silent : failureOf(error), { cause });
}

function refusal(error: DiscordAPIError): DeliveryError {
  const { code, message } = error;
  const failure = { code: "discord_error", error: String(code), message } as const;
  const cause = error;
  const known = REFUSALS.get(code) ?? MESSAGE_REFUSALS.get(code);
  if (known !== undefined)
    return new DeliveryError("refused", { ...known, said: `${code} ${message}` }, { cause });
  if (LOST_CAUSES.has(code)) return new DeliveryError("refused", failure, { cause });
  if (code === Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached)
    return new DeliveryError("retry", failure, { retryAfterMs: OLD_EDIT_WAIT_MS, cause });
  return new DeliveryError("retry", failure, { cause });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

export function isUnauthorized(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

export function tokenFault(): FatalError {
  return new FatalError(
    "Discord refuses DISCORD_TOKEN. In the Discord Developer Portal open the application, press Bot → Reset Token, " +
      "put the new token into DISCORD_TOKEN and start again.",
    EXIT_CONFIG,
  );
}

export function closeFault(code: number): FatalError {
  if (code === AUTHENTICATION_FAILED) return tokenFault();
  const name = GatewayCloseCodes[code] ?? "unknown reason";
  return new FatalError(
    `Discord closed the connection for good (${code} ${name}). Check the bot's intents in the Discord Developer ` +
      "Portal, under Bot, and whether this is the latest Paperboy; then start again.",
    EXIT_CONFIG,
  );
}
