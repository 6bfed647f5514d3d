import { dayWords } from "../papers/day-words.ts";
import type { Day } from "../papers/paper.ts";
import { buttonRow, commandButton } from "./buttons.ts";
import type { Message } from "./message.ts";
import { code, time, type Text } from "./text.ts";
import { count } from "./words.ts";

/** What became of a request to post a day's digest. */
export type Posted =
  | { readonly kind: "posted"; readonly papers: number }
  | { readonly kind: "already"; readonly at: Date | null }
  | { readonly kind: "empty"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** The answer to the person who asked for a day's digest. */
export function composePosted(day: Day, posted: Posted): Message {
  const list = `the list of ${dayWords(day)}`;
  switch (posted.kind) {
    case "posted":
      return answer("Posted", [`Here is ${list}: ${count(posted.papers, "paper")}.`]);
    case "already":
      return alreadyThere(day, posted.at);
    case "empty":
      return answer("Nothing was posted", [
        `There is nothing to post of ${list}: ${posted.reason}.`,
      ]);
    case "failed":
      return answer("Nothing was posted yet", [
        `Posting ${list} did not work: ${posted.reason}. `,
        code("/papers status"),
        " shows what becomes of it.",
      ]);
  }
}

function alreadyThere(day: Day, at: Date | null): Message {
  const since: Text = at === null ? [" and is on its way"] : [" since ", time(at)];
  const again = commandButton({
    label: "Post it again",
    description: `Post the list of ${dayWords(day)} in this channel once more`,
    command: "post",
    input: { date: day, again: "true" },
  });
  return {
    title: "It is already here",
    blocks: [
      {
        kind: "text",
        text: [
          `This channel has the list of ${dayWords(day)}`,
          ...since,
          ". To post it once more: ",
          code(`/papers post ${day} again:yes`),
        ],
      },
      ...buttonRow([again]),
    ],
  };
}

function answer(title: string, text: Text): Message {
  return { title, blocks: [{ kind: "text", text }] };
}
