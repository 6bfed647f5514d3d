import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PARTS = ["commands", "db", "src", ".config", "package.json", "package-lock.json"];
const IS_WINDOWS = process.platform === "win32";

/** `npm start` in a copy of the sources, so that no build of the repository changes. */
describe.skipIf(IS_WINDOWS)("npm start", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "paperboy-start-"));
  const groups: number[] = [];

  beforeAll(() => {
    for (const part of [...PARTS, "tsconfig.json"])
      cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
    mkdirSync(path.join(folder, "data"));
  });
  afterAll(() => {
    for (const group of groups) endGroup(group);
    rmSync(folder, { recursive: true, force: true });
  });

  async function npmStart(settings: Readonly<Record<string, string>> = {}) {
    const child = spawn("npm", ["start"], {
      cwd: folder,
      detached: true,
      env: { ...cleanEnv(), HTTP_PORT: "0", HF_API_URL: "http://127.0.0.1:9", ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (child.pid !== undefined) groups.push(child.pid);
    const output = collect(child);
    const url = await until(() => /The playground is open at (\S+)/.exec(output())?.[1]);
    return { child, output, url };
  }

  it("builds once, shows three lines, and ends with the bot when npm gets SIGTERM", async () => {
    const { child, output, url } = await npmStart({ LOG_FORMAT: "pretty" });
    expect(output()).toContain("Building Paperboy");
    await until(() => output().includes("Ctrl-C stops Paperboy."));
    const [, lines = ""] = output().split("dist/src/main.js\n");
    expect(lines.trim().split("\n")).toHaveLength(3);
    expect(lines).not.toContain('{"level"');
    expect((await fetch(new URL("/livez", url))).status).toBe(200);
    child.kill("SIGTERM");
    await once(child, "exit");
    await until(async () => !(await answers(url)));
  });

  it("builds nothing the second time, writes JSON to a pipe, and ends when npm is killed", async () => {
    const { child, output, url } = await npmStart();
    expect(output()).not.toContain("Building");
    await until(() => output().includes('"msg":"playground ready"'));
    child.kill("SIGKILL");
    await until(async () => !(await answers(url)));
    await until(() => output().includes('"signal":"npm ended"'));
  });

  it("needs no compiler until a source has changed, or is gone", async () => {
    rmSync(path.join(folder, "node_modules"));
    expect(await build(folder)).toBe("");
    rmSync(path.join(folder, "src/cli/doctor.ts"));
    expect(await build(folder)).toMatch(/^Building Paperboy.*Cannot find module/s);
  });
});

async function build(cwd: string): Promise<string> {
  const child = spawn(process.execPath, [".config/build.mjs", "--if-changed"], { cwd });
  const output = collect(child);
  await once(child, "close");
  return output();
}

/** Without what npm told the tests about themselves. */
function cleanEnv(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

function collect(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  return () => output;
}

async function answers(url: string): Promise<boolean> {
  return fetch(new URL("/livez", url)).then(
    () => true,
    () => false,
  );
}

async function until<Value>(check: () => Value | Promise<Value>): Promise<NonNullable<Value>> {
  const end = performance.now() + 20_000;
  for (;;) {
    const value = await check();
    if (value !== false && value !== undefined && value !== null) return value;
    if (performance.now() > end) throw new Error(`waited in vain for ${check.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Its processes have ended.
  }
}
