import { send } from "./forms.js";
import { addFiles, createMessage, markDays, setContent, setTime } from "./message.js";
import { post } from "./server.js";
import { setVotes } from "./votes.js";
import { say } from "./words.js";

const TOAST_MS = 8000;

const ASIDES = { caller: say("onlyYou"), everyone: say("everyone") };

/** Questions and answers of this visitor, which last as long as the page. */
export function createAnswers({ list, reveal, announce, toasts }) {
  function add(who, kind) {
    const element = createMessage({ who, kind });
    setTime(element, new Date().toISOString());
    list.append(element);
    markDays(list);
    return element;
  }

  function echo(text) {
    const element = add(say("you"), "own");
    const typed = document.createElement("code");
    typed.textContent = text;
    element.querySelector(".content").append(typed);
  }

  function wait() {
    const element = add("Paperboy", "answer");
    element.ariaBusy = "true";
    const dots = document.createElement("span");
    dots.className = "dots";
    dots.append(...[1, 2, 3].map(() => document.createElement("i")));
    element.querySelector(".content").append(say("looking"), dots);
    return element;
  }

  function settle(element, note) {
    element.ariaBusy = null;
    const aside = element.querySelector(".aside");
    const dismiss = document.createElement("button");
    dismiss.type = "button";
    dismiss.className = "dismiss";
    dismiss.textContent = say("dismiss");
    aside.replaceChildren(...(note === "" ? [] : [`${note} `]), dismiss);
    aside.hidden = false;
    announce(element.querySelector(".content").textContent);
    reveal(element);
  }

  function refuse(element, { message, example }) {
    element.classList.add("refused");
    const words = document.createElement("p");
    words.className = "text";
    words.textContent = message;
    element.querySelector(".content").replaceChildren(words);
    if (example !== undefined) {
      const again = document.createElement("button");
      again.type = "button";
      again.dataset.try = example;
      again.textContent = example;
      words.append(` ${say("forExample")} `, again);
    }
    settle(element, "");
  }

  async function fill(element, request) {
    reveal(element);
    try {
      const { html, audience = "caller", files = [] } = await request;
      setContent(element, html);
      addFiles(element, files);
      settle(element, ASIDES[audience]);
    } catch (error) {
      refuse(element, error);
    }
  }

  function toast(draw, kind) {
    const element = document.createElement("div");
    element.className = `toast ${kind}`;
    draw(element);
    toasts.replaceChildren(element);
    setTimeout(() => element.remove(), TOAST_MS);
  }

  async function quietly(request) {
    try {
      const answer = await request;
      if (answer.voted !== undefined) setVotes(answer.voted);
      if (answer.target === "share") toast((box) => (box.textContent = say("shared")), "done");
      else if (answer.html) toast((box) => (box.innerHTML = answer.html), "done");
    } catch (error) {
      toast((box) => (box.textContent = error.message), "refused");
    }
  }

  /** Replaces the answer; an error appears beside it. */
  async function turn(element, request) {
    try {
      const { html, target } = await request;
      if (target !== "turn") return toast((box) => (box.innerHTML = html), "refused");
      setContent(element, html);
      settle(element, ASIDES.caller);
    } catch (error) {
      toast((box) => (box.textContent = error.message), "refused");
    }
  }

  return {
    command(text) {
      toasts.replaceChildren();
      echo(text);
      return fill(wait(), post("/api/command", { text }));
    },
    press: (button) =>
      once(button, () => {
        const request = post("/api/press", {
          action: button.dataset.action,
          message: button.closest(".message.posted")?.dataset.id,
        });
        const [kind] = JSON.parse(button.dataset.action);
        const own = button.closest(".message.answer");
        if (kind === "vote" || kind === "share") return quietly(request);
        return kind === "turn" && own !== null ? turn(own, request) : fill(wait(), request);
      }),
    submit: (form) =>
      once(form, async () => {
        const own = form.closest(".message");
        try {
          const answer = await send(form);
          if (answer === undefined) return;
          setContent(own, answer.html);
          settle(own, ASIDES.caller);
        } catch (error) {
          toast((box) => (box.textContent = error.message), "refused");
        }
      }),
    react: (button) =>
      once(button, () => {
        const messageId = button.closest(".message").dataset.id;
        return quietly(post("/api/react", { messageId, emoji: button.dataset.emoji }));
      }),
  };
}

/** A second click waits for the first one's answer. */
async function once(button, work) {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  await work();
  button.ariaBusy = null;
}
