import { translateInto } from "../translate.ts";

/** English, which has all words and says which there are. */
export const english = {
  /** The language's BCP 47 tag. */
  language: "en" as string,
  t: translateInto("en"),
};

/** The words of a language. */
export type Catalogue = Readonly<typeof english>;
