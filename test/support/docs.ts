import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const readDoc = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

/** What stands between `<!-- name -->` and `<!-- /name -->` in a page. */
export function docSection(file: string, name: string): string {
  const found = section(name).exec(readDoc(file));
  if (found === null) throw new Error(`${file} has no section ${name}`);
  return (found[1] ?? "").trim();
}

/** Rewrites a generated section; only when asked for by UPDATE_README. */
export function updateDoc(file: string, name: string, text: string): void {
  if (process.env["UPDATE_README"] === undefined) return;
  const page = readDoc(file).replace(
    section(name),
    () => `<!-- ${name} -->\n\n${text}\n\n<!-- /${name} -->`,
  );
  writeFileSync(path.join(ROOT, file), page);
}

function section(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`);
}
