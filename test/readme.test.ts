import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commands } from "../commands/index.ts";
import { commandTable } from "../commands/table.ts";
import { createProgram } from "../src/cli/program.ts";
import { Environment } from "../src/config.ts";
import { BOT_SCOPES } from "../src/platforms/slack/scopes.ts";
import { readmeSection, updateReadme } from "./support/readme.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

function settingsTable(): string {
  const rows = Object.entries(Environment.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined).data;
    const shown = fallback === undefined ? "–" : `\`${String(fallback)}\``;
    return `| \`${name}\` | ${shown} | ${schema.description ?? ""} |`;
  });
  return ["| variable | default | meaning |", "|---|---|---|", ...rows].join("\n");
}

function verbsTable(): string {
  const rows = createProgram({}).commands.map((verb) => {
    const options = verb.options.map((option) => `\`${option.flags}\``).join(" ");
    const usage = [verb.name(), ...verb.registeredArguments.map((one) => `<${one.name()}>`)];
    return `| \`${usage.join(" ")}\` | ${verb.description()} | ${options} |`;
  });
  return ["| verb | what it does | options |", "|---|---|---|", ...rows].join("\n");
}

function scopesTable(): string {
  const rows = Object.entries(BOT_SCOPES).map(([scope, reason]) => `| \`${scope}\` | ${reason} |`);
  return ["| scope | what for |", "|---|---|", ...rows].join("\n");
}

describe("the README", () => {
  it.each([
    ["commands", commandTable(commands)],
    ["settings", settingsTable()],
    ["verbs", verbsTable()],
    ["scopes", scopesTable()],
  ])(
    "has the %s table that the code gives (UPDATE_README=1 npm test rewrites it)",
    (name, table) => {
      updateReadme(name, table);
      expect(readmeSection(name)).toBe(table);
    },
  );

  it("shows pictures and links files that are there", () => {
    const targets = [...read("README.md").matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, file]) => file!,
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read("README.md").matchAll(/npm run (?:-s )?([\w:]+)/g)].map(
      ([, name]) => name!,
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("draws a tree of folders that exist", () => {
    const [tree = ""] = /^commands\/ {4}[\s\S]*?```/m.exec(read("README.md")) ?? [];
    const folders = [...tree.matchAll(/^([\w/]+\/) /gm)].map(([, folder]) => folder!);
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => !existsSync(path.join(ROOT, folder)))).toEqual([]);
  });

  it("is matched by .env.example, which sets nothing", () => {
    const lines = read(".env.example").split("\n");
    const names = lines.flatMap((line) => /^# ?(\w+)=/.exec(line)?.[1] ?? []);
    expect(names).toEqual(Object.keys(Environment.shape));
    expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  });
});
