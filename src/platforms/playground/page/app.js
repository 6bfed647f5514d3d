import { createAnswers } from "./answers.js";
import { createChat } from "./chat.js";
import { createComposer } from "./composer.js";
import { closePickers, togglePicker } from "./reactions.js";
import { markDays } from "./message.js";
import { CHANNEL, get, listen, post } from "./server.js";
import { unfoldThread } from "./thread.js";
import { localise } from "./times.js";
import { say } from "./words.js";

const REFRESH_MS = 30_000;
const RETRY_MS = 2000;
/** Pixels from the end that still count as reading the newest. */
const NEAR = 80;

const find = (selector) => document.querySelector(selector);
const log = find("#log");
const list = find("#messages");
const newer = find("#newer");
const connection = find("#connection");

function reveal(element) {
  const tall = element.offsetHeight > log.clientHeight;
  element.scrollIntoView({ block: tall ? "start" : "end" });
}

/** For screen readers. */
function announce(words) {
  find("#news").textContent = words.replaceAll(/\s+/g, " ").trim().slice(0, 400);
}

const answers = createAnswers({ list, reveal, announce, toasts: find("#toasts") });

const chat = createChat({
  list,
  onNew(element) {
    const title = element.querySelector(".content :is(h2, h3)")?.textContent ?? "";
    announce(say("newMessage", { title }));
    // The first digest must not push the welcome away.
    if (list.querySelectorAll(":scope > .message").length === 1) return;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight - element.offsetHeight < NEAR;
    if (atEnd) reveal(element);
    else newer.hidden = false;
  },
});

const composer = createComposer({
  form: find("#composer"),
  box: find("#box"),
  panel: find("#assist"),
  list: find("#suggestions"),
  usage: find("#usage"),
  send: (text) => answers.command(text),
});

const BUTTONS = {
  "[data-try]"(button) {
    composer.write(button.dataset.try);
    composer.submit();
  },
  "[data-action]": (button) => answers.press(button),
  "[data-emoji]"(button) {
    void answers.react(button);
    closePickers(null);
  },
  ".add": togglePicker,
  "[data-more]": (button) => unfoldThread(button.closest(".thread")),
  async ".replies"(button) {
    await chat.toggleThread(button.closest(".message"));
    if (button.ariaExpanded === "true") button.scrollIntoView({ block: "start" });
  },
  ".dismiss"(button) {
    button.closest(".message").remove();
    markDays(list);
    find("#box").focus();
  },
};

log.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const selector = Object.keys(BUTTONS).find((one) => button?.matches(one));
  if (selector !== undefined) BUTTONS[selector](button);
});

log.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const isElsewhere = [event.ctrlKey, event.metaKey, event.shiftKey].includes(true);
  if (link?.origin !== location.origin || link.download !== "" || isElsewhere) return;
  event.preventDefault();
  location.assign(link.href);
});

document.addEventListener("pointerdown", (event) => closePickers(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closePickers(null);
});

log.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.matches(".reply")) void reply(event.target);
  else void answers.submit(event.target);
});

/** The reply appears with its event, and stays in the box when sending fails. */
async function reply(form) {
  const { text } = form.elements;
  const messageId = form.closest(".message").dataset.id;
  try {
    await post("/api/reply", { messageId, text: text.value });
    form.reset();
    text.setCustomValidity("");
  } catch (error) {
    text.setCustomValidity(error.message);
    text.reportValidity();
    text.addEventListener("input", () => text.setCustomValidity(""), { once: true });
  }
}

// A picture that fails to load is left out: its description only repeats the title beside it.
log.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLImageElement) target.closest(".picture")?.remove();
  },
  true,
);

newer.addEventListener("click", () => list.lastElementChild.scrollIntoView({ block: "start" }));
log.addEventListener("scroll", () => {
  if (log.scrollHeight - log.scrollTop - log.clientHeight < NEAR) newer.hidden = true;
});
document.addEventListener("keydown", (event) => {
  const isText = event.ctrlKey || event.metaKey || event.target.matches("input, textarea");
  if (event.key !== "/" || isText) return;
  event.preventDefault();
  composer.write("/");
});

async function refreshStatus() {
  try {
    find("#source").textContent = (await get("/api/status")).status;
  } catch {
    // The connection's status already says that the bot is away.
  }
}

function showConnection(state) {
  connection.dataset.state = state;
  connection.textContent = say(state);
}

/** The newest day; a new visitor is welcomed there. */
function showNewest() {
  const days = list.querySelectorAll(":scope > .message:has(> .day:not([hidden]))");
  const newest = [...days].at(-1);
  if (newest === undefined) return;
  const welcome = list.querySelector(".welcome");
  if (isFirstVisit()) newest.before(welcome);
  const top = newest.previousElementSibling === welcome ? welcome : newest;
  top.scrollIntoView({ block: "start", behavior: "instant" });
}

function isFirstVisit() {
  try {
    const isFirst = localStorage.getItem("visited") === null;
    localStorage.setItem("visited", "yes");
    return isFirst;
  } catch {
    // The browser keeps nothing for this page.
    return true;
  }
}

async function follow() {
  const [, id] = /^#m(\d+)$/.exec(location.hash) ?? [];
  const message = id === undefined ? null : list.querySelector(`.message[data-id="${id}"]`);
  if (message === null) return;
  if (message.querySelector(".thread")?.hidden === true) await chat.toggleThread(message);
  message.scrollIntoView({ block: "start" });
}

window.addEventListener("hashchange", () => void follow());

async function sync() {
  try {
    await chat.sync();
    if (log.ariaBusy === "true") {
      log.ariaBusy = "false";
      showNewest();
      await follow();
    }
    await refreshStatus();
  } catch {
    // Tried again when the connection returns.
  }
}

async function start() {
  try {
    // First and alone: its answer sets the cookie that ties later requests to one visitor.
    composer.know((await get("/api/commands")).commands);
  } catch {
    showConnection("reconnecting");
    setTimeout(() => void start(), RETRY_MS);
    return;
  }
  listen({ onMessage: (view) => chat.tell(view), onChanged: sync, onState: showConnection });
}

find("#channel").textContent = CHANNEL;
document.title = document.title.replace("daily-papers", CHANNEL);
find(`[data-channel="${CHANNEL}"]`).ariaCurrent = "page";
void start();
setInterval(() => {
  localise(log);
  void refreshStatus();
}, REFRESH_MS);
