import { say } from "./words.js";

/** The first replies of a long thread, and what people wrote last. */
const FIRST = 5;
const LAST = 3;

/** Hides the rest under a button, until it is pressed. */
export function foldThread(thread) {
  if (thread.dataset.unfolded === "true") return;
  thread.querySelector(".more")?.remove();
  const replies = [...thread.children];
  const rest = replies.slice(FIRST).filter((reply, index, all) => {
    const isLast = index >= all.length - LAST;
    reply.hidden = !(isLast && reply.classList.contains("said"));
    return reply.hidden;
  });
  // A button for one reply saves nothing.
  if (rest.length === 1) rest[0].hidden = false;
  else if (rest.length > 1) replies[FIRST - 1].after(moreButton(rest.length));
}

export function unfoldThread(thread) {
  thread.dataset.unfolded = "true";
  const [first] = thread.querySelectorAll(":scope > [hidden]");
  for (const reply of thread.children) reply.hidden = false;
  thread.querySelector(".more").remove();
  first.querySelector("a, button")?.focus();
}

function moreButton(count) {
  const item = document.createElement("li");
  item.className = "more";
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.more = "";
  button.textContent = say("moreReplies", { count });
  item.append(button);
  return item;
}
