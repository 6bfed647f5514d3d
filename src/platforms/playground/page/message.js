import { localise } from "./times.js";
import { say } from "./words.js";

const template = document.querySelector("#message-template");

export function createMessage({ who, kind }) {
  const element = template.content.firstElementChild.cloneNode(true);
  element.classList.add(...kind.split(" "));
  element.querySelector(".who").textContent = who;
  element.querySelector(".tag").hidden = kind === "own";
  return element;
}

export function setTime(element, postedAt, editedAt = null) {
  const time = element.querySelector(".head time");
  time.dateTime = postedAt;
  time.dataset.style = "stamp";
  element.querySelector(".edited").hidden = editedAt === null;
  localise(element.querySelector(".head"));
}

/** Keeps the focus on the button that had it. */
export function setContent(element, markup) {
  const content = element.querySelector(".content");
  if (content.dataset.markup === markup) return;
  const focused = content.contains(document.activeElement)
    ? document.activeElement.dataset.action
    : undefined;
  // The server has escaped everything but its own markup.
  content.innerHTML = markup;
  content.dataset.markup = markup;
  localise(content);
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

export function setReactions(element, reactions, offered) {
  const list = element.querySelector(".reactions");
  const focused = list.contains(document.activeElement)
    ? document.activeElement.dataset.emoji
    : undefined;
  const known = new Set(offered.map((one) => one.emoji));
  const others = reactions.filter((one) => !known.has(one.emoji));
  const all = [...offered, ...others];
  const buttons = all.map((one) =>
    emojiButton(
      one,
      reactions.find((reaction) => reaction.emoji === one.emoji),
    ),
  );
  list.replaceChildren(...buttons.map(listItem));
  buttons.find((button) => button.dataset.emoji === focused)?.focus();
  element.querySelector(".under").hidden = false;
}

export function setReplies(element, label) {
  const button = element.querySelector(".replies");
  button.hidden = false;
  button.textContent = label;
}

/** The accessible name begins with the visible text. */
function emojiButton(offer, reaction) {
  const { emoji, character, label } = reaction ?? offer;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "emoji";
  button.dataset.emoji = emoji;
  button.ariaPressed = String(reaction?.mine ?? false);
  button.title = label;
  button.append(character);
  if (reaction !== undefined) button.append(span(reaction.count, "count"));
  button.append(span(` ${label}`, "unseen"));
  return button;
}

function span(text, className) {
  const element = document.createElement("span");
  element.textContent = text;
  element.className = className;
  return element;
}

function listItem(child) {
  const item = document.createElement("li");
  item.append(child);
  return item;
}
