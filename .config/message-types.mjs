// Writes the ids and values of the English messages as types: `npm run i18n:types`, and `--check` for the gate.
import { readFileSync, writeFileSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

const FILE = "src/i18n/locales/messages.d.ts";
const TAGS = new Set(["strong", "code", "link"]);

function collect(elements, values) {
  for (const element of elements) {
    if (element.type === TYPE.number || element.type === TYPE.plural)
      values.set(element.value, "number");
    else if (element.type === TYPE.date || element.type === TYPE.time)
      values.set(element.value, "date");
    else if (element.type === TYPE.argument || element.type === TYPE.select) {
      if (!values.has(element.value)) values.set(element.value, "text");
    } else if (element.type === TYPE.tag) {
      if (!TAGS.has(element.value)) throw new Error(`unknown tag <${element.value}>`);
      if (element.value === "link") values.set("url", "url");
      collect(element.children, values);
    }
    for (const { value } of Object.values(element.options ?? {})) collect(value, values);
  }
  return values;
}

const messages = JSON.parse(readFileSync("src/i18n/locales/en.json", "utf8"));
const lines = Object.entries(messages).map(([id, message]) => {
  const values = [...collect(parse(message), new Map())].toSorted();
  const fields = values.map(([name, type]) => `readonly ${name}: "${type}"`).join("; ");
  return `  readonly "${id}": ${fields === "" ? "null" : `{ ${fields} }`};`;
});
const text = `// Made from en.json by \`npm run i18n:types\`.\nexport interface Messages {\n${lines.join("\n")}\n}\n`;

if (!process.argv.includes("--check")) writeFileSync(FILE, text);
else if (readFileSync(FILE, "utf8") !== text) {
  console.error(`${FILE} is not what en.json says: run npm run i18n:types`);
  process.exitCode = 1;
}
