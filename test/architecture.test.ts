import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import layers from "../.config/layers.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LONGEST_FILE = 300;
/** Made by `npm run i18n:types`. */
const GENERATED = "messages.d.ts";

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith(".ts") && name !== GENERATED)
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

const files = ["src", "commands", "db"].flatMap(sources);
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
/** The code without its comments, which may say what the code may not. */
const codeOf = (file: string): string =>
  textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/.*$/gm, "");

/** Imports of a file, type imports included: own files by their path from the root, packages by their name. */
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

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** `**` for any folders and `*` for any name, as the linter reads them. */
function globToRegExp(glob: string): RegExp {
  const source = glob
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**/", "(?:.*/)?")
    .replaceAll(/(?<!\.)\*\*/g, ".*")
    .replaceAll(/(?<![.)])\*/g, "[^/]*");
  return new RegExp(`^${source}$`);
}

/** The rules of `.config/layers.json`, which the linter reads too: the last one that fits a file counts. */
function deniedImports(file: string): readonly string[] {
  const fitting = layers.overrides.filter(({ files: [glob = ""] }) =>
    globToRegExp(glob).test(file),
  );
  const [, rule] = fitting.at(-1)?.rules["no-restricted-imports"] ?? [];
  return typeof rule === "object" ? rule.patterns.flatMap(({ group }) => group) : [];
}

function isDenied(target: string, denied: readonly string[]): boolean {
  return denied.some((glob) => globToRegExp(glob).test(target));
}

/** The files on a way from a file back to itself; none when there is none. */
function cycleFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift())
    for (const next of graph.get(file) ?? []) {
      if (next === start) {
        const cycle = [file];
        for (let at = cameFrom.get(file); at !== undefined; at = cameFrom.get(at))
          cycle.unshift(at);
        return cycle;
      }
      if (!graph.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  return [];
}

describe("the architecture", () => {
  it("has imports that only point inward", () => {
    const wrong = files.flatMap((file) => {
      const denied = deniedImports(file);
      return (imports.get(file) ?? [])
        .filter((target) => isDenied(target, denied))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has a rule for every folder but the edges, and no rule without a folder", () => {
    const ruled = layers.overrides.map(({ files: [glob = ""] }) => glob.replace("/**", ""));
    expect(ruled.filter((folder) => !existsSync(path.join(ROOT, folder)))).toEqual([]);
    const folders = readdirSync(path.join(ROOT, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    const free = [...folders, "commands", "db"].filter((folder) => !ruled.includes(folder));
    expect(free.toSorted()).toEqual(["src/app", "src/cli"]);
  });

  it("has no import cycle, type imports included", () => {
    const cycles = files.map((file) => cycleFrom(file, imports));
    expect(cycles.filter((cycle) => cycle.length > 0)).toEqual([]);
  });

  it("would notice a wrong arrow and a cycle", () => {
    expect(isDenied("src/jobs/scheduler.ts", deniedImports("src/domain/place.ts"))).toBe(true);
    expect(isDenied("discord.js", deniedImports("src/platforms/slack/app.ts"))).toBe(true);
    expect(isDenied("@slack/bolt", deniedImports("src/platforms/slack/app.ts"))).toBe(false);
    const graph = new Map([
      ["a.ts", ["b.ts"]],
      ["b.ts", ["c.ts"]],
      ["c.ts", ["b.ts"]],
    ]);
    expect(cycleFrom("a.ts", graph)).toEqual([]);
    expect(cycleFrom("b.ts", graph)).toEqual(["b.ts", "c.ts"]);
  });

  it.each([
    ["the environment", /process\.env/, /^src\/(?:main\.ts|cli\/)/],
    ["the wall clock", /new Date\(\)|Date\.now\(\)/, /^src\/lib\/clock\.ts$/],
    ["the console", /console\./, /^src\/cli\//],
    ["node-cron", /from "node-cron"/, /^src\/jobs\/scheduler\.ts$/],
  ])("reads %s in one place only", (_name, pattern, place) => {
    const wrong = files.filter((file) => pattern.test(codeOf(file)) && !place.test(file));
    expect(wrong).toEqual([]);
  });

  it("keeps files small enough to read in one sitting", () => {
    const long = files.filter((file) => textOf(file).split("\n").length > LONGEST_FILE);
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
      /^import .*platforms\/(?:slack|discord|playground)\/platform/m.test(codeOf(file)),
    );
    expect(eager).toEqual([]);
  });
});
