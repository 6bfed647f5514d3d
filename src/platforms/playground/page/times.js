const FORMATS = {
  date: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
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

function format(at, style) {
  return new Intl.DateTimeFormat(undefined, FORMATS[style]).format(at);
}

function relative(at, now) {
  const gap = at - now;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(gap) >= size) ?? ["minute", 60_000];
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  return words.format(Math.round(gap / length), unit);
}

/** The hour alone says enough today. */
function stamp(at, now) {
  return format(at, at.toDateString() === now.toDateString() ? "time" : "datetime");
}

/** Puts every time below an element into the reader's zone and language. */
export function localise(root) {
  const now = new Date();
  for (const element of root.querySelectorAll("time[datetime]")) {
    const at = new Date(element.dateTime);
    const { style } = element.dataset;
    if (style === "relative") element.textContent = relative(at, now);
    else if (style === "stamp") element.textContent = stamp(at, now);
    else element.textContent = format(at, style);
    element.title = format(at, "full");
  }
}
