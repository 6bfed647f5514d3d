import { assist, suggested } from "./assist.js";
import { get } from "./server.js";

const SUGGEST_DELAY_MS = 120;
const HISTORY = 50;

export function createComposer({ form, box, panel, list, usage, send }) {
  const past = [];
  let commands = [];
  let items = [];
  let active = -1;
  let back = 0;
  let asking = new AbortController();

  function show(found, about = "") {
    items = found;
    active = -1;
    list.replaceChildren(...found.map(drawItem));
    usage.textContent = about;
    panel.hidden = found.length === 0 && about === "";
    box.setAttribute("aria-expanded", String(!panel.hidden));
    box.removeAttribute("aria-activedescendant");
  }

  function write(text) {
    box.value = text;
    box.focus();
    void refresh();
  }

  function choose(index) {
    write(items[index].text);
  }

  function move(step) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + items.length + (active === -1 && step < 0 ? 1 : 0)) % items.length;
    const item = list.children[active];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", item.id);
  }

  /** Shows known completions at once, then the bot's, unless the text has changed. */
  async function refresh() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const found = assist(box.value, commands);
    show(found.items, found.usage);
    if (found.ask === null) return;
    await new Promise((resolve) => setTimeout(resolve, SUGGEST_DELAY_MS));
    if (signal.aborted) return;
    try {
      const { suggestions } = await get("/api/suggest", found.ask.query, signal);
      if (!signal.aborted)
        show([...suggested(found.ask, suggestions), ...found.items], found.usage);
    } catch {
      // Suggestions are optional.
    }
  }

  function recall(step) {
    back = Math.min(Math.max(back + step, 0), past.length);
    box.value = back === 0 ? "" : past[past.length - back];
  }

  function submit() {
    const text = box.value.trim();
    if (text === "") return;
    if (past.at(-1) !== text) past.push(text);
    past.splice(0, past.length - HISTORY);
    back = 0;
    box.value = "";
    close();
    send(text);
  }

  function close() {
    asking.abort();
    show([]);
  }

  const keys = {
    ArrowDown: () => (items.length > 0 ? move(1) : recall(-1)),
    ArrowUp: () => (items.length > 0 ? move(-1) : recall(1)),
    Escape: close,
    Tab: () => choose(Math.max(active, 0)),
    Enter: () => choose(active),
  };
  box.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.isComposing;
    if (act === undefined || !plain) return;
    // Without a list, Tab leaves the box; without a selection, Enter sends.
    if (event.key === "Tab" && items.length === 0) return;
    if (event.key === "Enter" && active === -1) return;
    event.preventDefault();
    act();
  });
  box.addEventListener("input", refresh);
  box.addEventListener("blur", close);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  // Before the box loses the focus and the list closes.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const item = event.target.closest("[role=option]");
    if (item !== null) choose([...list.children].indexOf(item));
  });

  return {
    know(known) {
      commands = known;
    },
    write,
    submit,
  };
}

function drawItem({ label, detail }, index) {
  const item = document.createElement("li");
  item.id = `suggestion-${index}`;
  item.role = "option";
  item.ariaSelected = "false";
  const name = document.createElement("span");
  name.className = "label";
  name.textContent = label;
  const about = document.createElement("span");
  about.className = "detail";
  about.textContent = detail;
  item.append(name, about);
  return item;
}
