import { randomBytes } from "node:crypto";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** The playground's visitors are its admins, so that it is open to this machine alone, or to who has a key. */
export function accessKey(host: string, given: string | undefined): string | null {
  if (given !== undefined) return given;
  return LOOPBACK.test(host) ? null : randomBytes(18).toString("base64url");
}
