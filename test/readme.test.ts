import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commands } from "../commands/index.ts";
import { commandTable } from "../commands/core/table.ts";
import { english } from "../src/i18n/catalogue/english.ts";
import { composeDigest } from "../src/messages/digest.ts";
import type { Message } from "../src/messages/core/message.ts";
import { renderMessage as renderForDiscord } from "../src/platforms/discord/components/render.ts";
import { renderMessage as renderForSlack } from "../src/platforms/slack/blocks/render.ts";
import { createSample } from "../src/sources/sample/sample.ts";
import { createProgram } from "../src/cli/core/program.ts";
import { Environment } from "../src/config/config.ts";
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

/** A digest of the bundled edition, cut to what a sample needs. */
async function sampleDigest(): Promise<Message> {
  const sample = createSample();
  const papers = await sample.list("2026-04-17");
  const entries = papers
    .slice(0, 2)
    .map((paper, index) => ({ paper, votes: 3 - index, number: index + 1 }));
  return composeDigest(english, {
    label: "Hugging Face Daily Papers",
    listUrl: sample.listUrl("2026-04-17"),
    day: sample.onlyDay ?? "",
    total: papers.length,
    entries,
    rest: papers.length - entries.length,
    notice: null,
  });
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");
}

/** What a Discord message says and offers, part by part. */
function partsOf(component: unknown): string[] {
  if (Array.isArray(component)) return component.flatMap(partsOf);
  if (typeof component !== "object" || component === null) return [];
  const { content, label } = component as { content?: string; label?: string };
  if (content !== undefined) return [content, ""];
  if (label !== undefined) return [`\`[ ${label} ]\``, ""];
  return Object.values(component).flatMap(partsOf);
}

/** Discord's own Markdown, with its small print and its links as GitHub writes them. */
async function discordSample(): Promise<string> {
  const { components } = renderForDiscord(await sampleDigest());
  const lines = partsOf(components).flatMap((part) => part.split("\n"));
  return quoted(
    lines.map((line) => {
      const own = line
        .replace(/^-# (.*)$/, "<sub>$1</sub>")
        .replaceAll(/\]\(<([^>]+)>\)/g, "]($1)");
      return own === "" || own.startsWith("#") ? own : `${own}<br>`;
    }),
  );
}

async function slackSample(): Promise<string> {
  const { text } = renderForSlack(await sampleDigest());
  return quoted(text.split("\n").map((line) => `${line}<br>`));
}

describe("the README", async () => {
  it.each([
    ["commands", commandTable(commands)],
    ["settings", settingsTable()],
    ["verbs", verbsTable()],
    ["scopes", scopesTable()],
    ["sample-discord", await discordSample()],
    ["sample-slack", await slackSample()],
  ])("has the %s that the code gives (UPDATE_README=1 npm test rewrites it)", (name, table) => {
    updateReadme(name, table);
    expect(readmeSection(name)).toBe(table);
  });

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

  it.each(["test/chaos/README.md", "src/search/index/README.md"])(
    "names files that are there: %s",
    (file) => {
      const named = [...read(file).matchAll(/`([\w./-]+\.ts|[\w-]+\/)`/g)].map(
        ([, name = ""]) => name,
      );
      const missing = named.filter(
        (name) =>
          ![ROOT, path.join(ROOT, path.dirname(file))].some((folder) =>
            existsSync(path.join(folder, name)),
          ),
      );
      expect(named).not.toEqual([]);
      expect(missing).toEqual([]);
    },
  );

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
