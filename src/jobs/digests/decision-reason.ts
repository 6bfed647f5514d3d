import { english } from "../../i18n/catalogue/english.ts";
import { reasonWords } from "../../i18n/catalogue/fill-template.ts";
import type { Decision, NoDigestReason } from "../../domain/selection/select-papers.ts";
import type { Selection } from "./select-content.ts";

/** The decision to post nothing, with its reason as the ledger keeps it. */
export function withReason(
  decision: Exclude<Decision, { readonly kind: "post" }>,
): Exclude<Selection, { readonly kind: "ready" }> {
  const { why, ...rest } = decision;
  return { ...rest, reason: inWords(why) };
}

function inWords(why: NoDigestReason): string {
  if (why.kind === "source") return why.said;
  const { kind, ...values } = why;
  return reasonWords(english.reasons[kind], values);
}
