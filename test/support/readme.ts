import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../../README.md", import.meta.url));

/** What stands between `<!-- name -->` and `<!-- /name -->` in the README. */
export function readmeSection(name: string): string {
  const found = section(name).exec(readFileSync(FILE, "utf8"));
  if (found === null) throw new Error(`the README has no section ${name}`);
  return (found[1] ?? "").trim();
}

/** Rewrites a generated section; only when asked for by UPDATE_README. */
export function updateReadme(name: string, text: string): void {
  if (process.env["UPDATE_README"] === undefined) return;
  const readme = readFileSync(FILE, "utf8");
  writeFileSync(
    FILE,
    readme.replace(section(name), () => mark(name, text)),
  );
}

function mark(name: string, text: string): string {
  return `<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->`;
}

function section(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`);
}
