import { localise } from "./times.js";
import { markVotes } from "./votes.js";
import { say } from "./words.js";

const template = document.querySelector("#message-template");

export function createMessage({ who, kind }) {
  const element = template.content.firstElementChild.cloneNode(true);
  element.classList.add(...kind.split(" "));
  element.querySelector(".who").textContent = who;
  element.querySelector(".tag").hidden = kind === "own";
  return element;
}

export function setTime(element, postedAt) {
  for (const [place, style] of [
    [".day", "day"],
    [".head", "stamp"],
  ]) {
    const time = element.querySelector(`${place} time`);
    time.dateTime = postedAt;
    time.dataset.style = style;
    localise(time.parentElement);
  }
}

/** The first message of each day has its date above. */
export function markDays(list) {
  let before = "";
  for (const element of list.querySelectorAll(":scope > .message")) {
    const line = element.querySelector(".day");
    const day = new Date(line.firstChild.dateTime).toDateString();
    line.hidden = day === before;
    before = day;
  }
}

/** Keeps the focus on the button that had it, and open what was open. */
export function setContent(element, markup) {
  const content = element.querySelector(".content");
  if (content.dataset.markup === markup) return;
  const focused = content.contains(document.activeElement)
    ? document.activeElement.dataset.action
    : undefined;
  const open = [...content.querySelectorAll("details")].map((details) => details.open);
  // The server has escaped everything but its own markup.
  content.innerHTML = markup;
  for (const [index, details] of content.querySelectorAll("details").entries())
    details.open = open[index] ?? false;
  content.dataset.markup = markup;
  localise(content);
  markVotes(content);
  if (focused === undefined) return;
  const again = [...content.querySelectorAll("[data-action]")];
  again.find((button) => button.dataset.action === focused)?.focus();
}

export function addFiles(element, files) {
  const links = files.map(({ name, type, text }) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.textContent = say("download", { name });
    return link;
  });
  if (links.length === 0) return;
  const line = document.createElement("p");
  line.className = "text";
  line.append(...links);
  element.querySelector(".content").append(line);
}

export function setReplies(element, label) {
  const button = element.querySelector(".replies");
  button.hidden = false;
  button.textContent = label;
}
