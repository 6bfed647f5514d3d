import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes as Code,
} from "discord.js";
import { DeliveryError, EXIT_CONFIG, FatalError, reasonOf } from "../../../domain/errors.ts";
import { english } from "../../../i18n/catalogue/english.ts";
import { reasonWords } from "../../../i18n/catalogue/fill-template.ts";
import { neverSent, TooLate } from "../../http/agent.ts";
import { LOST_CAUSES, MESSAGE_REFUSALS, REFUSALS } from "./refusals.ts";
import { retryAfterMs } from "./rest.ts";
import { MINUTE_MS } from "../../../lib/durations.ts";

/** Messages older than an hour take few edits, and Discord does not say when the next one. */
const OLD_EDIT_WAIT_MS = 10 * MINUTE_MS;

const { reasons } = english;

const AUTHENTICATION_FAILED: number = GatewayCloseCodes.AuthenticationFailed;

/** Discord's own number for what went wrong; undefined when Discord did not say. */
export function discordCode(error: unknown): number | string | undefined {
  return error instanceof DiscordAPIError ? error.code : undefined;
}

/** What follows from a failed request. A fault of the token is no place's fault, so it is tried again. */
export function deliveryErrorOf(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const cause = error;
  if (error instanceof RateLimitError) {
    const options = { retryAfterMs: retryAfterMs(error), cause };
    return new DeliveryError("retry", reasons.askedToWaitByDiscord, options);
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    const words = reasonWords(reasons.discordStatus, { status: error.status });
    return new DeliveryError("unknown", words, { cause });
  }
  if (error instanceof TooLate)
    return new DeliveryError("retry", reasons.tooLate, { untried: true, cause });
  if (neverSent(error)) return new DeliveryError("retry", reasons.discordUnreachable, { cause });
  const words = isTimeout(error) ? reasons.discordSilent : reasonOf(error);
  return new DeliveryError("unknown", words, { cause });
}

function refusal(error: DiscordAPIError): DeliveryError {
  const { code, message } = error;
  const words = reasonWords(reasons.discordSays, { code, message });
  const cause = error;
  const remedy = REFUSALS.get(code);
  if (remedy !== undefined) return new DeliveryError("refused", words, { remedy, cause });
  const advice = MESSAGE_REFUSALS.get(code);
  if (advice !== undefined) {
    const both = reasonWords(reasons.withRemedy, { reason: words, remedy: advice });
    return new DeliveryError("refused", both, { cause });
  }
  if (LOST_CAUSES.has(code)) return new DeliveryError("refused", words, { cause });
  if (code === Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached)
    return new DeliveryError("retry", words, { retryAfterMs: OLD_EDIT_WAIT_MS, cause });
  return new DeliveryError("retry", words, { cause });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** Whether Discord does not know the token any more. */
export function isUnauthorized(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** The end of the process: Discord does not know the token. */
export function tokenFault(): FatalError {
  return new FatalError(
    "Discord refuses DISCORD_TOKEN. In the Discord Developer Portal open the application, press Bot → Reset Token, " +
      "put the new token into DISCORD_TOKEN and start again.",
    EXIT_CONFIG,
  );
}

/** The end of the process: Discord closed the connection with a code after which it takes no other. */
export function closeFault(code: number): FatalError {
  if (code === AUTHENTICATION_FAILED) return tokenFault();
  const name = GatewayCloseCodes[code] ?? "unknown reason";
  return new FatalError(
    `Discord closed the connection for good (${code} ${name}). Check the bot's intents in the Discord Developer ` +
      "Portal, under Bot, and whether this is the latest Paperboy; then start again.",
    EXIT_CONFIG,
  );
}
