import { parseTex, type TexNode } from "./parse-tex.ts";
import {
  ACCENTS,
  DECLARATIONS,
  ESCAPED_CHARACTERS,
  SPACE_COMMANDS,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  SYMBOLS,
  SILENT_COMMANDS,
} from "./symbols.ts";

/** One line: `$\mathcal{O}(n^2)$` becomes `O(n²)`. Never throws; linear in the input. */
export function texToText(source: string): string {
  return nodesToText(parseTex(source), false).replaceAll(/\s+/g, " ").trim();
}

function nodesToText(nodes: readonly TexNode[], math: boolean): string {
  return nodes.map((node) => nodeToText(node, math)).join("");
}

function nodeToText(node: TexNode, math: boolean): string {
  switch (node.kind) {
    case "text":
      return math ? node.text.replaceAll("~", " ") : typesetPunctuation(node.text);
    case "group":
      return nodesToText(node.nodes, math);
    case "formula":
      return nodesToText(node.nodes, true);
    case "script":
      return scriptToText(node.mark, nodeToText(node.argument, math));
    case "command":
      return commandToText(
        node.name,
        node.arguments.map((argument) => nodeToText(argument, math)),
      );
  }
}

/** A `~` may also mean "about" or "to". */
function typesetPunctuation(text: string): string {
  return text
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replaceAll("``", "“")
    .replaceAll(/"([^"]*)''/g, '"$1"')
    .replaceAll("''", "”")
    .replaceAll(/(?<=[^\s\d%(/[])~|(?<=^|[\d%])~(?!\d)/g, " ");
}

function scriptToText(mark: "^" | "_", text: string): string {
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

function commandToText(name: string, parts: readonly string[]): string {
  const [first = "", second = ""] = parts;
  if (ESCAPED_CHARACTERS.has(name)) return name;
  if (SPACE_COMMANDS.has(name) || /^\s$/.test(name)) return ` ${first}`;
  if (/^[-/!()[\]]$/.test(name) || SILENT_COMMANDS.has(name)) return "";
  if (DECLARATIONS.has(name)) return first;
  const accent = ACCENTS.get(name);
  if (accent !== undefined) return addAccent(name, accent, first);
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) return symbol + first;
  if (/^[dt]?frac$/.test(name)) return `${parenthesise(first)}/${parenthesise(second)}`;
  if (name === "sqrt") return `√${parenthesise(first)}`;
  if (name === "textsuperscript") return scriptToText("^", first);
  if (name === "textsubscript") return scriptToText("_", first);
  if (name === "href" || name === "textcolor") return second;
  return first === "" ? name : first;
}

function addAccent(name: string, accent: string, text: string): string {
  const [letter = "", ...rest] = Array.from(text);
  const base = letter === "ı" ? "i" : letter;
  const fits = /^\p{L}$/u.test(base) || accent === ACCENTS.get("not");
  if (base !== "" && fits) return (base + accent).normalize("NFC") + rest.join("");
  return /^[A-Za-z]/.test(name) ? text : name + text;
}

function parenthesise(text: string): string {
  return /^[\p{L}\p{N}.]+$/u.test(text) ? text : `(${text})`;
}
