/** What is wrong with a query. */
export type QueryErrorKind =
  | { readonly kind: "notANumber" | "noValue" | "notADay"; readonly field: string }
  | { readonly kind: "onlyCode" | "onlyMe" | "emptyNot" | "tooDeep" }
  | { readonly kind: "oneSided"; readonly operator: "AND" | "OR" };

/** The mistake with the place in the text that it is at; null for the end. */
export interface Misread {
  readonly mistake: QueryErrorKind;
  readonly at: { readonly character: number; readonly text: string } | null;
}
