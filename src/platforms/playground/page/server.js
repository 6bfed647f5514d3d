import { say } from "./words.js";

/** What the bot refused, in words for the reader; `example` is a right call when there is one. */
export class Refusal extends Error {
  constructor(message, example) {
    super(message);
    this.example = example;
  }
}

/** The channel that the address names. */
export const CHANNEL =
  new URLSearchParams(location.search).get("channel") === "paper-forum"
    ? "paper-forum"
    : "daily-papers";

async function ask(path, request) {
  let response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal(say("silent"));
  }
  const answer = await response.json().catch(() => ({ error: say("silent") }));
  if (!response.ok) throw new Refusal(answer.error, answer.example);
  return answer;
}

/** Asks for something to read; the signal takes the question back. */
export function get(path, query = {}, signal = null) {
  const search = new URLSearchParams({ channel: CHANNEL, ...query }).toString();
  return ask(`${path}?${search}`, { signal });
}

/** Asks for something to be done. */
export function post(path, body) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timezone: timeZone, channel: CHANNEL, ...body }),
  });
}

/**
 * Keeps a line open on which the bot tells what happens. `onChanged` also comes after every reconnect, so
 * that nothing is missed.
 */
export function listen({ onMessage, onChanged, onState }) {
  const events = new EventSource(`/api/events?channel=${CHANNEL}`);
  events.addEventListener("open", () => onState("connected"));
  events.addEventListener("message", (event) => onMessage(JSON.parse(event.data)));
  events.addEventListener("changed", onChanged);
  events.addEventListener("error", () => {
    onState("reconnecting");
    if (events.readyState !== EventSource.CLOSED) return;
    // The browser gives up after an answer that is not a stream: a bot that is just starting.
    events.close();
    setTimeout(() => listen({ onMessage, onChanged, onState }), 2000);
  });
}
