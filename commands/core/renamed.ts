import type { Call } from "../../src/messages/core/action.ts";

const toSubscriptions = (): string => "subscriptions";
const toAdmin =
  (setting: string) =>
  (rest: string): string =>
    `admin ${setting} ${rest}`.trim();
const toList =
  (span: string) =>
  (rest: string): string => {
    const words = rest.trim().toLowerCase();
    if (words === "" || words === "this") return `today ${span}`;
    if (words === "last") return `today last ${span}`;
    return words.includes(span) || /^\d{4}-?w?\d\d?$/.test(words)
      ? `today ${words}`
      : `today ${span} ${words}`;
  };

/** Names of version 0.1, for people who still type them. */
const CALLS: Readonly<Record<string, (rest: string) => string>> = {
  week: toList("week"),
  month: toList("month"),
  similar: (rest) => `show ${rest} as:similar`,
  pause: toSubscriptions,
  resume: toSubscriptions,
  copy: toSubscriptions,
  test: toSubscriptions,
  preview: toSubscriptions,
  links: toAdmin("links"),
  moderation: toAdmin("moderation"),
  submissions: toAdmin("submissions"),
  role: toAdmin("role"),
};

/** What a call of an earlier version is now: `week last` is `today last week`. */
export function currentCall(
  word: string,
  rest: string,
): { readonly old: string; readonly now: string } | undefined {
  const [, name = "", more = ""] = /^(?:more\s+)?(\S*)\s*(.*)$/is.exec(`${word} ${rest}`) ?? [];
  const old = name.toLowerCase();
  const renew = Object.hasOwn(CALLS, old) ? CALLS[old] : undefined;
  return renew === undefined ? undefined : { old, now: renew(more.trim()) };
}

/** Buttons in posted messages name commands of earlier versions. */
export function currentAction(call: Call): Call {
  const { name, input } = call;
  const { week, month, ...others } = input;
  switch (name) {
    case "week":
    case "month":
      return { ...call, name: "today", input: { date: week ?? month ?? name, ...others } };
    case "similar":
      return { ...call, name: "show", input: { ...input, as: "similar" } };
    case "settings":
      return { ...call, name: "subscriptions" };
    case "test":
      return { ...call, name: "preview" };
    default:
      return call;
  }
}
