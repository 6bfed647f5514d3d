import { z } from "zod";
import type { Parsed } from "../parse-result.ts";

/** RFC 5321, 4.5.3.1. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** Of an office, not of a person (RFC 2142 and what servers add). */
const ROLES: ReadonlySet<string> = new Set([
  "abuse",
  "admin",
  "administrator",
  "billing",
  "bounce",
  "bounces",
  "contact",
  "hostmaster",
  "info",
  "mailer-daemon",
  "marketing",
  "no-reply",
  "noc",
  "noreply",
  "office",
  "postmaster",
  "root",
  "sales",
  "security",
  "support",
  "webmaster",
]);

const Address = z.email().max(LONGEST);

/** An address of one person, its domain in lower case. Other letters than ASCII are refused, as many servers do. */
export function readMailAddress(text: string): Parsed<string> {
  // Slack's own way to write one.
  const typed = text.trim().replace(/^<mailto:([^|<>]+)\|[^<>]*>$/, "$1");
  const address = Address.safeParse(typed);
  const [local = "", domain = ""] = typed.split("@");
  if (!address.success || local.length > LONGEST_LOCAL)
    return { problem: { kind: "notAnAddress", typed: text } };
  if (ROLES.has(local.toLowerCase())) return { problem: { kind: "roleAddress", typed } };
  return { value: `${local}@${domain.toLowerCase()}` };
}
