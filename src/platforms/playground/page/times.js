const FORMATS = {
  date: { day: "numeric", month: "short", year: "numeric" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  time: { timeStyle: "short" },
  datetime: {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  },
  full: { dateStyle: "full", timeStyle: "long" },
};
const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** English as written in the reader's own region. */
function localeOf(element) {
  const { lang } = element.closest("[lang]") ?? document.documentElement;
  if (lang !== "en") return lang;
  return navigator.languages.find((one) => one.startsWith("en")) ?? "en-GB";
}

function format(at, style, locale) {
  return new Intl.DateTimeFormat(locale, FORMATS[style]).format(at);
}

function relative(at, now, locale) {
  const gap = at - now;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(gap) >= size) ?? ["minute", 60_000];
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return words.format(Math.round(gap / length), unit);
}

/** “Today” and “Yesterday” in the reader's language. */
function dayName(at, now, locale) {
  const [day, today] = [at, now].map((date) => new Date(date).setHours(0, 0, 0, 0));
  const days = Math.round((day - today) / 86_400_000);
  if (Math.abs(days) > 1) return format(at, "day", locale);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function stamp(at, now, locale) {
  return format(at, at.toDateString() === now.toDateString() ? "time" : "datetime", locale);
}

const WRITERS = { relative, stamp, day: dayName };

/** Shows times in the reader's zone and the language of the text around them. */
export function localise(root) {
  const now = new Date();
  for (const element of root.querySelectorAll("time[datetime]")) {
    const at = new Date(element.dateTime);
    const { style } = element.dataset;
    const locale = localeOf(element);
    const write = WRITERS[style] ?? (() => format(at, style, locale));
    element.textContent = write(at, now, locale);
    element.title = format(at, "full", locale);
  }
}
