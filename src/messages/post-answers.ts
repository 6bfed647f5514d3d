import type { Failure } from "../domain/failure.ts";
import type { Day } from "../domain/paper/paper.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Message } from "./core/message.ts";
import { failureText } from "./failures.ts";
import { slash, time, type Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";

export type Posted =
  | { readonly kind: "posted"; readonly papers: number }
  | { readonly kind: "already"; readonly at: Date | null }
  | { readonly kind: "empty"; readonly reason: Failure }
  | { readonly kind: "failed"; readonly reason: Failure };

export function composePosted(t: Translate, day: Day, posted: Posted): Message {
  switch (posted.kind) {
    case "posted":
      return answer(t("post.done"), [t("post.doneAbout", { day, count: posted.papers })]);
    case "already":
      return composeAlreadyPosted(t, day, posted.at);
    case "empty": {
      const reason = failureText(t, posted.reason);
      return answer(t("post.nothing"), [t("post.nothingAbout", { day, reason })]);
    }
    case "failed": {
      const reason = failureText(t, posted.reason);
      const values = { day, reason, command: slash("status") };
      return answer(t("post.failed"), t.rich("post.failedAbout", values));
    }
  }
}

function composeAlreadyPosted(t: Translate, day: Day, at: Date | null): Message {
  const command = slash(`post ${day} again:yes`);
  const line =
    at === null
      ? t.rich("post.onItsWay", { day, command })
      : t.rich("post.alreadySince", { day, at: time(at), command });
  const { title, blocks } = answer(t("post.already"), line);
  const button = commandButton({
    label: t("button.postAgain"),
    description: t("button.postAgainAbout", { day }),
    command: "post",
    input: { date: day, again: "true" },
  });
  return { title, blocks: [...blocks, ...buttonRow([button])] };
}

function answer(title: string, text: Text): Message {
  return { title, blocks: [{ kind: "text", text }] };
}
