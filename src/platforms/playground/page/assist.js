/** `items` are completions, each with the whole line as `text`; the rest is what to ask the bot for. */
export function assist(text, commands) {
  if (text !== "" && "/papers".startsWith(text.toLowerCase())) return listed(commands);
  const [, name, rest] = /^\/papers\s+(\S*)(?:\s+(.*))?$/is.exec(text) ?? [];
  if (name === undefined) return NOTHING;
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (rest === undefined) {
    return listed(commands.filter((one) => one.name.startsWith(name.toLowerCase())));
  }
  return command === undefined ? NOTHING : optionsFor(command, rest);
}

const NOTHING = { usage: "", items: [], ask: null };

function listed(commands) {
  const items = commands.map(({ name, summary }) => ({
    text: `/papers ${name} `,
    label: name,
    detail: summary,
  }));
  return { usage: "", items, ask: null };
}

function optionsFor({ name, usage, options }, rest) {
  const [word] = /\S*$/.exec(rest);
  const line = `/papers ${name} ${rest.slice(0, rest.length - word.length)}`;
  const [, named, value] = /^([a-z]+):(.*)$/i.exec(word) ?? [];
  const option = options.find((one) => one.name === named?.toLowerCase());
  if (option !== undefined) return { usage, ...valuesOf(name, option, `${line}${named}:`, value) };
  const first = options.find((one) => one.positional);
  const isFirst = first !== undefined && !/[a-z]+:/i.test(rest);
  const values = isFirst ? valuesOf(name, first, `/papers ${name} `, rest) : NOTHING;
  const names = options
    .filter((one) => !one.positional && one.name.startsWith(word) && !rest.includes(`${one.name}:`))
    .map((one) => ({
      text: `${line}${one.name}:`,
      label: `${one.name}:`,
      detail: one.description,
    }));
  return { usage, items: [...values.items, ...names], ask: values.ask };
}

function valuesOf(command, { name, choices, suggests, positional }, line, typed) {
  const items = choices
    .filter((choice) => choice.startsWith(typed))
    .map((choice) => ({ text: `${line}${choice} `, label: choice, detail: "" }));
  const ask = suggests
    ? { query: { command, option: name, typed }, line, quotes: !positional }
    : null;
  return { items, ask };
}

/** A value with spaces needs quotes after an option's name. */
export function suggested({ line, quotes }, suggestions) {
  return suggestions.map(({ name, value }) => ({
    text: line + (quotes && /\s/.test(value) ? `"${value}"` : value),
    label: name,
    detail: name === value ? "" : value,
  }));
}
