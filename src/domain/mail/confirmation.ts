import { createHmac, timingSafeEqual } from "node:crypto";
import { DAY_MS } from "../../lib/durations.ts";

export const CODE_VALID_MS = DAY_MS;
export const MOST_TRIES = 5;

const DIGITS = 6;

export interface Coded {
  readonly key: string;
  readonly codeAt: Date;
}

/** Six digits, which the store never holds: they follow from the address's key and the moment. */
export function confirmationCode({ key, codeAt }: Coded): string {
  const hash = createHmac("sha256", key).update(`code ${codeAt.toISOString()}`).digest();
  return String(hash.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, "0");
}

export function isCodeValid(coded: Coded, typed: string, now: Date): boolean {
  if (now.getTime() - coded.codeAt.getTime() > CODE_VALID_MS) return false;
  return isEqual(confirmationCode(coded), typed.replaceAll(/[\s-]/g, ""));
}

/** What a link may do, signed with the address's key. */
export function signLink(key: string, ...parts: readonly string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
}

export function isSignedBy(key: string, signature: string, ...parts: readonly string[]): boolean {
  return isEqual(signLink(key, ...parts), signature);
}

function isEqual(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
