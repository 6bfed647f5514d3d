import { createMessage, markDays, setContent, setReplies, setTime } from "./message.js";
import { setReactions } from "./reactions.js";
import { get } from "./server.js";
import { foldThread } from "./thread.js";
import { setVotes } from "./votes.js";
import { say } from "./words.js";

const WRITERS = { you: say("you"), somebody: say("reader") };

export function createChat({ list, onNew }) {
  const elements = new Map();
  let emoji = { vote: [], numbers: [] };
  let events = 0;
  let begun = false;
  /** The event number of each message's last update: a slower answer must not restore an older state. */
  const toldAt = new Map();

  function offered(element, view) {
    if (view.thread !== null) return emoji.vote;
    const numbers = [...element.querySelectorAll(":scope > .inside > .content [data-number]")]
      .map((mark) => Number(mark.dataset.number))
      .filter((number) => number <= emoji.numbers.length)
      .map((number) => emoji.numbers[number - 1]);
    return numbers.length > 0 ? numbers : emoji.vote;
  }

  function draw(view) {
    const parent = view.thread === null ? list : openThread(view.thread);
    if (parent === undefined) return undefined;
    let element = elements.get(view.id);
    if (element === undefined) {
      element = createMessage({
        who: WRITERS[view.by] ?? "Paperboy",
        kind: view.by === null ? "posted" : "posted said",
      });
      element.querySelector(".tag").hidden = view.by !== null;
      element.dataset.id = view.id;
      elements.set(view.id, element);
      parent.insertBefore(element, nextIn(parent, view.id));
    }
    setContent(element, view.html);
    setTime(element, view.postedAt);
    setReactions(element, view.reactions, offered(element, view));
    if (view.thread === null) setReplies(element, view.repliesLabel);
    if (view.thread === null) markDays(list);
    else foldThread(parent);
    return element;
  }

  function openThread(id) {
    const thread = elements.get(id)?.querySelector(".thread");
    return thread?.hidden === false ? thread : undefined;
  }

  async function load(query) {
    const before = events;
    const answer = await get("/api/messages", query);
    emoji = answer.emoji;
    setVotes(answer.voted);
    for (const view of answer.messages) if ((toldAt.get(view.id) ?? 0) <= before) show(view);
    if (query.thread !== undefined) removeOthers(query.thread, answer.messages, before);
  }

  /** Replies whose writer deleted them. */
  function removeOthers(thread, messages, before) {
    const there = new Set(messages.map(({ id }) => id));
    for (const element of Array.from(openThread(thread)?.children ?? [])) {
      const { id } = element.dataset;
      if (id === undefined || there.has(id) || (toldAt.get(id) ?? 0) > before) continue;
      element.remove();
      elements.delete(id);
    }
  }

  function show(view) {
    const isNew = begun && view.thread === null && !elements.has(view.id);
    const element = draw(view);
    if (isNew) onNew(element);
  }

  return {
    /** At the start, after a lost connection, and on the bot's request. */
    async sync() {
      await load({});
      begun = true;
      const open = [...elements.keys()].filter((id) => openThread(id) !== undefined);
      await Promise.all(open.map((thread) => load({ thread })));
    },
    tell(view) {
      events += 1;
      toldAt.set(view.id, events);
      show(view);
    },
    async toggleThread(element) {
      const button = element.querySelector(".replies");
      const thread = element.querySelector(".thread");
      thread.hidden = !thread.hidden;
      element.querySelector(":scope > .inside > .reply").hidden = thread.hidden;
      button.ariaExpanded = String(!thread.hidden);
      if (!thread.hidden) await load({ thread: element.dataset.id });
    },
  };
}

/** Messages stay in order; answers have no number and stay where they are. */
function nextIn(parent, id) {
  const later = [...parent.children].find((child) => Number(child.dataset.id) > Number(id));
  return later ?? null;
}
