import { translateInto } from "../translate.ts";
import { obstacles } from "./english/obstacles.ts";
import { reasons } from "./english/reasons.ts";

/** What Paperboy says of itself: settings, answers, refusals. A language may lack a part, or a sentence of it. */
const parts = {
  obstacles,
  reasons,
};

/** English, which has all words and says which there are. */
export const english = {
  /** The language's BCP 47 tag. */
  language: "en" as string,
  ...parts,
  t: translateInto("en"),
};

/** The words of a language. */
export type Catalogue = Readonly<typeof english>;
