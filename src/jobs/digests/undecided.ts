import { english } from "../../message/catalogue/english.ts";
import { reasonWords } from "../../message/reasons.ts";
import type { Decision, WhyNone } from "../../papers/digest.ts";
import type { Preparation } from "./prepare.ts";

/** The decision to post nothing, with its reason as the ledger keeps it. */
export function withReason(
  decision: Exclude<Decision, { readonly kind: "post" }>,
): Exclude<Preparation, { readonly kind: "ready" }> {
  const { why, ...rest } = decision;
  return { ...rest, reason: inWords(why) };
}

function inWords(why: WhyNone): string {
  if (why.kind === "source") return why.said;
  const { kind, ...values } = why;
  return reasonWords(english.reasons[kind], values);
}
