import type { Delivery } from "../../../db/schema.ts";
import type { Wish } from "../../papers/digest.ts";
import { PLAIN_TERMS } from "../../papers/terms.ts";

/** What a delivery's subscription wanted when it was planned. */
export function wishOf({
  papers,
  minUpvotes,
  terms,
}: Pick<Delivery, "papers" | "minUpvotes" | "terms">): Wish {
  const { filter, sources } = terms ?? PLAIN_TERMS;
  return { papers, minUpvotes, filter, sources };
}
