import { parseTex, type TexNode } from "./parse-tex.ts";
import {
  ACCENTS,
  DECLARATIONS,
  ESCAPED,
  SPACES,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  SYMBOLS,
  UNSPOKEN,
} from "./symbols.ts";

/**
 * Turns the LaTeX of titles and abstracts into readable text on one line: `$\mathcal{O}(n^2)$` into
 * `O(n²)`. Prose, prices and what is not LaTeX stay as they are. Never throws; linear in the input.
 */
export function texToText(source: string): string {
  return textOf(parseTex(source), false).replaceAll(/\s+/g, " ").trim();
}

function textOf(nodes: readonly TexNode[], math: boolean): string {
  return nodes.map((node) => nodeText(node, math)).join("");
}

function nodeText(node: TexNode, math: boolean): string {
  switch (node.kind) {
    case "text":
      return math ? node.text.replaceAll("~", " ") : typeset(node.text);
    case "group":
      return textOf(node.nodes, math);
    case "formula":
      return textOf(node.nodes, true);
    case "script":
      return scriptText(node.mark, nodeText(node.argument, math));
    case "command":
      return commandText(
        node.name,
        node.arguments.map((argument) => nodeText(argument, math)),
      );
  }
}

/** What TeX's input conventions mean in running text. A `~` may also mean "about" or "to". */
function typeset(text: string): string {
  return text
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replaceAll("``", "“")
    .replaceAll(/"([^"]*)''/g, '"$1"')
    .replaceAll("''", "”")
    .replaceAll(/(?<=[^\s\d%(/[])~|(?<=^|[\d%])~(?!\d)/g, " ");
}

function scriptText(mark: "^" | "_", text: string): string {
  if (text === "") return "";
  if (mark === "^" && /^(?:st|nd|rd|th|TM)$/.test(text)) return text;
  if (mark === "_" && /^\p{L}{3,}$/u.test(text)) return mark + text;
  const images = mark === "^" ? SUPERSCRIPTS : SUBSCRIPTS;
  const characters = Array.from(text);
  if (characters.every((character) => images.has(character)))
    return characters.map((character) => images.get(character)).join("");
  const plain = characters.length === 1 || (mark === "_" && /^[\p{L}\p{N}.]+$/u.test(text));
  return plain ? mark + text : `${mark}(${text})`;
}

function commandText(name: string, parts: readonly string[]): string {
  const [first = "", second = ""] = parts;
  if (ESCAPED.has(name)) return name;
  if (SPACES.has(name) || /^\s$/.test(name)) return ` ${first}`;
  if (/^[-/!()[\]]$/.test(name) || UNSPOKEN.has(name)) return "";
  if (DECLARATIONS.has(name)) return first;
  const accent = ACCENTS.get(name);
  if (accent !== undefined) return accented(name, accent, first);
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) return symbol + first;
  if (/^[dt]?frac$/.test(name)) return `${operand(first)}/${operand(second)}`;
  if (name === "sqrt") return `√${operand(first)}`;
  if (name === "textsuperscript") return scriptText("^", first);
  if (name === "textsubscript") return scriptText("_", first);
  if (name === "href" || name === "textcolor") return second;
  return first === "" ? name : first;
}

function accented(name: string, accent: string, text: string): string {
  const [letter = "", ...rest] = Array.from(text);
  const base = letter === "ı" ? "i" : letter;
  const fits = /^\p{L}$/u.test(base) || accent === ACCENTS.get("not");
  if (base !== "" && fits) return (base + accent).normalize("NFC") + rest.join("");
  return /^[A-Za-z]/.test(name) ? text : name + text;
}

function operand(text: string): string {
  return /^[\p{L}\p{N}.]+$/u.test(text) ? text : `(${text})`;
}
