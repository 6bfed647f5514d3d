import { localise } from "./times.js";

const template = document.querySelector("#message-template");

/** An empty message in the chat's look. */
export function createMessage({ who, kind }) {
  const element = template.content.firstElementChild.cloneNode(true);
  element.classList.add(kind);
  element.querySelector(".who").textContent = who;
  element.querySelector(".tag").hidden = kind === "own";
  return element;
}

/** Says when a message was written. */
export function setTime(element, postedAt, editedAt = null) {
  const time = element.querySelector(".head time");
  time.dateTime = postedAt;
  time.dataset.style = "stamp";
  element.querySelector(".edited").hidden = editedAt === null;
  localise(element.querySelector(".head"));
}

/** Puts the bot's markup in; a reader who is on one of its buttons stays there. */
export function setContent(element, markup) {
  const content = element.querySelector(".content");
  if (content.dataset.markup === markup) return;
  const focused = content.contains(document.activeElement)
    ? document.activeElement.dataset.action
    : undefined;
  // The bot wrote this and escaped everything in it that is not its own.
  content.innerHTML = markup;
  content.dataset.markup = markup;
  localise(content);
  if (focused === undefined) return;
  const again = [...content.querySelectorAll("[data-action]")];
  again.find((button) => button.dataset.action === focused)?.focus();
}

/** Shows who reacted how, and what one can react with. */
export function setReactions(element, view, offered) {
  const pills = view.reactions.map((reaction) => {
    const people = reaction.count === 1 ? "1 person" : `${reaction.count} people`;
    const label = `${reaction.emoji.replaceAll("_", " ")}, ${people}`;
    const button = emojiButton(reaction, reaction.mine, label);
    const count = document.createElement("span");
    count.textContent = reaction.count;
    button.append(count);
    return listItem(button);
  });
  replaceKeepingFocus(element.querySelector(".reactions"), pills);
  const mine = new Set(view.reactions.filter((one) => one.mine).map((one) => one.emoji));
  const choices = offered(element).map((choice) =>
    listItem(emojiButton(choice, mine.has(choice.emoji), choice.label)),
  );
  replaceKeepingFocus(element.querySelector(".palette"), choices);
  element.querySelector(".under").hidden = false;
}

/** Names the thread's size; a message without replies has no thread to open. */
export function setReplies(element, replies) {
  const button = element.querySelector(".replies");
  button.hidden = replies === 0;
  button.textContent = replies === 1 ? "1 reply" : `${replies} replies`;
}

function emojiButton({ emoji, character }, pressed, label) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "emoji";
  button.dataset.emoji = emoji;
  button.ariaPressed = String(pressed);
  button.ariaLabel = label;
  button.title = label;
  button.textContent = character;
  return button;
}

function listItem(child) {
  const item = document.createElement("li");
  item.append(child);
  return item;
}

function replaceKeepingFocus(list, items) {
  const focused = list.contains(document.activeElement)
    ? document.activeElement.dataset.emoji
    : undefined;
  list.replaceChildren(...items);
  if (focused === undefined) return;
  const again = [...list.querySelectorAll("button")];
  again.find((button) => button.dataset.emoji === focused)?.focus();
}
