import { link } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import type { Message } from "./core/message.ts";
import type { PaperEntry } from "./core/paper-entry.ts";
import { paperCard } from "./paper.ts";

export function composeDiscussion(t: Translate, entry: PaperEntry): Message {
  return {
    title: t("discussion.title", { title: entry.paper.title }),
    blocks: [{ kind: "note", text: [t("discussion.howCounted")] }, ...paperCard(t, entry)],
  };
}

export function composeDiscussionLink(
  t: Translate,
  title: string,
  discussion: { readonly isNew: boolean; readonly url: string | null; readonly replies: number },
): Message {
  const { isNew, url, replies: count } = discussion;
  const where = url === null ? t("discussion.here") : link(t("discussion.open"), url);
  return {
    title: isNew ? t("discussion.opened") : t("discussion.title", { title }),
    blocks: [
      { kind: "text", text: [where] },
      ...(count === 0 ? [] : [{ kind: "note", text: [t("paper.replies", { count })] } as const]),
    ],
  };
}
