import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each folder may import besides itself and Node: arrows point inward, SDKs live in one folder each. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/papers": ["zod", "fastest-levenshtein"],
  "src/message": ["src/papers", "zod"],
  "src/citations": ["src/papers", "@citation-js/"],
  db: ["src/papers", "src/errors.ts", "drizzle-orm", "better-sqlite3", "pg", "zod"],
  commands: [
    "db",
    "src/papers",
    "src/message",
    "src/errors.ts",
    "src/citations",
    "src/search/search.ts",
    "src/version.ts",
    "zod",
    "fastest-levenshtein",
  ],
  "src/search": [
    "db",
    "src/papers",
    "src/message",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "src/alive.ts",
    "zod",
    "undici",
  ],
  "src/sources": [
    "src/papers",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "zod",
    "undici",
    "fast-xml-parser",
  ],
  "src/http": ["src/errors.ts", "src/log.ts"],
  "src/platforms": [
    "commands",
    "src/message",
    "src/papers",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "zod",
    "undici",
    "fastest-levenshtein",
  ],
  "src/platforms/slack": [
    "src/platforms/*",
    "commands",
    "src/message",
    "src/papers",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "zod",
    "undici",
    "@slack/",
  ],
  "src/platforms/discord": [
    "src/platforms/*",
    "commands",
    "src/message",
    "src/papers",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "zod",
    "undici",
    "discord.js",
  ],
  "src/platforms/web": [
    "src/platforms/*",
    "commands",
    "db/playground.ts",
    "db/database.ts",
    "src/http/server.ts",
    "src/message",
    "src/papers",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "zod",
    "hono",
    "@hono/",
  ],
  "src/jobs": [
    "commands/command.ts",
    "db",
    "src/papers",
    "src/message",
    "src/sources/source.ts",
    "src/platforms/platform.ts",
    "src/platforms/emoji.ts",
    "src/errors.ts",
    "src/log.ts",
    "src/clock.ts",
    "src/alive.ts",
    "node-cron",
  ],
};

/** A day's papers, and a language's words in its one file: data, which nobody reads in a sitting. */
const DATA = ["src/sources/sample-edition.ts", "src/message/catalogue/translations/"];

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

const files = ["src", "commands", "db"].flatMap(sources);
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
/** The code without its comments, which may say what the code may not. */
const codeOf = (file: string): string =>
  textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/.*$/gm, "");

function layerOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((layer) => file.startsWith(`${layer}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

function importsOf(file: string): string[] {
  const found = codeOf(file).matchAll(
    /^(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].flatMap(([, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? "";
    if (name.startsWith("node:")) return [];
    return [name.startsWith(".") ? path.join(path.dirname(file), name) : name];
  });
}

function allows(rule: string, target: string): boolean {
  if (rule.endsWith("/*")) return path.dirname(target) === rule.slice(0, -2);
  if (rule.endsWith("/")) return target.startsWith(rule);
  return target === rule || target.startsWith(`${rule}/`);
}

describe("the architecture", () => {
  it("has imports that only point inward", () => {
    const wrong = files.flatMap((file) => {
      const layer = layerOf(file);
      if (layer === undefined) return [];
      const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
      const targets = importsOf(file);
      return targets
        .filter((target) => !allowed.some((rule) => allows(rule, target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(["src/jobs", "db"])(
    "has parts of %s that depend on each other one way only",
    (folder) => {
      const needs = new Map<string, Set<string>>();
      for (const file of files.filter((name) => name.startsWith(`${folder}/`))) {
        const part = path.dirname(file);
        const others = importsOf(file).map((target) => path.dirname(target));
        for (const other of others.filter((name) => name !== part && name.startsWith(`${folder}/`)))
          needs.set(part, (needs.get(part) ?? new Set()).add(other));
      }
      const reaches = (part: string, seen = new Set<string>()): Set<string> => {
        for (const next of needs.get(part) ?? [])
          if (!seen.has(next)) reaches(next, seen.add(next));
        return seen;
      };
      const inner = [...needs.keys()].filter((part) => part !== folder);
      expect(inner.length).toBeGreaterThan(3);
      expect(inner.filter((part) => reaches(part).has(part))).toEqual([]);
    },
  );

  it.each([
    ["the environment", /process\.env/, /^src\/(?:main\.ts|cli\/)/],
    ["the wall clock", /new Date\(\)|Date\.now\(\)/, /^src\/clock\.ts$/],
    ["the console", /console\./, /^src\/cli\//],
    ["node-cron", /from "node-cron"/, /^src\/jobs\/scheduler\.ts$/],
    ["drizzle-orm", /from "drizzle-orm/, /^db\//],
  ])("reads %s in one place only", (_name, pattern, place) => {
    const wrong = files.filter((file) => pattern.test(codeOf(file)) && !place.test(file));
    expect(wrong).toEqual([]);
  });

  it("keeps files small enough to read in one sitting", () => {
    const long = files.filter(
      (file) => textOf(file).split("\n").length > 200 && !DATA.some((one) => file.startsWith(one)),
    );
    expect(long).toEqual([]);
  });

  it("has one undici: every other copy would hold some three megabytes", () => {
    const own = createRequire(import.meta.url);
    const others = ["discord.js", "@discordjs/rest", "@slack/socket-mode"];
    const found = others.map((name) => createRequire(own.resolve(name)).resolve("undici"));
    expect(new Set(found)).toEqual(new Set([own.resolve("undici")]));
  });

  it("loads a chat platform only when it is configured", () => {
    const eager = files.filter((file) =>
      /^import .*platforms\/(?:slack|discord|web)\/platform/m.test(codeOf(file)),
    );
    expect(eager).toEqual([]);
  });
});
