import { translateInto } from "../translate.ts";
import { changes } from "./english/changes.ts";
import { help } from "./english/help.ts";
import { home } from "./english/home.ts";
import { obstacles } from "./english/obstacles.ts";
import { posting } from "./english/posting.ts";
import { reasons } from "./english/reasons.ts";
import { settings } from "./english/settings.ts";
import { setup } from "./english/setup.ts";
import { status } from "./english/status.ts";
import { subscriptions } from "./english/subscriptions.ts";

/** What Paperboy says of itself: settings, answers, refusals. A language may lack a part, or a sentence of it. */
const parts = {
  settings,
  subscriptions,
  status,
  changes,
  setup,
  posting,
  help,
  home,
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
