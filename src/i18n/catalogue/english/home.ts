import { link, strong, type Inline, type Text } from "../../rich-text.ts";

/** A person's own page: what they set up, saved and voted for. */
export const home = {
  title: "Your papers",
  setUp: "What you set up",
  nothingSetUp: (setup: Inline): Text => [
    "Nothing yet. In a channel, ",
    setup,
    " has the papers posted there.",
  ],
  /** A subscription with its channel's address, where it has one, when it comes, and what it holds. */
  subscription: (name: string, url: string | null, schedule: string, content: string): Text => [
    strong(name),
    ...(url === null ? [] : [" in ", link("its channel", url)]),
    ` · ${schedule}: ${content}.`,
  ],
  saved: "What you saved",
  nothingSaved: (save: Inline): Text => [
    "Nothing yet. ",
    save,
    " and the Save button keep a paper.",
  ],
  voted: "What you voted for",
  nothingVoted: "Nothing yet. A 👍 on a paper, or its Vote button, is a vote.",
  ask: "What you can ask",
  askHere: (today: Inline, search: Inline, saved: Inline): Text => [
    today,
    ", ",
    search,
    ", ",
    saved,
    " and more; write to me here, or in any channel.",
  ],
};
