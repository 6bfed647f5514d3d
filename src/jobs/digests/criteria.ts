import type { Delivery } from "../../../db/schema/schema.ts";
import type { SelectionCriteria } from "../../domain/selection/select-papers.ts";
import { DEFAULT_DIGEST_OPTIONS } from "../../domain/subscription/digest-options.ts";

/** What a delivery's subscription wanted when it was planned. */
export function criteriaOf({
  papers,
  minUpvotes,
  terms,
}: Pick<Delivery, "papers" | "minUpvotes" | "terms">): SelectionCriteria {
  const { filter, sources } = terms ?? DEFAULT_DIGEST_OPTIONS;
  return { papers, minUpvotes, filter, sources };
}
