import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../commands/index.ts";
import { commandTable } from "../commands/core/options.ts";
import { english } from "../src/i18n/languages.ts";
import { composeDigest } from "../src/messages/digest.ts";
import type { Message } from "../src/messages/core/message.ts";
import { renderMessage as renderForDiscord } from "../src/platforms/discord/components/render.ts";
import { renderMessage as renderForSlack } from "../src/platforms/slack/blocks/render.ts";
import { createSample } from "../src/sources/sample/sample.ts";
import { createProgram } from "../src/cli/core/program.ts";
import { Environment } from "../src/config/config.ts";
import { BOT_SCOPES } from "../src/platforms/slack/scopes.ts";
import { docSection, readDoc, ROOT, updateDoc } from "./support/docs.ts";

const PAGES = ["README.md", ...readdirSync(path.join(ROOT, "docs")).map((name) => `docs/${name}`)];
const LONGEST_README = 200;

/** The files a page links to or shows, from the root. */
function linkedFiles(page: string): string[] {
  return [...readDoc(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, file = ""]) =>
    path.join(path.dirname(page), file),
  );
}

/** The paths of this repository that a page names in code, `commands/` or `src/app/process.ts`. */
function namedPaths(page: string): string[] {
  return [
    ...readDoc(page).matchAll(/(?<![\w./-])((?:commands|db|docs|src|test|\.config)\/[\w./-]*)/g),
  ]
    .map(([, name = ""]) => name.replace(/[.,]$/, ""))
    .filter((name) => !name.includes("<"));
}

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

/** A digest of the sample list, cut to what a sample needs. */
async function sampleDigest(): Promise<Message> {
  const sample = createSample();
  const papers = await sample.list(sample.onlyDay);
  const entries = papers
    .slice(0, 2)
    .map((paper, index) => ({ paper, votes: 3 - index, number: index + 1 }));
  return composeDigest(english, {
    label: "Hugging Face Daily Papers",
    listUrl: sample.listUrl(sample.onlyDay),
    day: sample.onlyDay,
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

describe("the documentation", async () => {
  it.each([
    ["README.md", "commands", commandTable(english, commands)],
    ["docs/configuration.md", "settings", settingsTable()],
    ["docs/command-line.md", "verbs", verbsTable()],
    ["docs/slack.md", "scopes", scopesTable()],
    ["docs/subscriptions.md", "sample-discord", await discordSample()],
    ["docs/subscriptions.md", "sample-slack", await slackSample()],
  ])(
    "%s has the %s that the code gives (UPDATE_README=1 npm test rewrites it)",
    (file, name, table) => {
      updateDoc(file, name, table);
      expect(docSection(file, name)).toBe(table);
    },
  );

  it("begins with a README that is read in three minutes", () => {
    expect(readDoc("README.md").split("\n").length).toBeLessThanOrEqual(LONGEST_README);
  });

  it.each(PAGES)("%s shows pictures, links pages and names paths that exist", (page) => {
    const files = [...linkedFiles(page), ...namedPaths(page)];
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it("has no page that the README does not lead to", () => {
    const linked = new Set(linkedFiles("README.md"));
    expect(PAGES.filter((page) => page !== "README.md" && !linked.has(page))).toEqual([]);
  });

  it.each(PAGES)("%s names only scripts and verbs that exist", (page) => {
    const { scripts } = JSON.parse(readDoc("package.json")) as { scripts: Record<string, string> };
    const text = readDoc(page);
    const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const verbs = new Set(createProgram({}).commands.map((verb) => verb.name()));
    const used = [...text.matchAll(/(?:npm run -s paperboy --|paperboy\.js) ([a-z:]+)/g)].map(
      ([, verb = ""]) => verb,
    );
    expect(used.filter((verb) => !verbs.has(verb))).toEqual([]);
  });

  it.each(["test/chaos/README.md", "src/search/index/README.md"])(
    "names files that are there: %s",
    (file) => {
      const named = [...readDoc(file).matchAll(/`([\w./-]+\.ts|[\w-]+\/)`/g)].map(
        ([, name = ""]) => name,
      );
      const folders = [ROOT, path.join(ROOT, path.dirname(file))];
      const missing = named.filter(
        (name) => !folders.some((folder) => existsSync(path.join(folder, name))),
      );
      expect(named).not.toEqual([]);
      expect(missing).toEqual([]);
    },
  );

  it("matches .env.example, which sets nothing", () => {
    const lines = readDoc(".env.example").split("\n");
    const names = lines.flatMap((line) => /^# ?(\w+)=/.exec(line)?.[1] ?? []);
    expect(names).toEqual(Object.keys(Environment.shape));
    expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  });
});
