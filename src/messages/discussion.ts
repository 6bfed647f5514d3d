import type { Catalogue } from "../i18n/catalogue/english.ts";
import type { PaperEntry } from "./core/paper-entry.ts";
import type { Block, Message } from "./core/message.ts";
import { paperCard } from "./paper.ts";
import { link, type Text } from "../i18n/rich-text.ts";

/** The message that a channel's discussion of a paper hangs on. */
export function composeDiscussion(words: Catalogue, entry: PaperEntry): Message {
  return {
    title: words.discussionOf(entry.paper.title),
    blocks: [{ kind: "note", text: [words.discussInThread] }, ...paperCard(words, entry)],
  };
}

/** The answer to whoever asked for a paper's discussion: the way there. */
export function composeDiscussed(
  words: Catalogue,
  title: string,
  discussion: { readonly isNew: boolean; readonly url: string | null; readonly replies: number },
): Message {
  const { isNew, url, replies } = discussion;
  const where: Text = url === null ? [words.discussionHere] : [link(words.toDiscussion, url)];
  const size: Block[] = replies === 0 ? [] : [{ kind: "note", text: [words.replies(replies)] }];
  return {
    title: isNew ? words.discussionOpened : words.discussionOf(title),
    blocks: [{ kind: "text", text: where }, ...size],
  };
}
