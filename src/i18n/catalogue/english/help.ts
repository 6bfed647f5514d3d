import { quoted } from "../../../domain/parsed.ts";
import { strong, type Inline, type Text } from "../../rich-text.ts";

/** What can be asked of Paperboy, and what it says when it comes into a channel. */
export const help = {
  title: "Paperboy brings the daily papers",
  about:
    "Once a day, to this channel if you like, with one tally of votes for everyone. You can ask:",
  moreAbout: (command: Inline): Text => ["More about one of them: ", command],
  option: (name: string, description: string, required: boolean): Text => [
    strong(`${name}:`),
    ` ${description}${required ? " (required)" : ""}`,
  ],
  example: (command: Inline): Text => ["For example: ", command],
  tips: (typed: Text): Text => ["It also understands ", ...typed],
  noCommand: (typed: string): string => `There is no command ${quoted(typed)}.`,

  // Who may use a command, by the right it needs.
  curate: "For curators, and those who manage the channel.",
  manage: "For those who manage the channel, and whoever subscribed it.",
  administer: "For the admins of the workspace.",

  hello: "Hello, I am Paperboy",
  helloAbout:
    "I bring the daily papers: one quiet message a day with the abstracts in its thread, and 👍 as a vote. I read nothing that is written here.",
  toStart: (setup: Inline, subscribe: Inline): Text => [
    "To have them here: ",
    setup,
    ", or ",
    subscribe,
  ],
  /** A subscription as the subject with its verb, when it comes, and when next. */
  comesHere: (comes: string, schedule: string, next: Text): Text => [
    `${comes} here ${schedule}. `,
    ...next,
  ],
  toLookAround: (today: Inline, search: Inline, more: Inline): Text => [
    "To look around: ",
    today,
    ", ",
    search,
    ", ",
    more,
  ],
};
