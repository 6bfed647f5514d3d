import { say } from "./words.js";

/** `example` is a correct call, if there is one. */
export class Refusal extends Error {
  constructor(message, example) {
    super(message);
    this.example = example;
  }
}

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

export function get(path, query = {}, signal = null) {
  const search = new URLSearchParams({ channel: CHANNEL, ...query }).toString();
  return ask(`${path}?${search}`, { signal });
}

export function post(path, body) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timezone: timeZone, channel: CHANNEL, ...body }),
  });
}

/** `onChanged` also runs after every reconnect, so that nothing is missed. */
export function listen({ onMessage, onChanged, onState }) {
  const events = new EventSource(`/api/events?channel=${CHANNEL}`);
  events.addEventListener("open", () => onState("connected"));
  events.addEventListener("message", (event) => onMessage(JSON.parse(event.data)));
  events.addEventListener("changed", onChanged);
  events.addEventListener("error", () => {
    onState("reconnecting");
    if (events.readyState !== EventSource.CLOSED) return;
    // After an answer that is not a stream the browser gives up: the bot is just starting, or too many pages are open.
    events.close();
    onChanged();
    setTimeout(() => listen({ onMessage, onChanged, onState }), 2000);
  });
}
