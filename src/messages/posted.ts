import type { Day } from "../domain/paper/paper.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { Message } from "./core/message.ts";
import { recordedWithin } from "../i18n/catalogue/recorded.ts";
import { code, time, type Text } from "../i18n/rich-text.ts";

/** What became of a request to post a day's digest. */
export type Posted =
  | { readonly kind: "posted"; readonly papers: number }
  | { readonly kind: "already"; readonly at: Date | null }
  | { readonly kind: "empty"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** The answer to the person who asked for a day's digest. */
export function composePosted(words: Catalogue, day: Day, posted: Posted): Message {
  const { posting } = words;
  switch (posted.kind) {
    case "posted":
      return answer(posting.posted, [posting.here(day, posted.papers)]);
    case "already":
      return alreadyThere(words, day, posted.at);
    case "empty":
      return answer(posting.notPosted, [
        posting.nothingToPost(day, recordedWithin(words, posted.reason)),
      ]);
    case "failed":
      return answer(
        posting.notPostedYet,
        posting.failed(day, recordedWithin(words, posted.reason)),
      );
  }
}

function alreadyThere({ posting }: Catalogue, day: Day, at: Date | null): Message {
  const typed = code(`/papers post ${day} again:yes`);
  const button = commandButton({
    label: posting.postAgain,
    description: posting.postAgainAbout(day),
    command: "post",
    input: { date: day, again: "true" },
  });
  return {
    title: posting.alreadyHere,
    blocks: [
      {
        kind: "text",
        text: at === null ? posting.onItsWay(day, typed) : posting.hereSince(day, time(at), typed),
      },
      ...buttonRow([button]),
    ],
  };
}

function answer(title: string, text: Text): Message {
  return { title, blocks: [{ kind: "text", text }] };
}
