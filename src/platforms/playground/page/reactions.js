export function setReactions(element, reactions, offered) {
  const under = element.querySelector(":scope > .inside > .under");
  const [given, picker] = [".reactions", ".picker"].map((one) => under.querySelector(one));
  const focused = given.contains(document.activeElement)
    ? document.activeElement.dataset.emoji
    : undefined;
  const buttons = reactions.map((one) => emojiButton(one, one.count));
  given.replaceChildren(...buttons.map(listItem));
  given.hidden = reactions.length === 0;
  buttons.find((button) => button.dataset.emoji === focused)?.focus();
  if (picker.hidden) picker.replaceChildren(...offered.map((one) => listItem(emojiButton(one))));
  under.hidden = false;
}

export function togglePicker(button) {
  const picker = button.parentElement.querySelector(".picker");
  picker.hidden = !picker.hidden;
  button.ariaExpanded = String(!picker.hidden);
  if (picker.hidden) button.focus();
  else picker.querySelector("button").focus();
}

export function closePickers(except) {
  for (const picker of document.querySelectorAll(".picker:not([hidden])"))
    if (!picker.parentElement.contains(except)) togglePicker(picker.previousElementSibling);
}

/** The accessible name begins with the visible text. */
function emojiButton({ emoji, character, label, mine = false }, count) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "emoji";
  button.dataset.emoji = emoji;
  button.ariaPressed = String(mine);
  button.title = label;
  button.append(character);
  if (count !== undefined) button.append(span(count, "count"));
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
